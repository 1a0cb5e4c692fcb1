using System.Diagnostics;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// How much of a topic a person may see; each case lists all that they see. Commands and cards both ask here, so that a topic that
/// a person may not see behaves like one that does not exist.
/// </summary>
public enum Sight
{
    /// <summary>For this person the topic does not exist.</summary>
    None,

    /// <summary>The learner sees everything.</summary>
    Own,

    /// <summary>The reviewer or deputy sees task, work and feedback, from the first hand-in on.</summary>
    Review,

    /// <summary>
    /// The person who was asked for more time sees title, reason and deadline, while the request waits. Whoever was asked a question
    /// sees it with the task, and what they said before, while it waits.
    /// </summary>
    Request,

    /// <summary>
    /// A channel sees what is posted there: the task, and who took a place. A conversation sees what a learner told there.
    /// </summary>
    Post,
    /// <summary>Whoever is asked to agree to a suggestion sees all of it, while it waits.</summary>
    Suggestion,

    /// <summary>
    /// The lead, and whoever handed the review on, sees the title and how the task stands, but neither work nor feedback.
    /// </summary>
    Outline,

    /// <summary>The colleague who was asked to review sees who asks, and what the colleague answered.</summary>
    Colleague,
}

public static class SightRules
{
    /// <summary>What the person who gives the command may see.</summary>
    public static Sight For(Desk desk, int number, DecisionContext context) => context.Find(context.Actor) is null
        ? Sight.None
        : For(desk.TopicOf(number), desk.Find(number), desk.Standing.Colleague, context.Actor, Lead.Find(desk.Owner, context));

    /// <param name="colleague">The colleague whom the learner asked last; that request may have another number.</param>
    /// <param name="lead">
    /// The learner's lead now, as <see cref="Lead"/> defines it; null when they have none in the organisation.
    /// </param>
    public static Sight For(Topic topic, Assignment? assignment, Colleague? colleague, PersonId viewer, PersonId? lead)
    {
        if (topic.IsWelcome) return viewer == topic.Learner ? Sight.Own : Sight.None;
        if (assignment is not null) return For(assignment, viewer, lead);
        return colleague is { } asked && asked.Number == topic.Number && asked.Id == viewer ? Sight.Colleague : Sight.None;
    }

    /// <summary>
    /// Only the lead who handed a task out sees what became of it with all of them. The channel in which it is up for grabs sees
    /// the task, and who took a place.
    /// </summary>
    public static Sight OfHandOut(Topic topic, HandOut handOut, PersonId viewer) => viewer == topic.Learner ? Sight.Own
        : viewer == handOut.Post?.Channel ? Sight.Post
        : Sight.None;

    /// <summary>What a person sees whoever leads the learner; null when that depends on the lead.</summary>
    public static Sight? WhoeverLeads(Assignment assignment, PersonId viewer)
    {
        if (viewer == assignment.Learner) return Sight.Own;
        if (assignment.WaitsForTime && viewer == assignment.Time?.Of) return Sight.Request;
        if (assignment.Asking?.StandsIn(viewer) is true) return Sight.Request;
        // A lead who was asked, and does not lead the learner any more, is not asked any more.
        if (viewer == assignment.Asking?.Of) return null;
        if (assignment.Stage is Stage.Suggested suggested && suggested.Asked.Contains(viewer)) return Sight.Suggestion;
        return Reviews(assignment, viewer) ? Sight.Review : null;
    }

    private static bool Reviews(Assignment assignment, PersonId viewer) =>
        assignment.IsReviewedBy(viewer) && assignment.Submissions > 0;

    private static Sight For(Assignment assignment, PersonId viewer, PersonId? lead)
    {
        if (WhoeverLeads(assignment, viewer) is { } sight) return sight;
        if (viewer == assignment.Asking?.Of && viewer == Lead.OrReviewer(assignment, lead)) return Sight.Request;
        if (Reviews(assignment, viewer)) return Sight.Review;
        if (viewer == assignment.HandedOnBy) return Sight.Outline;
        return viewer == Lead.OrReviewer(assignment, lead) ? OfLead(assignment, viewer) : OfAsked(assignment, viewer);
    }

    /// <summary>A lead does not see tasks that ended before they led the learner.</summary>
    private static Sight OfLead(Assignment assignment, PersonId lead) => assignment.Stage switch
    {
        Stage.Suggested => Sight.Suggestion,
        Stage.Queued or Stage.Offered or Stage.Active or Stage.InReview => Sight.Outline,
        Stage.Closed when (assignment.LedBy ?? lead) != lead => Sight.None,
        _ when lead == assignment.Time?.Of || assignment.WasAsked(lead) => Sight.Outline,
        Stage.Closed { By: { } by } when by == lead => Sight.Outline,
        Stage.Closed { Outcome: Outcome.TakenBack } when assignment.Reviewer == lead => Sight.Outline,
        Stage.Closed { Outcome: Outcome.Lapsed or Outcome.Unreviewed } => Sight.Outline,
        Stage.Closed => Sight.None,
        var other => throw new UnreachableException($"{other.GetType()}"),
    };

    /// <summary>
    /// A person who was asked for more time, or to agree to a suggestion, still sees what came of their answer, although another
    /// leads the learner now.
    /// </summary>
    private static Sight OfAsked(Assignment assignment, PersonId viewer) => assignment switch
    {
        { Stage: Stage.Active, Submissions: 0 } when viewer == assignment.Time?.Of => Sight.Outline,
        { Questions: [.., var last] } when last.StandsIn(viewer) && (assignment.Stage is Stage.Active || last.Answer is null)
            => Sight.Outline,
        { Suggestion.AnsweredBy: { } by, Stage: not Stage.Closed or Stage.Closed { Outcome: Outcome.NotAgreed } } when by == viewer =>
            Sight.Outline,
        { Stage: Stage.Suggested or Stage.Queued or Stage.Offered or Stage.Active or Stage.InReview or Stage.Closed } => Sight.None,
        { Stage: var other } => throw new UnreachableException($"{other.GetType()}"),
    };
}
