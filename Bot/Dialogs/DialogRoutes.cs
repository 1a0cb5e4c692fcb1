using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>Which dialog answers which button and which intent. Each has at most one; a test checks that each has one.</summary>
internal sealed class DialogRoutes
{
    private readonly Dictionary<Type, Route> clicks = [];
    private readonly Dictionary<Type, Route> onReminders = [];
    private readonly Dictionary<Intent, Func<Turn, CancellationToken, Task<TurnResponse>>> intents = [];

    public DialogRoutes(IEnumerable<IDialog> dialogs)
    {
        foreach (var dialog in dialogs) dialog.AddRoutes(this);
    }

    /// <summary>The buttons that have a dialog.</summary>
    public IReadOnlyCollection<Type> Clicks => clicks.Keys;

    /// <summary>The intents that have a dialog.</summary>
    public IReadOnlyCollection<Intent> Intents => intents.Keys;

    /// <param name="refuse">Shows the form again when an input cannot be read; null for the live card with what was typed.</param>
    /// <exception cref="ArgumentException">Another dialog answers this button.</exception>
    public DialogRoutes On<TClick>(
        Func<Turn, TClick, CancellationToken, Task<TurnResponse>> answer,
        Func<Turn, TClick, Refusal, CancellationToken, Task<TurnResponse>>? refuse = null)
        where TClick : Click
    {
        clicks.Add(typeof(TClick), Route.To(answer, refuse));
        return this;
    }

    /// <summary>The same button on a reminder. Without a route of its own, it is answered there as on any other message.</summary>
    /// <exception cref="ArgumentException">Another dialog answers this button on reminders.</exception>
    public DialogRoutes OnReminder<TClick>(
        Func<Turn, TClick, CancellationToken, Task<TurnResponse>> answer,
        Func<Turn, TClick, Refusal, CancellationToken, Task<TurnResponse>>? refuse = null)
        where TClick : Click.OnTopic
    {
        onReminders.Add(typeof(TClick), Route.To(answer, refuse));
        return this;
    }

    /// <exception cref="ArgumentException">Another dialog answers this intent.</exception>
    public DialogRoutes On(Intent intent, Func<Turn, CancellationToken, Task<TurnResponse>> answer)
    {
        intents.Add(intent, answer);
        return this;
    }

    /// <returns>Null when no dialog answers this button.</returns>
    public Task<TurnResponse>? Answer(Turn turn, Click click, CancellationToken cancellationToken) =>
        Find(click)?.Answer(turn, click, cancellationToken);

    /// <returns>Null when no dialog has a refusal for this button.</returns>
    public Task<TurnResponse>? Refuse(Turn turn, Click click, Refusal problem, CancellationToken cancellationToken) =>
        Find(click)?.Refuse?.Invoke(turn, click, problem, cancellationToken);

    public Task<TurnResponse> Answer(Turn turn, Intent intent, CancellationToken cancellationToken) =>
        intents[intent](turn, cancellationToken);

    private Route? Find(Click click) =>
        click.OnReminder && onReminders.TryGetValue(click.GetType(), out var route) ? route : clicks.GetValueOrDefault(click.GetType());

    private sealed record Route(
        Func<Turn, Click, CancellationToken, Task<TurnResponse>> Answer,
        Func<Turn, Click, Refusal, CancellationToken, Task<TurnResponse>>? Refuse)
    {
        public static Route To<TClick>(
            Func<Turn, TClick, CancellationToken, Task<TurnResponse>> answer,
            Func<Turn, TClick, Refusal, CancellationToken, Task<TurnResponse>>? refuse)
            where TClick : Click => new(
                (turn, click, cancellationToken) => answer(turn, (TClick)click, cancellationToken),
                refuse is null
                    ? null
                    : (turn, click, problem, cancellationToken) => refuse(turn, (TClick)click, problem, cancellationToken));
    }
}
