using System.Diagnostics;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Parts;

/// <summary>The team that a lead has set up: who joined, what it is to reach, and who the deputy is.</summary>
internal static class TeamText
{
    private const int MostRows = 40;

    /// <param name="ties">The lead's own, which say who has left a team of Microsoft Teams.</param>
    public static IEnumerable<Element> Team(this CardBuilder builder, LedTeam team, IReadOnlyList<TeamsTie> ties)
    {
        var left = ties.SelectMany(tie => tie.Left).Where(id => team.Find(id) is { IsIn: true }).ToHashSet();
        var members = team.Members.OrderBy(member => member.State).ThenBy(member => builder.Name(member.Id)).ToList();
        yield return Texts.Apart(
        [
            Texts.Label(builder.Text.Counted("team.joined", members.Count(member => member.State is MemberState.Joined))),
            .. members.Take(MostRows).Select(member => Row(member, left.Contains(member.Id), builder)),
            left.Count > 0 ? Texts.Quiet(builder.Text["team.left-stay"]) : null,
            members.Count > MostRows ? Texts.Quiet(builder.Text.Counted("targets.more", members.Count - MostRows)) : null,
        ]);
        if (team.Targets.Count > 0)
        {
            var skills = string.Join(", ", team.Targets.Select(target => builder.Skill(target.Skill)));
            yield return Texts.Quiet(builder.Text.Format("team.targets", skills, builder.Level(team.Targets[0].Target)));
        }

        if (team.Deputy is { } deputy) yield return Texts.Quiet(Deputy(deputy, builder));
    }

    private static TextBlock Row(TeamMember member, bool hasLeft, CardBuilder builder) =>
        Texts.Quiet(builder.Text.Format("team.member", builder.Name(member.Id), State(member, hasLeft, builder))) with
        {
            Spacing = Spacing.None,
        };

    private static string State(TeamMember member, bool hasLeft, CardBuilder builder)
    {
        var state = State(member.State, builder);
        if (hasLeft) return builder.Text.Format("team.left-teams", state);
        return member.State is MemberState.Asked && builder.Context.Unreached.GetValueOrDefault(member.Id) is Unreached.NotOpened
            ? builder.Text["team.asked-unreached"]
            : state;
    }

    private static string State(MemberState state, CardBuilder builder) => state switch
    {
        MemberState.Asked => builder.Text["team.asked"],
        MemberState.Joined => builder.Text["team.has-joined"],
        MemberState.Declined => builder.Text["team.declined"],
        MemberState.Left => builder.Text["team.left"],
        _ => throw new UnreachableException($"{state}"),
    };

    private static string Deputy(TeamMember deputy, CardBuilder builder) => builder.Text.Format(
        deputy.State switch
        {
            MemberState.Asked => "team.deputy-asked",
            MemberState.Joined => "team.deputy",
            MemberState.Declined or MemberState.Left => "team.deputy-declined",
            _ => throw new UnreachableException($"{deputy.State}"),
        },
        builder.Name(deputy.Id));
}
