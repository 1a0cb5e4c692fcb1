using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>
/// A tap of a button, as far as it is remembered: neither what was clicked nor what was typed, which a forger may make large.
/// </summary>
/// <param name="Mark">The <see cref="Cards.Clicks.TapMark"/> of the click.</param>
internal sealed record Tap(PersonId Who, string Message, string Mark, DateTimeOffset At)
{
    public TaskCompletionSource<(TurnResponse? Given, int? Version)> Answered { get; } = new(
        TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>
/// The last taps with their answers, by person and message. They end after a few seconds; if very many come within these, the oldest
/// end first, so that nobody can make them fill the memory.
/// </summary>
internal sealed class KnownTaps
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private const int Most = 250;

    private readonly Lock gate = new();
    private readonly Dictionary<(PersonId Who, string Message), Tap> last = [];
    private readonly Queue<Tap> all = [];

    /// <summary>How many answers are held.</summary>
    public int Count
    {
        get
        {
            lock (gate) return all.Count;
        }
    }

    /// <returns>The previous tap on the message, if it is the same and recent.</returns>
    public Tap? Take(Tap mine)
    {
        lock (gate)
        {
            Forget(mine.At);
            var before = last.GetValueOrDefault((mine.Who, mine.Message));
            last[(mine.Who, mine.Message)] = mine;
            all.Enqueue(mine);
            return before?.Mark == mine.Mark ? before : null;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        while (all.TryPeek(out var oldest) && (now - oldest.At >= Soon || all.Count >= Most))
        {
            all.Dequeue();
            var place = (oldest.Who, oldest.Message);
            if (ReferenceEquals(last.GetValueOrDefault(place), oldest)) last.Remove(place);
        }
    }
}
