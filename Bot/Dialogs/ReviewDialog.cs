using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>The reviewer's decisions, one review at a time.</summary>
internal sealed class ReviewDialog(TurnCommands commands, ReviewList list, ReplyBuilder reply) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.Approve>(Approve)
        .On<Click.SendBack>(SendBack)
        .On<Click.NotYet>(SayNotYet)
        .On<Click.CannotOpen>(CannotOpen)
        .On<Click.Later>(PutOff)
        .On<Click.HandToDeputy>(HandOn)
        .On<Click.OpenReview>(Open)
        .On<Click.ReviewsPage>(Page)
        .On(Intent.Reviews, Show);

    public Task<TurnResponse> Approve(Turn turn, Click.Approve click, CancellationToken cancellationToken) =>
        Act(turn, click, new Command.Approve(click.Topic.Number, click.Seen, Feedback(turn)), cancellationToken);

    public Task<TurnResponse> SendBack(Turn turn, Click.SendBack click, CancellationToken cancellationToken) =>
        Act(turn, click, new Command.SendBack(click.Topic.Number, click.Seen, Feedback(turn)), cancellationToken);

    public Task<TurnResponse> SayNotYet(Turn turn, Click.NotYet click, CancellationToken cancellationToken) =>
        Act(turn, click, new Command.SayNotYet(click.Topic.Number, click.Seen, Feedback(turn)), cancellationToken);

    public Task<TurnResponse> CannotOpen(Turn turn, Click.CannotOpen click, CancellationToken cancellationToken) =>
        Act(turn, click, new Command.CannotOpen(click.Topic.Number, click.Seen), cancellationToken);

    public Task<TurnResponse> PutOff(Turn turn, Click.Later click, CancellationToken cancellationToken) =>
        Act(turn, click, new Command.PutOffReview(click.Topic.Number, click.Seen, Feedback(turn)), cancellationToken);

    public Task<TurnResponse> HandOn(Turn turn, Click.HandToDeputy click, CancellationToken cancellationToken) =>
        Act(turn, click, new Command.HandToDeputy(click.Topic.Number, click.Seen), cancellationToken);

    /// <summary>
    /// <c>reviews</c>: lists what waits for a decision or an answer, even if its notice was given up. The only one is posted at the
    /// bottom of the chat at once.
    /// </summary>
    public async Task<TurnResponse> Show(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var page = await list.Read(own, 0, ReviewListCard.MostRows, cancellationToken);
        if (page is [var only] && All(own) <= ReviewListCard.MostRows) return await Post(turn, only.Topic, cancellationToken);
        return page.Count == 0 && All(own) <= ReviewListCard.MostRows
            ? await reply.Say(turn, new Sentences(turn.Culture).NothingToReview, ReplyBuilder.Buttons(turn), cancellationToken)
            : new TurnResponse.SendMessage(await Card(turn, own, page, 0, cancellationToken));
    }

    private async Task<TurnResponse> Page(Turn turn, Click.ReviewsPage click, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var last = Math.Max(All(own) - 1, 0) / ReviewListCard.MostRows * ReviewListCard.MostRows;
        var from = Math.Clamp(click.From, 0, last);
        var page = await list.Read(own, from, ReviewListCard.MostRows, cancellationToken);
        return All(own) == 0
            ? await reply.Say(turn, new Sentences(turn.Culture).NothingToReview, ReplyBuilder.Buttons(turn), cancellationToken)
            : new TurnResponse.ReplaceCard(await Card(turn, own, page, from, cancellationToken));
    }

    private Task<TurnResponse> Open(Turn turn, Click.OpenReview click, CancellationToken cancellationToken) =>
        Post(turn, click.Topic, cancellationToken);

    private async Task<TurnResponse> Post(Turn turn, Topic topic, CancellationToken cancellationToken)
    {
        var asked = await commands.Execute(turn, topic.Learner, new Command.ShowAgain(topic.Number), cancellationToken);
        return asked.Refusal is { } refusal
            ? await reply.Say(turn, refusal, ReplyBuilder.Buttons(turn), cancellationToken)
            : TurnResponse.Done;
    }

    private static int All(PersonState own) => own.Document.Reviews.Waiting.Count();

    private async ValueTask<CardContent> Card(
        Turn turn, PersonState own, IReadOnlyList<Assignment> page, int from, CancellationToken cancellationToken) =>
        ReviewListCard.Render(
            page, All(own), from, await reply.Context(turn, page.Select(assignment => assignment.Learner), cancellationToken));

    private async Task<TurnResponse> Act(Turn turn, Click.OnTopic click, Command command, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(turn, click.Topic.Learner, command, cancellationToken);
        return await reply.Rerender(turn, click.Topic, outcome.State, FormMode.Normal, outcome.Refusal, cancellationToken);
    }

    private static Feedback Feedback(Turn turn) => Typed.Feedback(turn.Typed);
}
