using System.Diagnostics;
using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>
/// Reports the result of a turn that was answered with "still saving", or not at all. A decision is shown on the card. A
/// refusal or a failure to save is posted as a message, with what was typed.
/// </summary>
internal sealed class LateResponses(TurnChat chat, TurnCommands commands, ReplyBuilder reply)
{
    /// <param name="message">The message that was clicked, if any.</param>
    public async Task Send(Turn turn, string? message, TurnResponse answer, CancellationToken cancellationToken)
    {
        var live = Live(turn, message) ?? Former(turn, message, answer);
        switch (answer)
        {
            case TurnResponse.SendMessage say:
                await chat.Post(turn, say.Card, cancellationToken);
                break;
            // Without the id of the message nothing can be drawn where the click was; the outbox shows a live card.
            case TurnResponse.ReplaceCard { Form.Problem: { } problem } when live is not null || message is null:
                await chat.Post(turn, await reply.Kept(turn, problem, cancellationToken), cancellationToken);
                break;
            case TurnResponse.ReplaceCard replaced when live is null && message is not null:
                await chat.Put(turn, message, replaced.Card, cancellationToken);
                break;
            case TurnResponse.ReplaceCard { About: null } replaced when message is null:
                await chat.Post(turn, replaced.Card, cancellationToken);
                break;
        }

        if (live is { } topic) await commands.Mend(turn, topic, message!, cancellationToken);
    }

    /// <summary>For a turn that was given up or failed. If it was stored after all, the outbox shows the result.</summary>
    public async Task SendNotSaved(Turn turn, string? message, CancellationToken cancellationToken)
    {
        var sentence = new Sentences(turn.Culture).NotSaved;
        await chat.Post(turn, await reply.Kept(turn, sentence, cancellationToken), cancellationToken);
        if (Live(turn, message) is { } topic) await commands.Mend(turn, topic, message!, cancellationToken);
    }

    /// <summary>
    /// For a click in another conversation or in a dialog, whose answer cannot be changed any more. Whatever it would have been is
    /// posted, a form with what was typed in it too.
    /// </summary>
    /// <param name="answer">Null when the turn was given up or failed.</param>
    public async Task SendToOwnChat(Turn turn, TurnResponse? answer, CancellationToken cancellationToken)
    {
        var said = answer switch
        {
            null => await reply.Kept(turn, new Sentences(turn.Culture).NotSaved, cancellationToken),
            TurnResponse.ShowNotice notice => await reply.Kept(turn, notice.Sentence, cancellationToken),
            TurnResponse.ReplaceCard replaced => replaced.Card,
            TurnResponse.SendMessage message => message.Card,
            TurnResponse.None => null,
            _ => throw new UnreachableException($"{answer.GetType()}"),
        };
        if (said is not null) await chat.Post(turn, said, cancellationToken);
    }

    /// <summary>
    /// The topic of a clicked card that was live at the click, but was posted anew before the turn ended. The clicked message must
    /// not show the full card again, or there would be two.
    /// </summary>
    private static Topic? Former(Turn turn, string? message, TurnResponse answer) =>
        answer is TurnResponse.ReplaceCard { OnAllDevices: false, About: { } topic } && message is not null
            && turn.ClickedMessage == message
            && turn.OwnState?.Cards.ContainsKey(topic) == true
            ? topic
            : null;

    /// <summary>The topic of the clicked live card. Null when the clicked message is none: then only this turn may change it.</summary>
    private static Topic? Live(Turn turn, string? message)
    {
        if (message is null || turn.OwnState is not { } own) return null;
        if (turn.ClickedMessage == message && turn.Clicked is { } clicked
            && own.Cards.GetValueOrDefault(clicked)?.MayLieIn(message) == true)
            return clicked;
        foreach (var (topic, place) in own.Cards)
        {
            if (place.MessageId == message) return topic;
        }

        return null;
    }
}
