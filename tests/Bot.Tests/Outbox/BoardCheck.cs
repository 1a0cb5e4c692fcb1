using MicroAssignBot.Bot.CommandLine;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Boards;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Tests.Outbox;

/// <summary>
/// When nothing is owed, each lead's board says of each of their people what that person's own partition says, and a repair finds nothing.
/// </summary>
internal static class BoardCheck
{
    /// <param name="named">Whom the organisation names as somebody's lead; null for nobody.</param>
    public static IEnumerable<string> Wrong(IEnumerable<PersonState> all, Func<PersonId, PersonId?> named)
    {
        var people = all.ToDictionary(state => state.Person);
        foreach (var state in people.Values)
        {
            var lead = Lead(state, named);
            foreach (var board in people.Values.Where(other => other.Board.ContainsKey(state.Person)))
            {
                var isThere = board.Board[state.Person].Place is BoardPlace.InTeam;
                var isElsewhere = lead is not null && named(state.Person) == board.Person;
                if (isThere != (board.Person == lead) || (!isThere && !isElsewhere))
                    yield return $"Board: {board.Person} has a row of {state.Person}, whom {lead} leads.";
            }

            if (lead is not { } leader || people.GetValueOrDefault(leader) is { Document.IsErased: true }) continue;
            if (people.GetValueOrDefault(leader)?.Board.GetValueOrDefault(state.Person) is not { } row)
                yield return $"Board: {leader} has no row of {state.Person}.";
            else if (!row.Says(state.BoardRow(leader)))
                yield return $"Board: {leader} has {row} and {state.Person} {state.BoardRow(leader)}.";
        }

        foreach (var (at, learner) in people.Values.SelectMany(_ => people.Values, (at, learner) => (at, learner)))
        {
            var told = new List<string>();
            if (at != learner) ReadSide.Right(at, learner, Lead(learner, named), named(learner.Person), told.Add);
            foreach (var difference in told) yield return $"Repair: {at.Person}: {difference}, about {learner.Person}.";
        }
    }

    // A person on whose desk nothing but a greeting has happened has told nobody anything.
    private static PersonId? Lead(PersonState state, Func<PersonId, PersonId?> named) =>
        !state.HasDoneSomething() || state.Document.IsErased ? null : state.Desk.Standing.Team?.Lead ?? named(state.Person);
}
