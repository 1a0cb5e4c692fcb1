using MicroAssignBot.Bot.Execution;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Outbox.Sweeping;

/// <summary>
/// How many people the sweeper sends for at the same time. Whoever needs no call needs no place, so that slow calls keep nobody
/// from being looked after.
/// </summary>
public sealed class SendingPlaces(IOptions<DeliveryOptions> options)
{
    private int free = options.Value.Parallel;

    public Place Ask() => new(this);

    /// <summary>Somebody who may need one.</summary>
    public sealed class Place(SendingPlaces places) : IDisposable
    {
        private bool isTaken;

        /// <returns>False when none is free.</returns>
        public bool TryTake()
        {
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
