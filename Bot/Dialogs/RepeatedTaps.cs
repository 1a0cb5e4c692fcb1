using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>
/// Treats a button that is tapped twice within a few seconds as one tap. If button, inputs and message are the same and the
/// person's desk has not changed since, the second tap gets the first tap's answer and posts no further message.
/// </summary>
internal sealed class RepeatedTaps(TurnCommands commands, TimeProvider time)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private const int MostKnown = 2000;

    private readonly Lock gate = new();
    private readonly Dictionary<(PersonId Who, string Message), Tap> last = [];

    /// <param name="message">The message that holds the clicked button.</param>
    public async Task<TurnResponse> Once(
        Turn turn, Click click, string message, Func<Task<TurnResponse>> answer, CancellationToken cancellationToken)
    {
        var mine = new Tap(click, turn, time.GetUtcNow());
        var before = Take((turn.Actor, message), mine);
        try
        {
            var given = before is not null && await Given(before, turn, cancellationToken) is { } again ? again : await answer();
            mine.Answered.TrySetResult((given, Version(turn)));
            return given;
        }
        finally
        {
            mine.Answered.TrySetResult((null, null));
        }
    }

    /// <returns>The previous tap, if it is the same and recent.</returns>
    private Tap? Take((PersonId Who, string Message) place, Tap mine)
    {
        lock (gate)
        {
            var before = last.GetValueOrDefault(place);
            if (last.Count >= MostKnown) last.Clear();
            last[place] = mine;
            return before is not null && mine.At - before.At < Soon && mine.IsLike(before) ? before : null;
        }
    }

    /// <returns>Null when the first tap got no answer, or the desk has changed since.</returns>
    private async Task<TurnResponse?> Given(Tap before, Turn turn, CancellationToken cancellationToken)
    {
        var (answer, version) = await before.Answered.Task.WaitAsync(cancellationToken);
        if (answer is null || version is null) return null;
        await commands.RecordContact(turn, cancellationToken);
        if (Version(turn) != version) return null;
        return answer is TurnResponse.SendMessage ? TurnResponse.Done : answer;
    }

    private static int? Version(Turn turn) => turn.OwnState?.Desk.Standing.Version;

    private sealed class Tap(Click click, Turn turn, DateTimeOffset at)
    {
        private readonly Inputs typed = turn.Typed;

        public DateTimeOffset At => at;

        public TaskCompletionSource<(TurnResponse? Given, int? Version)> Answered { get; } = new(
            TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsLike(Tap other) => click == other.Clicked && typed.IsSame(other.typed);

        private Click Clicked => click;
    }
}
