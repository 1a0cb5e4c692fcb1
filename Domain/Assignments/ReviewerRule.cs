using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Who reviews: the entry's expert, the lead, the deputy, the organisation's reviewers, a colleague who agreed; never the learner.</summary>
public static class ReviewerRule
{
    /// <param name="entry">Null asks for any entry that has no expert.</param>
    /// <returns>The first of them who is in the organisation, or null when a colleague must be asked.</returns>
    public static PersonId? Resolve(CatalogueEntry? entry, Desk desk, Person learner, Setting setting)
    {
        foreach (var candidate in Candidates(entry, desk, learner, setting))
        {
            if (candidate is { } id && id != learner.Id && setting.Find(id) is not null) return id;
        }

        return null;
    }

    /// <summary>Someone is named, but that is the learner.</summary>
    public static bool WouldBeThemself(CatalogueEntry entry, Desk desk, Person learner, Setting setting) =>
        Candidates(entry, desk, learner, setting).Any(candidate => candidate == learner.Id);

    private static IEnumerable<PersonId?> Candidates(CatalogueEntry? entry, Desk desk, Person learner, Setting setting)
    {
        yield return entry?.Expert;
        yield return learner.Lead;
        yield return learner.Deputy;
        foreach (var reviewer in setting.Reviewers) yield return reviewer;
        yield return (desk.Standing.Colleague as Colleague.Agreed)?.Id;
    }
}
