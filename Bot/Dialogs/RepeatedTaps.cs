using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>
/// Treats a button that is tapped twice within a few seconds as one tap. If button, inputs and message are the same and the
/// person's desk has not changed since, the second tap gets the first tap's answer and posts no further message.
/// </summary>
internal sealed class RepeatedTaps(TurnCommands commands, TimeProvider time)
{
    private readonly KnownTaps known = new();

    /// <param name="message">The message that holds the clicked button.</param>
    public async Task<TurnResponse> Once(
        Turn turn, Click click, string message, Func<Task<TurnResponse>> answer, CancellationToken cancellationToken)
    {
        var mine = new Tap(turn.Actor, message, TapMark.Create(click, turn.Typed), time.GetUtcNow());
        var before = known.Take(mine);
        try
        {
            var given = before is not null && await Given(before, turn, cancellationToken) is { } again ? again : await answer();
            // A message that was sent is not sent again, so nobody needs it kept.
            mine.Answered.TrySetResult((given is TurnResponse.SendMessage ? TurnResponse.Done : given, Version(turn)));
            return given;
        }
        finally
        {
            mine.Answered.TrySetResult((null, null));
        }
    }

    /// <returns>Null when the first tap got no answer, or the desk has changed since.</returns>
    private async Task<TurnResponse?> Given(Tap before, Turn turn, CancellationToken cancellationToken)
    {
        var (answer, version) = await before.Answered.Task.WaitAsync(cancellationToken);
        if (answer is null || version is null) return null;
        await commands.RecordContact(turn, cancellationToken);
        return Version(turn) == version ? answer : null;
    }

    private static int? Version(Turn turn) => turn.OwnState?.Desk.Standing.Version;
}
