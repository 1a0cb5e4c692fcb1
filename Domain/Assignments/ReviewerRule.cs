using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// Who reviews: the entry's expert, the lead, the deputy, the organisation's reviewers, a colleague who agreed; never the learner.
/// </summary>
public static class ReviewerRule
{
    /// <param name="entry">Null asks for any entry that has no expert.</param>
    /// <returns>The first of them who is in the organisation and not full; null when there is nobody.</returns>
    public static PersonId? Resolve(CatalogueEntry? entry, Desk desk, Person learner, DecisionContext context) =>
        Able(entry, desk, learner, context).Select(id => (PersonId?)id).FirstOrDefault(id => !context.IsFull(id!.Value));

    /// <summary>
    /// Who reviews work whose reviewer has left the organisation: one who is there and has not enough to review already, as long as
    /// there is such a one.
    /// </summary>
    public static PersonId? NextInLine(CatalogueEntry entry, Desk desk, Person learner, DecisionContext context) =>
        Able(entry, desk, learner, context)
        .OrderBy(id => ReviewClock.IsAway(id, context))
        .ThenBy(context.IsFull)
        .Select(id => (PersonId?)id)
        .FirstOrDefault();

    /// <summary>There are reviewers, but each has enough to review.</summary>
    public static bool AreFull(CatalogueEntry? entry, Desk desk, Person learner, DecisionContext context) =>
        Able(entry, desk, learner, context).Any() && Resolve(entry, desk, learner, context) is null;

    private static IEnumerable<PersonId> Able(CatalogueEntry? entry, Desk desk, Person learner, DecisionContext context) =>
        Candidates(entry, desk, learner, context).OfType<PersonId>().Where(id => id != learner.Id && context.Find(id) is not null);

    /// <summary>Someone is named, but that is the learner.</summary>
    public static bool WouldBeThemself(CatalogueEntry entry, Desk desk, Person learner, DecisionContext context) =>
        Candidates(entry, desk, learner, context).Any(candidate => candidate == learner.Id);

    private static IEnumerable<PersonId?> Candidates(CatalogueEntry? entry, Desk desk, Person learner, DecisionContext context)
    {
        yield return entry?.Expert;
        yield return learner.Lead;
        yield return learner.Deputy;
        foreach (var reviewer in context.Reviewers) yield return reviewer;
        yield return (desk.Standing.Colleague as Colleague.Agreed)?.Id;
    }
}
