using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Outbox;

/// <summary>Deletes old rows of a person's ledger.</summary>
public sealed class LedgerCleanup(IStore store, Clock clock, IOptions<DeliveryOptions> options)
{
    private const int MostAtOnce = 100;

    // Each notice leaves two ledger rows and one clean-up deletes a hundred, so a clean-up after one notice in sixteen keeps up.
    private const int Rarely = 16;

    /// <summary>Whether a clean-up is due after the work with these sequence numbers.</summary>
    public static bool IsTime(IEnumerable<long> sequences) => sequences.Any(sequence => sequence % Rarely == 0);

    /// <summary>
    /// Deletes the oldest rows, if they are old enough. No decision reads rows that old, so the desk need not be replaced.
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
