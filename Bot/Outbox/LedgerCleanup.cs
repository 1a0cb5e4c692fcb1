using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Outbox;

/// <summary>Lets the ledger of what was said forget what is too old to matter.</summary>
public sealed class LedgerCleanup(IStore store, Clock clock, IOptions<DeliveryOptions> options)
{
    private const int MostAtOnce = 100;

    // Each item leaves at most two rows, so looking after one in sixteen keeps up many times over.
    private const int Rarely = 16;

    /// <summary>Whether these were the sequence numbers of work after which it is time to forget.</summary>
    public static bool IsTime(IEnumerable<long> sequences) => sequences.Any(sequence => sequence % Rarely == 0);

    /// <summary>
    /// Removes the oldest rows, if they are old enough. Nothing is decided on rows that old, so the desk stays as it is.
    /// </summary>
    public async ValueTask RemoveOld(PersonId person, CancellationToken cancellationToken)
    {
        var until = Keys.LedgerUntil(clock.Now.LogicalTime.AddDays(-options.Value.LedgerDays));
        var old = new List<Change>();
        await foreach (var row in store.Range(Keys.Person(person), Keys.LedgerPrefix, until, cancellationToken))
        {
            old.Add(new Change.Delete(row.Key, row.ETag));
            if (old.Count == MostAtOnce) break;
        }

        if (old.Count > 0) await store.Commit(Keys.Person(person), old, cancellationToken);
    }
}
