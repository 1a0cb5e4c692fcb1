using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>
/// Says what came of a turn that was answered with "still saving", or not at all: what was decided is shown, what was refused is
/// said, and so is what could not be saved, each with what was typed.
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
            case TurnResponse.ReplaceCard { Form.Problem: { } problem } when live is not null:
                await chat.Post(turn, await reply.Kept(turn, problem, cancellationToken), cancellationToken);
                break;
            case TurnResponse.ReplaceCard repaint when live is null && message is not null:
                await chat.Put(turn, message, repaint.Card, cancellationToken);
                break;
        }

        if (live is { } topic) await commands.Mend(turn, topic, message!, cancellationToken);
    }

    /// <summary>It was given up, or failed. If it was stored after all, delivery shows it.</summary>
    public async Task SendNotSaved(Turn turn, string? message, CancellationToken cancellationToken)
    {
        var sentence = new Sentences(turn.Culture).NotSaved;
        await chat.Post(turn, await reply.Kept(turn, sentence, cancellationToken), cancellationToken);
        if (Live(turn, message) is { } topic) await commands.Mend(turn, topic, message!, cancellationToken);
    }

    /// <summary>
    /// What the card is about that was live when it was clicked, and is so no longer: it was posted anew while the turn took its time.
    /// Painted now, it would stay beside the new one.
    /// </summary>
    private static Topic? Former(Turn turn, string? message, TurnResponse answer) =>
        answer is TurnResponse.ReplaceCard { OnAllDevices: false, About: { } topic } && message is not null && turn.ClickedMessage == message
            && turn.OwnState?.Cards.ContainsKey(topic) == true
            ? topic
            : null;

    /// <summary>What the live card is about that was clicked. Any other message is nobody's but the turn's to change.</summary>
    private static Topic? Live(Turn turn, string? message)
    {
        if (message is null || turn.OwnState is not { } own) return null;
        if (turn.ClickedMessage == message && turn.Clicked is { } clicked && own.Cards.GetValueOrDefault(clicked)?.MayLieIn(message) == true) return clicked;
        foreach (var (topic, place) in own.Cards)
        {
            if (place.MessageId == message) return topic;
        }

        return null;
    }
}
