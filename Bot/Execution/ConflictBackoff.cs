using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Calendar;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Execution;

/// <summary>How long to wait before a retry after a commit conflict.</summary>
public sealed class ConflictBackoff(Clock clock, Instance instance, IOptions<DeliveryOptions> options)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <param name="lost">Races lost before this one. After the first lost race there is no wait.</param>
    public Task Delay(int lost, CancellationToken cancellationToken) => lost == 0
        ? Task.CompletedTask
        : Task.Delay(Backoff.Delay(options.Value.LostRace, Longest, lost, instance.Jitter()), clock.Time, cancellationToken);

    /// <summary>When to retry a transfer after too many conflicts in the recipient's partition, in real time.</summary>
    /// <param name="tries">How often it was tried before.</param>
    public DateTimeOffset NextTransfer(int tries) => clock.Time.GetUtcNow()
        + Backoff.Delay(options.Value.Crowded, options.Value.LongestBackOff, tries, (1 + instance.Jitter()) / 2);
}
