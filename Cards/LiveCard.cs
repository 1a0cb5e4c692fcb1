using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Live;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards;

/// <summary>Renders a person's one card about an assignment, in every stage.</summary>
public static class LiveCard
{
    /// <param name="sight">How much of the assignment this viewer may see.</param>
    /// <param name="latest">The newest work handed in, if any.</param>
    /// <param name="draft">The learner's draft from the chat, not handed in yet; ignored for other viewers.</param>
    /// <param name="othersWaiting">Reviews that wait for the reviewer after this one.</param>
    /// <param name="told">What the learner posted of an approved task; null when nothing.</param>
    /// <param name="turnaround">The reviewer's own median turnaround; null when there is none.</param>
    /// <param name="ifStarted">For an offer: the start and the deadline if the learner accepted it now.</param>
    public static CardContent Render(
        Assignment assignment,
        Sight sight,
        Submission? latest,
        Work draft,
        int othersWaiting,
        IfStarted? ifStarted,
        CardContext context,
        Form form,
        SharedOutcome? told = null,
        TimeSpan? turnaround = null)
    {
        if (sight is Sight.Review && form.Typed == Inputs.None) form = form with { Typed = ReviewCard.Begun(assignment, context.Viewer) };
        var card = Drawn(new CardBuilder(context, form));
        return assignment.Questions is not null && CardBuilder.IsTooLong(card)
            ? Drawn(new CardBuilder(context, form) { IsTight = true })
            : card;

        CardContent Drawn(CardBuilder builder) => (sight, assignment.Stage) switch
        {
            (Sight.Own, Stage.Closed { Outcome: Outcome.Approved or Outcome.NotYet } stage) => Feedback(assignment, stage, told, builder),
            (Sight.Own, _) => OfLearner(assignment, latest, draft, ifStarted, builder),
            (Sight.Review, Stage.InReview { AccessAskedAt: null } stage) when stage.PutOffUntil(context.Viewer) is { } until =>
                PutOffCard.Render(assignment, stage, until, builder),
            (Sight.Review, Stage.InReview { AccessAskedAt: null } stage) =>
                ReviewCard.Render(assignment, stage, latest, othersWaiting, turnaround, builder),
            (Sight.Request, Stage.Active stage) when assignment.Asking is { } asked && asked.Asked.Contains(context.Viewer) =>
                QuestionCard.Render(assignment, stage, asked, builder),
            (Sight.Request, Stage.Active stage) => TimeRequestCard.Render(assignment, stage, assignment.Time!, builder),
            (Sight.Suggestion, Stage.Suggested stage) => SuggestionCard.OfAsked(assignment, stage, builder),
            (Sight.Review or Sight.Outline, _) => ReviewerCard.Render(assignment, sight, builder),
            _ => throw new ArgumentOutOfRangeException(nameof(sight), sight, "Nothing of it is shown to this viewer."),
        };
    }

    /// <summary>Replaces the card of a person who may no longer see the assignment.</summary>
    public static CardContent Over(CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        return ShrunkCard.Render(builder.Text["over"], builder);
    }

    /// <summary>The one line that replaces an old message when the card is posted anew.</summary>
    public static CardContent Shrunk(Assignment assignment, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        return ShrunkCard.Render(Continued.Describe(assignment, builder), builder);
    }

    private static CardContent Feedback(Assignment assignment, Stage.Closed stage, SharedOutcome? told, CardBuilder builder) =>
        builder.Form.Mode is FormMode.Telling && assignment.MayShareOutcome && told is null
            ? OutcomeFormCard.Render(assignment, builder)
            : FeedbackCard.Render(assignment, stage, told, builder);

    private static CardContent OfLearner(
        Assignment assignment, Submission? latest, Work draft, IfStarted? ifStarted, CardBuilder builder) =>
        assignment.Stage switch
        {
            Stage.Suggested stage => SuggestionCard.Own(assignment, stage, builder),
            Stage.Queued => ClosedCard.Queued(assignment, builder),
            Stage.Offered when builder.Form.Mode is FormMode.Declining => DecliningCard.Render(assignment, builder),
            Stage.Offered stage => OfferCard.Render(assignment, stage, ifStarted, builder),
            Stage.Active or Stage.InReview when builder.Form.Mode is FormMode.Dropping => DroppingCard.Render(assignment, builder),
            Stage.Active stage when builder.Form.Mode is FormMode.AskingTime && assignment.Time is null =>
                AskingTimeCard.Render(assignment, stage, builder),
            Stage.Active when builder.Form.Mode is FormMode.AskingLead && assignment.MayAsk => AskingLeadCard.Render(assignment, builder),
            Stage.Active stage => WorkCard.Render(assignment, stage, latest, draft, builder),
            Stage.InReview stage => WaitingCard.Render(assignment, stage, latest, draft, builder),
            Stage.Closed stage => ClosedCard.Render(assignment, stage, builder),
            var other => throw new ArgumentOutOfRangeException(nameof(assignment), other, "No card is drawn for this stage."),
        };
}
