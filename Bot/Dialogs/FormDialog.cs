using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>Opens and closes forms on a live card. Nothing is decided, and what was typed stays.</summary>
internal sealed class FormDialog(TurnCommands commands, ReplyBuilder reply) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.NotNow>((turn, click, cancellationToken) => Open(turn, click, FormMode.Declining, cancellationToken))
        .On<Click.MoreTime>((turn, click, cancellationToken) => Open(turn, click, FormMode.AskingTime, cancellationToken))
        .On<Click.DropIt>((turn, click, cancellationToken) => Open(turn, click, FormMode.Dropping, cancellationToken))
        .On<Click.TellOutcome>((turn, click, cancellationToken) => Open(turn, click, FormMode.Telling, cancellationToken))
        .On<Click.Back>((turn, click, cancellationToken) => Open(turn, click, FormMode.Normal, cancellationToken));

    /// <summary>An input of the form cannot be read, so nothing is decided and the form comes back with the reason.</summary>
    public Task<TurnResponse> Refuse(Turn turn, Click.OnTopic click, Refusal problem, CancellationToken cancellationToken)
    {
        var mode = click switch
        {
            Click.Decline => FormMode.Declining,
            Click.ConfirmDrop => FormMode.Dropping,
            Click.AskTime => FormMode.AskingTime,
            Click.SendQuestion => FormMode.AskingLead,
            Click.PostOutcome => FormMode.Telling,
            // All other forms are part of the normal card.
            _ => FormMode.Normal,
        };
        return Open(turn, click, mode, cancellationToken, problem);
    }

    /// <summary>Click data that is unknown, tampered with or from an older version: shows the current card if its topic is known.</summary>
    public async Task<TurnResponse> Unreadable(Turn turn, CancellationToken cancellationToken)
    {
        var own = await commands.RecordContact(turn, cancellationToken);
        var sentences = new Sentences(turn.Culture);
        if (turn.Clicked is { } topic)
        {
            var learners = topic.Learner == turn.Actor ? own : await commands.Read(topic.Learner, topic.Number, cancellationToken);
            var form = new Form(FormMode.Normal, turn.Typed, null, sentences.UnknownClickOnCard);
            if (await reply.Card(turn, topic, learners, form, cancellationToken) is { } card) return card;
        }

        return await reply.Say(turn, sentences.UnknownClick, ReplyBuilder.Buttons(turn), cancellationToken);
    }

    private async Task<TurnResponse> Open(
        Turn turn, Click.OnTopic click, FormMode mode, CancellationToken cancellationToken, Refusal? problem = null)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var learners = click.Topic.Learner == turn.Actor
            ? own
            : await commands.Read(click.Topic.Learner, click.Topic.Number, cancellationToken);
        return await reply.Card(turn, click.Topic, learners, new Form(mode, turn.Typed, problem, null), cancellationToken)
            ?? await reply.Say(turn, new Refusal.DoesNotExist(), ReplyBuilder.Buttons(turn), cancellationToken);
    }
}
