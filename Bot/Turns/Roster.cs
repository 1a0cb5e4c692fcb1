using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Turns;

/// <summary>Who is in a team of Microsoft Teams, as it was just read.</summary>
/// <param name="Known">Those whom the organisation lists.</param>
/// <param name="Guests">Names of guests whom it does not list.</param>
/// <param name="Strangers">Names of all others whom it does not list.</param>
internal sealed record Roster(
    IReadOnlyList<(Person Person, RosterMember Member)> Known, IReadOnlyList<string> Guests, IReadOnlyList<string> Strangers,
    RosterProblem? Problem)
{
    /// <summary>Everybody could be read, so whoever is not there has left.</summary>
    public bool IsWhole => Problem is null;

    public static Roster Unread(CallResult result) => new(
        [], [], [],
        result is CallResult.Forbidden or CallResult.PersonUnreachable or CallResult.BotRefused
            ? RosterProblem.NotAllowed
            : RosterProblem.NotRead);

    /// <summary>What the team's desk keeps: these first, then the others by name.</summary>
    public IEnumerable<RosterMember> Members(IReadOnlySet<PersonId> first) => Known
        .OrderByDescending(one => first.Contains(one.Person.Id))
        .ThenBy(one => one.Person.Name, StringComparer.InvariantCultureIgnoreCase)
        .ThenBy(one => one.Person.Id.ToString(), StringComparer.Ordinal)
        .Select(one => one.Member);

    public TeamsView View(TeamsTie tie, PersonId lead) =>
        new(tie, [.. Members(new HashSet<PersonId>()).Select(member => member.Id).Where(id => id != lead)], Guests, Strangers, Problem);
}
