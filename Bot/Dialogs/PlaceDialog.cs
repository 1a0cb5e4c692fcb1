using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>
/// <c>Take it</c> beneath a task that is up for grabs in a channel. Others read there, so the answer is a sentence that only the
/// person who clicked sees; the task itself comes to their own chat.
/// </summary>
internal sealed class PlaceDialog(TurnCommands commands, ReplyBuilder reply, DecisionContexts contexts, Clock clock) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.TakePlace>(Take);

    public async Task<TurnResponse> Take(Turn turn, Click.TakePlace click, CancellationToken cancellationToken)
    {
        var (lead, number, words) = (click.Topic.Learner, click.Topic.Number, new PostSentences(turn.Culture));
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var channel = turn.Channel.GetValueOrDefault();
        var found = (await commands.Read(lead, 0, cancellationToken)).Desk.HandOuts.GetValueOrDefault(number);
        var posted = found?.Post?.Channel == channel ? found : null;
        if (posted?.HasPlace(turn.Actor) is true) return new TurnResponse.ShowNotice(words.YoursAlready);
        // A place is taken only if the task can reach its taker's desk.
        var means = posted is null ? null : await Preview(own, posted, click.Topic, cancellationToken);
        if (means?.Problem is { } problem and not HandOutProblem.ReviewerThemself)
            return new TurnResponse.ShowNotice(words.CannotTake(problem));
        var outcome = await commands.Execute(turn, lead, new Command.TakePlace(number, channel), cancellationToken);
        if (outcome.Refusal is not { } refusal) return new TurnResponse.ShowNotice(words.Yours(means?.Place));
        var context = await reply.Context(turn, [], cancellationToken);
        return new TurnResponse.ShowNotice(new Sentences(turn.Culture).For(refusal, context));
    }

    /// <summary>Whether the task begins at once or waits, as the desk is now.</summary>
    private async ValueTask<HandOutPreview> Preview(PersonState own, HandOut posted, Topic topic, CancellationToken cancellationToken)
    {
        var context = await contexts.Create(own, topic.Learner, [posted.Reviewer ?? topic.Learner], clock.Now, cancellationToken);
        return HandOutPreview.Create(own.Desk, InstructionPolicy.OfPlace(posted, own.Person, topic.Learner), context);
    }
}
