using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Outbox.Sending;

/// <summary>All sending pauses while the service refuses the bot itself, longer each time. Nothing is lost meanwhile.</summary>
public sealed class SendingPause
{
    // So soon after one another that they have one cause.
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<PersonId, DateTimeOffset> refused = [];
    private State? state;

    /// <summary>Real time; null when the service accepts the bot.</summary>
    public DateTimeOffset? Until => Volatile.Read(ref state)?.Until;

    /// <summary>Real time; null when the service accepts the bot.</summary>
    public DateTimeOffset? Since => Volatile.Read(ref state)?.Since;

    public string? Why => Volatile.Read(ref state)?.Why;

    /// <param name="called">When the call that was refused began: one from before the pause says nothing new.</param>
    /// <returns>Until when.</returns>
    public DateTimeOffset Begin(DateTimeOffset called, DateTimeOffset now, string why, DeliveryOptions options)
    {
        lock (gate)
        {
            if (state is { } known && called < known.Until && now < known.Until) return known.Until;
            var length = state is { } last && called >= last.Until ? Shorter(last.Length * 2, options.LongestPause) : state?.Length ?? options.Pause;
            Volatile.Write(ref state, new State(state?.Since ?? called, now + length, length, why));
            return now + length;
        }
    }

    /// <summary>Somebody was refused, and the service does not say why.</summary>
    /// <returns>So many are, and nobody is accepted meanwhile, that it is the bot who is refused.</returns>
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

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private sealed record State(DateTimeOffset Since, DateTimeOffset Until, TimeSpan Length, string Why);
}
