using System.Collections.Concurrent;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Outbox.Sweeping;

/// <summary>
/// When the sweeper looks again at people it could not process. Leased people: soon, then with a growing back-off. People for
/// whom there was no room: when there is room again; until then they are not even read.
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
        // Their row is still due, so they are still waiting, and pruning must not remove them.
        waits[person] = wait with { Until = over };
        return false;
    }

    public void LookAgainLater(PersonId person, DateTimeOffset now)
    {
        var last = waits.TryGetValue(person, out var wait) ? wait.Length : (TimeSpan?)null;
        var length = Backoff.After(last, options.LookAgain, options.LongestLookAgain);
        waits[person] = new Wait(now + length, length, null);
    }

    public void LookAgainAt(PersonId person, DateTimeOffset moment, Shortage? shortage)
    {
        if (shortage is { } lacking) shortages[lacking] = moment;
        waits[person] = new Wait(moment, options.LookAgain, shortage);
    }

    public void Forget(PersonId person) => waits.TryRemove(person, out _);

    /// <summary>Removes people who were not due again: the lease holder has deleted their rows.</summary>
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
