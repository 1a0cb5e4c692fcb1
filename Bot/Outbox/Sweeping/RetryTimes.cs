using System.Collections.Concurrent;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Outbox.Sweeping;

/// <summary>
/// Whom the sweeper could not look after, and when it looks again: those who are leased soon, then less and less often; those for
/// whom there was no room, as soon as those before them leave some. Nobody is read only to find that there is still none.
/// </summary>
internal sealed class RetryTimes(DeliveryOptions options)
{
    private readonly ConcurrentDictionary<PersonId, Wait> waits = new();
    private readonly ConcurrentDictionary<Shortage, DateTimeOffset> shortages = new();

    public int Count => waits.Count;

    public bool MayLook(PersonId person, DateTimeOffset now)
    {
        if (!waits.TryGetValue(person, out var wait)) return true;
        if (wait.Until > now) return false;
        if (wait.Shortage is not { } shortage || !shortages.TryGetValue(shortage, out var over) || over <= now) return true;
        // Their row was found due, so they are still waiting: pruning must not forget them.
        waits[person] = wait with { Until = over };
        return false;
    }

    public void LookAgainLater(PersonId person, DateTimeOffset now)
    {
        var length = waits.TryGetValue(person, out var last) ? last.Length * 2 : options.LookAgain;
        if (length > options.LongestLookAgain) length = options.LongestLookAgain;
        waits[person] = new Wait(now + length, length, null);
    }

    public void LookAgainAt(PersonId person, DateTimeOffset moment, Shortage? shortage)
    {
        if (shortage is { } lacking) shortages[lacking] = moment;
        waits[person] = new Wait(moment, options.LookAgain, shortage);
    }

    public void Forget(PersonId person) => waits.TryRemove(person, out _);

    /// <summary>Those who were not found due again are no longer leased: their rows were deleted by the holder.</summary>
    public void Prune(DateTimeOffset now)
    {
        foreach (var (person, wait) in waits)
        {
            if (wait.Until + options.LongestLookAgain < now) waits.TryRemove(person, out _);
        }

        foreach (var (shortage, over) in shortages)
        {
            if (over < now) shortages.TryRemove(shortage, out _);
        }
    }

    private readonly record struct Wait(DateTimeOffset Until, TimeSpan Length, Shortage? Shortage);
}
