using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>Identifies one command of one turn, so that a repeat of it is recognised.</summary>
/// <param name="By">The authenticated sender: activities of two people may have the same id.</param>
/// <param name="Activity">The channel's activity id, and the step within the turn.</param>
/// <param name="Command">One activity id with two commands is two turns.</param>
public readonly record struct TurnId(PersonId By, string Activity, string Command)
{
    private const string Mark = "by ";

    /// <summary>The format in which the desk stores it.</summary>
    public override string ToString() => $"{Mark}{By} {Activity}|{Command}";

    /// <summary>Earlier builds stored the activity's id alone.</summary>
    public bool IsAmong(ImmutableList<string> kept)
    {
        var (now, earlier) = (ToString(), Activity);
        return kept.Exists(id => id == now || (id == earlier && !id.StartsWith(Mark, StringComparison.Ordinal)));
    }
}
