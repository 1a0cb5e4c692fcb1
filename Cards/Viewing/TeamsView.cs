using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards.Viewing;

/// <summary>Who is in a team of Microsoft Teams, for the lead who chooses their people.</summary>
/// <param name="Known">Those whom the organisation lists, by name, without the lead.</param>
/// <param name="Guests">Names of guests whom it does not list.</param>
/// <param name="Strangers">Names of all others whom it does not list.</param>
/// <param name="Problem">Why not everybody could be read; null when everybody was.</param>
public sealed record TeamsView(
    TeamsTie Tie, IReadOnlyList<PersonId> Known, IReadOnlyList<string> Guests, IReadOnlyList<string> Strangers, RosterProblem? Problem)
{
    /// <summary>Its people are proposed, unless they are more than a team may have.</summary>
    public bool IsProposed => Tie.State is TeamsState.InUse && Known.Count <= LedTeam.MostPeople;
}

public enum RosterProblem
{
    /// <summary>The bot may not see who is in it.</summary>
    NotAllowed,

    /// <summary>The channel did not answer.</summary>
    NotRead,

    /// <summary>There are more people than the bot reads.</summary>
    CutShort,
}
