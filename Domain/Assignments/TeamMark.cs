namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// Tells whether a form showed the team that counts now: who is in it, what it is to reach, and the deputy. An answer of somebody who
/// stays in it changes nothing of that.
/// </summary>
public static class TeamMark
{
    /// <param name="team">Null before there is one.</param>
    public static string Create(LedTeam? team)
    {
        var led = team ?? LedTeam.None;
        var members = led.Members.Where(member => member.IsIn).Select(member => $"{member.Id}").Order(StringComparer.Ordinal);
        var targets = led.Targets.Select(target => $"{target.Skill} {target.Target.Value}");
        var deputy = led.Deputy is { IsIn: true, Id: var named } ? $"{named}" : "";
        return ShortHash.Create($"{string.Join(',', members)}|{string.Join(',', targets)}|{deputy}");
    }
}
