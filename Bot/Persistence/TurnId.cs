using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>One command of one turn, by which its repeat is recognised: what came in under this id, from this person.</summary>
/// <param name="By">Who signed in: another person's activity may bear the same id.</param>
/// <param name="Activity">As the channel names it, and which step of the turn.</param>
/// <param name="Command">What was asked for: one activity id with two commands is two turns.</param>
public readonly record struct TurnId(PersonId By, string Activity, string Command)
{
    private const string Mark = "by ";

    /// <summary>As the desk keeps it.</summary>
    public override string ToString() => $"{Mark}{By} {Activity}|{Command}";

    /// <summary>Earlier builds kept the activity's id alone.</summary>
    public bool IsAmong(ImmutableList<string> kept)
    {
        var (now, earlier) = (ToString(), Activity);
        return kept.Exists(id => id == now || (id == earlier && !id.StartsWith(Mark, StringComparison.Ordinal)));
    }
}
