using MicroAssignBot.Bot.Delivery;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.People;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Turns;

/// <summary>Gathers the people a decision could concern, the organisation's reviewers and the catalogue.</summary>
internal sealed class Settings(IPeople people, ICatalogue catalogue, IOptions<TermsOptions> terms) : ISettings
{
    public ValueTask<Setting> For(Desk desk, PersonId actor, Moment now, CancellationToken cancellationToken) =>
        For(desk, actor, null, now, cancellationToken);

    /// <param name="mentioned">Somebody the command names.</param>
    public async ValueTask<Setting> For(Desk desk, PersonId actor, PersonId? mentioned, Moment now, CancellationToken cancellationToken)
    {
        var reviewers = await people.Reviewers(cancellationToken);
        var known = reviewers.ToDictionary(person => person.Id);
        var learner = await people.Find(desk.Owner, cancellationToken);
        var lead = learner?.Lead is { } leadId ? await people.Find(leadId, cancellationToken) : null;
        foreach (var id in Concerned(desk, actor, mentioned, learner, lead).OfType<PersonId>().Distinct())
        {
            if (!known.ContainsKey(id) && await people.Find(id, cancellationToken) is { } person) known.Add(id, person);
        }

        foreach (var deputy in desk.Open.Values.Select(assignment => known.GetValueOrDefault(assignment.Reviewer)?.Deputy).OfType<PersonId>().ToList())
        {
            if (!known.ContainsKey(deputy) && await people.Find(deputy, cancellationToken) is { } person) known.Add(deputy, person);
        }

        return new Setting(now.Decision, actor, known, [.. reviewers.Select(person => person.Id)], catalogue.Current, terms.Value.ToTerms());
    }

    public async ValueTask<WorkCalendar?> HoursOf(PersonId person, CancellationToken cancellationToken) =>
        (await people.Find(person, cancellationToken))?.Calendar;

    private IEnumerable<PersonId?> Concerned(Desk desk, PersonId actor, PersonId? mentioned, Person? learner, Person? lead)
    {
        yield return desk.Owner;
        yield return actor;
        yield return mentioned;
        yield return learner?.Lead;
        yield return learner?.Deputy;
        yield return lead?.Deputy;
        yield return desk.Standing.Colleague?.Id;
        foreach (var assignment in desk.Open.Values)
        {
            yield return assignment.Reviewer;
            yield return assignment.Deputy;
            yield return assignment.Time?.Of;
        }

        foreach (var expert in catalogue.Current.Experts) yield return expert;
    }
}
