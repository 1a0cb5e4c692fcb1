using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>The reviewer's decisions, one review at a time.</summary>
internal sealed class ReviewDialog(TurnCommands commands, ReplyBuilder reply) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.Approve>(Approve)
        .On<Click.SendBack>(SendBack)
        .On<Click.NotYet>(SayNotYet)
        .On<Click.CannotOpen>(CannotOpen)
        .On(Intent.Reviews, Show);

    public Task<TurnResponse> Approve(Turn turn, Click.Approve click, CancellationToken cancellationToken) =>
        Act(turn, click, new Command.Approve(click.Topic.Number, click.Seen, Feedback(turn)), cancellationToken);

    public Task<TurnResponse> SendBack(Turn turn, Click.SendBack click, CancellationToken cancellationToken) =>
        Act(turn, click, new Command.SendBack(click.Topic.Number, click.Seen, Feedback(turn)), cancellationToken);

    public Task<TurnResponse> SayNotYet(Turn turn, Click.NotYet click, CancellationToken cancellationToken) =>
        Act(turn, click, new Command.SayNotYet(click.Topic.Number, click.Seen, Feedback(turn)), cancellationToken);

    public Task<TurnResponse> CannotOpen(Turn turn, Click.CannotOpen click, CancellationToken cancellationToken) =>
        Act(turn, click, new Command.CannotOpen(click.Topic.Number, click.Seen), cancellationToken);

    /// <summary>
    /// <c>reviews</c>: posts the review that waits for a decision at the bottom of the chat, even if its notice was given up.
    /// </summary>
    public async Task<TurnResponse> Show(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        foreach (var (topic, step) in own.Document.Reviews.Open.Take(MostAsked).Select((item, step) => (item.Topic, step)))
        {
            // A review that was decided meanwhile leaves the queue soon, so the next one is tried.
            var id = step == 0 ? "" : FormattableString.Invariant($"-{step}");
            var asked = await commands.Execute(turn, topic.Learner, new Command.ShowAgain(topic.Number), cancellationToken, id);
            if (asked.Refusal is null) return TurnResponse.Done;
        }

        return await reply.Say(turn, new Sentences(turn.Culture).NothingToReview, ReplyBuilder.Buttons(turn), cancellationToken);
    }

    private const int MostAsked = 5;

    private async Task<TurnResponse> Act(Turn turn, Click.OnTopic click, Command command, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(turn, click.Topic.Learner, command, cancellationToken);
        return await reply.Repaint(turn, click.Topic, outcome.State, FormMode.Normal, outcome.Refusal, cancellationToken);
    }

    private static Feedback Feedback(Turn turn) => Typed.Feedback(turn.Typed);
}
