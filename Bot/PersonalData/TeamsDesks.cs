using System.Runtime.CompilerServices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.PersonalData;

/// <summary>
/// Finds the desks of Teams teams. Whoever is in such a team may never have heard of it here, so nothing of theirs says where they are on a
/// roster: all desks are looked through, once for a deletion.
/// </summary>
internal sealed class TeamsDesks(IStoreScan scan)
{
    /// <returns>Every Teams team on whose roster this person is, or may have been.</returns>
    public async IAsyncEnumerable<PersonId> OnWhich(PersonId person, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var desks = scan.Scan((Keys.PeopleFrom, Keys.PeopleUntil), (Keys.Desk, $"{Keys.Desk}."), cancellationToken);
        await foreach (var (partition, row) in desks.WithCancellation(cancellationToken))
        {
            var desk = Keys.PersonOf(partition);
            if (SharedPlaces.IsOne(desk) && StateJson.Read<DeskDocument>(row.Body).Standing.Roster?.MayHaveHad(person) == true)
                yield return desk;
        }
    }
}
