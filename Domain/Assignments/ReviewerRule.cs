using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// Who may review, in this order: the entry's expert, the lead, the deputy, the organisation's reviewers, a colleague who agreed.
/// It is never the learner.
/// </summary>
public static class ReviewerRule
{
    /// <param name="entry">Null stands for any entry without an expert.</param>
    /// <returns>The first of them who is in the organisation and not full; null when there is none.</returns>
    public static PersonId? Resolve(CatalogueEntry? entry, Desk desk, Person learner, DecisionContext context) =>
        Able(entry, desk, learner, context).Select(id => (PersonId?)id).FirstOrDefault(id => !context.IsFull(id!.Value));

    /// <summary>
    /// Who takes over work whose reviewer has left the organisation. People who are not away come first, then those who are not
    /// full.
    /// </summary>
    public static PersonId? NextInLine(CatalogueEntry entry, Desk desk, Person learner, DecisionContext context) =>
        Able(entry, desk, learner, context)
        .OrderBy(id => ReviewClock.IsAway(id, context))
        .ThenBy(context.IsFull)
        .Select(id => (PersonId?)id)
        .FirstOrDefault();

    /// <summary>
    /// Who reviews a task that a lead hands out: the one they name, else the first in line, even if all of them are full.
    /// </summary>
    public static PersonId? OfHandOut(PersonId? named, CatalogueEntry entry, Desk desk, Person learner, DecisionContext context) =>
        named is { } one && one != learner.Id && context.Find(one) is not null
            ? one
            : Resolve(entry, desk, learner, context) ?? NextInLine(entry, desk, learner, context);

    /// <summary>There are reviewers, but each is full.</summary>
    public static bool AreFull(CatalogueEntry? entry, Desk desk, Person learner, DecisionContext context) =>
        Able(entry, desk, learner, context).Any() && Resolve(entry, desk, learner, context) is null;

    private static IEnumerable<PersonId> Able(CatalogueEntry? entry, Desk desk, Person learner, DecisionContext context) =>
        Candidates(entry, desk, learner, context).OfType<PersonId>().Where(id => id != learner.Id && context.Find(id) is not null);

    /// <summary>The learner is named as a reviewer of their own work.</summary>
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
