using System.Collections.Concurrent;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Delivery.Running;

/// <summary>Whom the sweeper could not look after, and when it looks again: those who are leased soon, then less and less often.</summary>
internal sealed class Waits(DeliveryOptions options)
{
    private readonly ConcurrentDictionary<PersonId, Wait> waits = new();

    public int Count => waits.Count;

    public bool MayLook(PersonId person, DateTimeOffset now) => !waits.TryGetValue(person, out var wait) || wait.Until <= now;

    public void LookAgainLater(PersonId person, DateTimeOffset now)
    {
        var length = waits.TryGetValue(person, out var last) ? last.Length * 2 : options.LookAgain;
        if (length > options.LongestLookAgain) length = options.LongestLookAgain;
        waits[person] = new Wait(now + length, length);
    }

    public void LookAgainAt(PersonId person, DateTimeOffset moment) => waits[person] = new Wait(moment, options.LookAgain);

    public void Forget(PersonId person) => waits.TryRemove(person, out _);

    /// <summary>Those who were not found due again are no longer leased: their rows were deleted by the holder.</summary>
    public void Prune(DateTimeOffset now)
    {
        foreach (var (person, wait) in waits)
        {
            if (wait.Until + options.LongestLookAgain < now) waits.TryRemove(person, out _);
        }
    }

    private readonly record struct Wait(DateTimeOffset Until, TimeSpan Length);
}
