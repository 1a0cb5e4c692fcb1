using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// Who leads a learner: whom they joined, or else whom the organisation names. Only a lead may withdraw a task, or is told that offers
/// stopped. Somebody must always decide about more time and be told how a task ends: without a lead, that is the reviewer.
/// </summary>
public static class Lead
{
    /// <summary>
    /// The lead whom the learner's entry names, with their own desk in it or without, as the context has it; null when the organisation
    /// does not list that person, or when it is the learner themself.
    /// </summary>
    public static PersonId? Find(PersonId learner, DecisionContext context) =>
        context.Find(learner) is { } known ? Find(known, context.Find(known.Lead)) : null;

    /// <param name="named">The person with the id that the entry names as lead; null when there is no such person.</param>
    public static PersonId? Find(Person learner, Person? named) =>
        named is not null && named.Id == learner.Lead && named.Id != learner.Id ? named.Id : null;

    /// <summary>What their own desk says of whether they are a lead: people joined them, or they lead a team of Microsoft Teams.</summary>
    internal static bool Leads(Standing standing) => standing.Ties.Exists(tie => tie.IsLed)
        || standing.Led?.Members.Exists(member => member.State is MemberState.Joined) is true;

    /// <summary>
    /// Who decides about more time for this task and is told how it ends: the lead, or the reviewer where there is none.
    /// </summary>
    public static PersonId OrReviewer(Assignment assignment, DecisionContext context) =>
        OrReviewer(assignment, Find(assignment.Learner, context));

    /// <param name="lead">As <see cref="Find(PersonId, DecisionContext)"/> says; null when there is none.</param>
    public static PersonId OrReviewer(Assignment assignment, PersonId? lead) => lead ?? assignment.Reviewer;
}
