using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Outbox;

/// <summary>Does the claimed work, records the results, and repeats until nothing more can be claimed.</summary>
public sealed class Deliverer(
    ClaimedWork work, ResultCommitter committer, FenceMender mender, AlarmRows alarms, DeliveryReport report)
{
    /// <param name="snapshot">As committed with the lease.</param>
    /// <param name="owned">Alarm rows to be deleted once the lease is released.</param>
    public async Task Deliver(PersonSnapshot snapshot, OwnedAlarms owned, CancellationToken cancellationToken)
    {
        var person = snapshot.State.Person;
        while (true)
        {
            var results = await work.Do(snapshot.State, cancellationToken);
            switch (await committer.Commit(snapshot, results, cancellationToken))
            {
                case ResultCommit.Leased leased:
                    snapshot = leased.Next;
                    break;
                case ResultCommit.LeaseReleased released:
                    owned.Supersede(released.Superseded);
                    await Finish(person, owned, released.Promise, cancellationToken);
                    return;
                case ResultCommit.FencedOut:
                    report.FencedOut(person);
                    await mender.Mend(person, [.. results.SelectMany(result => result.Touched)], cancellationToken);
                    return;
                default:
                    throw new InvalidOperationException("This kind of result commit is not handled.");
            }
        }
    }

    public ValueTask Finish(PersonId person, OwnedAlarms owned, string? promise, CancellationToken cancellationToken) =>
        alarms.Finish(person, owned.Keys, promise, cancellationToken);
}
