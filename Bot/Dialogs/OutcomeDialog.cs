using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>The learner posts how an approved task went, in the conversation that the task was made from.</summary>
internal sealed class OutcomeDialog(TurnCommands commands, SharedChats chats, ReplyBuilder reply) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.PostOutcome>(Post);

    public async Task<TurnResponse> Post(Turn turn, Click.PostOutcome click, CancellationToken cancellationToken)
    {
        var place = await Place(turn, click.Topic, cancellationToken);
        var command = new Command.ShareOutcome(click.Topic.Number, place, turn.Typed[InputIds.Outcome]);
        var outcome = await commands.Execute(turn, click.Topic.Learner, command, cancellationToken);
        var mode = outcome.Refusal is Refusal.OutcomeEmpty or Refusal.OutcomeTooLong ? FormMode.Telling : FormMode.Normal;
        return await reply.Rerender(turn, click.Topic, outcome.State, mode, outcome.Refusal, cancellationToken);
    }

    /// <summary>The conversation, as it is addressed; nobody when the task came from none, or is not the person's own.</summary>
    private async Task<PersonId> Place(Turn turn, Topic topic, CancellationToken cancellationToken)
    {
        if (topic.Learner != turn.Actor) return default;
        var own = await commands.Read(turn.Actor, topic.Number, cancellationToken);
        return own.Desk.Find(topic.Number) is { MayShareOutcome: true, Task.Source.Thread: { } thread }
            ? await chats.Remember(turn, turn.Contact.Reference with { ConversationId = thread }, cancellationToken)
            : default;
    }
}
