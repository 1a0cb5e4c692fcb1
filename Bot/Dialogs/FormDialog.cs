using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>Forms on a live card open and close; nothing is decided, and what was typed stays.</summary>
internal sealed class FormDialog(TurnCommands commands, ReplyBuilder reply) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.NotNow>((turn, click, cancellationToken) => Open(turn, click, FormMode.Declining, cancellationToken))
        .On<Click.MoreTime>((turn, click, cancellationToken) => Open(turn, click, FormMode.AskingTime, cancellationToken))
        .On<Click.DropIt>((turn, click, cancellationToken) => Open(turn, click, FormMode.Dropping, cancellationToken))
        .On<Click.Back>((turn, click, cancellationToken) => Open(turn, click, FormMode.Normal, cancellationToken));

    /// <summary>Something in the form cannot be read, so nothing is decided: the form again, which says so.</summary>
    public Task<TurnResponse> Refuse(Turn turn, Click.OnTopic click, Refusal problem, CancellationToken cancellationToken)
    {
        var mode = click switch
        {
            Click.Decline => FormMode.Declining,
            Click.ConfirmDrop => FormMode.Dropping,
            Click.AskTime => FormMode.AskingTime,
            // All other forms stand on the card as it is.
            _ => FormMode.Normal,
        };
        return Open(turn, click, mode, cancellationToken, problem);
    }

    /// <summary>Unknown, tampered with or from an older version: the current card where it is known which, else a sentence.</summary>
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
        var learners = click.Topic.Learner == turn.Actor ? own : await commands.Read(click.Topic.Learner, click.Topic.Number, cancellationToken);
        return await reply.Card(turn, click.Topic, learners, new Form(mode, turn.Typed, problem, null), cancellationToken)
            ?? await reply.Say(turn, new Refusal.Unknown(), ReplyBuilder.Buttons(turn), cancellationToken);
    }
}
