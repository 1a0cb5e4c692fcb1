using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// Who leads a learner. Two questions, with two answers where the organisation names nobody: only a lead may take a task back or is
/// told of offers that nobody answers; about time and the end of one task somebody always decides.
/// </summary>
public static class Lead
{
    /// <summary>Whom the organisation names, as long as they are in it and not the learner themself; else null.</summary>
    public static PersonId? InOrganisation(PersonId learner, DecisionContext context) =>
        context.Find(learner) is { } known ? InOrganisation(known, context.Find(known.Lead)) : null;

    /// <param name="named">Who is found under the id that the organisation names; null when nobody is.</param>
    public static PersonId? InOrganisation(Person learner, Person? named) =>
        named is not null && named.Id == learner.Lead && named.Id != learner.Id ? named.Id : null;

    /// <summary>Who decides about the time of this task and hears how it ends: the lead, or the reviewer where there is none.</summary>
    public static PersonId OrReviewer(Assignment assignment, DecisionContext context) =>
        OrReviewer(assignment, InOrganisation(assignment.Learner, context));

    /// <param name="lead">In the organisation, as above.</param>
    public static PersonId OrReviewer(Assignment assignment, PersonId? lead) => lead ?? assignment.Reviewer;
}
