using System.Diagnostics;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// How much of a topic one person may see; what a case does not name is not shown to them. Commands and cards both ask here, so
/// that what somebody may not see answers as what does not exist.
/// </summary>
public enum Sight
{
    /// <summary>To this person it does not exist.</summary>
    None,

    /// <summary>The learner: all of it.</summary>
    Own,

    /// <summary>Who reviews, from the first time it was handed in: task, work and feedback.</summary>
    Review,

    /// <summary>Who was asked for more time, while that waits: title, reason and deadline.</summary>
    Request,

    /// <summary>Who leads the learner: title and how it stands, neither work nor feedback.</summary>
    Outline,

    /// <summary>The colleague who was asked to review: who asks, and what was answered.</summary>
    Colleague,
}

public static class SightRules
{
    /// <summary>Of whoever gives the command.</summary>
    public static Sight For(Desk desk, int number, DecisionContext context) => context.Find(context.Actor) is null
        ? Sight.None
        : For(desk.TopicOf(number), desk.Find(number), desk.Standing.Colleague, context.Actor, Lead.InOrganisation(desk.Owner, context));

    /// <param name="colleague">Whom the learner asked last, about whatever number.</param>
    /// <param name="lead">Of the learner, now, as <see cref="Lead"/> says; null when they have none in the organisation.</param>
    public static Sight For(Topic topic, Assignment? assignment, Colleague? colleague, PersonId viewer, PersonId? lead)
    {
        if (topic.IsWelcome) return viewer == topic.Learner ? Sight.Own : Sight.None;
        if (assignment is not null) return For(assignment, viewer, lead);
        return colleague is { } asked && asked.Number == topic.Number && asked.Id == viewer ? Sight.Colleague : Sight.None;
    }

    private static Sight For(Assignment assignment, PersonId viewer, PersonId? lead)
    {
        if (viewer == assignment.Learner) return Sight.Own;
        if (assignment.WaitsForTime && viewer == assignment.Time?.Of) return Sight.Request;
        if (assignment.IsReviewedBy(viewer) && assignment.Submissions > 0) return Sight.Review;
        return viewer == Lead.OrReviewer(assignment, lead) ? OfLead(assignment, viewer) : OfAsked(assignment, viewer);
    }

    /// <summary>What was over before they led the learner is none of their business.</summary>
    private static Sight OfLead(Assignment assignment, PersonId lead) => assignment.Stage switch
    {
        Stage.Queued or Stage.Offered or Stage.Active or Stage.InReview => Sight.Outline,
        _ when lead == assignment.Time?.Of => Sight.Outline,
        Stage.Closed { By: { } by } when by == lead => Sight.Outline,
        Stage.Closed { Outcome: Outcome.Lapsed or Outcome.Unreviewed } when (assignment.LeadTold ?? lead) == lead => Sight.Outline,
        Stage.Closed => Sight.None,
        var other => throw new UnreachableException($"{other.GetType()}"),
    };

    /// <summary>They led the learner when they were asked, and see what came of their answer.</summary>
    private static Sight OfAsked(Assignment assignment, PersonId viewer) =>
        assignment is { Stage: Stage.Active, Submissions: 0 } && viewer == assignment.Time?.Of ? Sight.Outline : Sight.None;
}
