using MicroAssignBot.Bot.Execution;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Outbox.Sweeping;

/// <summary>
/// Limits how many people the sweeper sends for at the same time. A person who needs no call needs no place, so slow calls do
/// not delay them.
/// </summary>
public sealed class SendingPlaces(IOptions<DeliveryOptions> options)
{
    private int free = options.Value.Parallel;

    public Place Ask() => new(this);

    /// <summary>A place that one person may need; not taken yet.</summary>
    public sealed class Place(SendingPlaces places) : IDisposable
    {
        private bool isTaken;

        /// <returns>False when none is free.</returns>
        public bool TryTake()
        {
            if (isTaken) return true;
            isTaken = Interlocked.Decrement(ref places.free) >= 0;
            if (!isTaken) Interlocked.Increment(ref places.free);
            return isTaken;
        }

        public void Dispose()
        {
            if (isTaken) Interlocked.Increment(ref places.free);
            isTaken = false;
        }
    }
}
