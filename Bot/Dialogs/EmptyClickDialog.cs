using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>A click that arrived without its data: says so, and shows the card again.</summary>
internal sealed class EmptyClickDialog(TurnCommands commands, ReplyBuilder reply)
{
    /// <param name="message">The message that holds the card; null when its id did not arrive either.</param>
    public async Task<TurnResponse> Answer(Turn turn, string? message, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var sentence = new Sentences(turn.Culture).ClickArrivedEmpty;
        var clicked = own.Cards.Where(card => card.Value.MessageId == message).Select(card => (Topic?)card.Key).FirstOrDefault();
        if (clicked is { } topic)
        {
            var learners = topic.Learner == turn.Actor ? own : await commands.Read(topic.Learner, topic.Number, cancellationToken);
            var form = new Form(FormMode.Normal, turn.Typed, null, sentence);
            if (await reply.Card(turn, topic, learners, form, cancellationToken) is { } card) return card;
        }

        if ((own.Document.Reviews.Shown?.Topic ?? own.Desk.InSlot?.Topic ?? own.Desk.OnOffer?.Topic) is { } current)
            await commands.Execute(turn, current.Learner, new Command.ShowAgain(current.Number), cancellationToken, "-again");
        return await reply.Say(turn, sentence, ReplyBuilder.Buttons(turn), cancellationToken);
    }
}
