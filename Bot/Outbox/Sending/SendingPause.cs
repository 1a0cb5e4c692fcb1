using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Outbox.Sending;

/// <summary>Pauses all sending while the service refuses the bot itself, longer each time. No notice is lost.</summary>
public sealed class SendingPause
{
    // Refusals within this time count as having one cause.
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<PersonId, DateTimeOffset> refused = [];
    private State? state;

    /// <summary>Real time; null when the service accepts the bot.</summary>
    public DateTimeOffset? Until => Volatile.Read(ref state)?.Until;

    /// <summary>Real time; null when the service accepts the bot.</summary>
    public DateTimeOffset? Since => Volatile.Read(ref state)?.Since;

    public string? Why => Volatile.Read(ref state)?.Why;

    /// <param name="called">When the refused call began. A call from before the pause does not lengthen it.</param>
    /// <returns>The end of the pause, in real time.</returns>
    public DateTimeOffset Begin(DateTimeOffset called, DateTimeOffset now, string why, DeliveryOptions options)
    {
        lock (gate)
        {
            if (state is { } known && called < known.Until && now < known.Until) return known.Until;
            var length = state is { } last && called >= last.Until
                ? Backoff.After(last.Length, options.Pause, options.LongestPause)
                : state?.Length ?? options.Pause;
            Volatile.Write(ref state, new State(state?.Since ?? called, now + length, length, why));
            return now + length;
        }
    }

    /// <summary>Notes that the service refused a call for this person without a known reason.</summary>
    /// <returns>Whether so many people are refused, and no call succeeds, that the bot itself is refused.</returns>
    public bool IsTheBot(PersonId person, DateTimeOffset now, int most)
    {
        lock (gate)
        {
            foreach (var (other, at) in refused)
            {
                if (now - at > Together) refused.Remove(other);
            }

            refused[person] = now;
            return state is not null || refused.Count >= most;
        }
    }

    /// <summary>The service accepts the bot.</summary>
    public void End()
    {
        if (Volatile.Read(ref state) is null && refused.Count == 0) return;
        lock (gate)
        {
            refused.Clear();
            Volatile.Write(ref state, null);
        }
    }

    private sealed record State(DateTimeOffset Since, DateTimeOffset Until, TimeSpan Length, string Why);
}
