using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Reviews;

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
    /// <c>reviews</c>: posts the review that waits for a decision at the bottom of the chat, even if its notice was given up, and
    /// the suggestions and questions that wait for an answer.
    /// </summary>
    public async Task<TurnResponse> Show(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var reviews = own.Document.Reviews;
        var suggested = await Post(turn, reviews.Suggestions.Take(MostSuggested), "-suggested", MostSuggested, cancellationToken);
        var asked = await Post(turn, reviews.Questions.Take(MostSuggested), "-asked", MostSuggested, cancellationToken);
        if (await Post(turn, reviews.Open.Take(MostAsked), "", 1, cancellationToken) + suggested + asked > 0) return TurnResponse.Done;
        return await reply.Say(turn, new Sentences(turn.Culture).NothingToReview, ReplyBuilder.Buttons(turn), cancellationToken);
    }

    private const int MostAsked = 5;
    private const int MostSuggested = 3;

    /// <summary>What was decided meanwhile leaves the queue soon, so the next one is tried.</summary>
    /// <returns>How many were posted.</returns>
    private async Task<int> Post(
        Turn turn, IEnumerable<ReviewItem> items, string kind, int most, CancellationToken cancellationToken)
    {
        var posted = 0;
        foreach (var (topic, step) in items.Select((item, step) => (item.Topic, step)))
        {
            var id = step == 0 ? kind : FormattableString.Invariant($"{kind}-{step}");
            var asked = await commands.Execute(turn, topic.Learner, new Command.ShowAgain(topic.Number), cancellationToken, id);
            if (asked.Refusal is null && ++posted == most) break;
        }

        return posted;
    }

    private async Task<TurnResponse> Act(Turn turn, Click.OnTopic click, Command command, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(turn, click.Topic.Learner, command, cancellationToken);
        return await reply.Repaint(turn, click.Topic, outcome.State, FormMode.Normal, outcome.Refusal, cancellationToken);
    }

    private static Feedback Feedback(Turn turn) => Typed.Feedback(turn.Typed);
}
