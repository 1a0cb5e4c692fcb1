using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Turns;

/// <summary>Gathers the people a decision could concern, the organisation's reviewers and the catalogue.</summary>
internal sealed class DecisionContexts(
    IPeople people, OtherPeople others, TeamDirectory teams, IAppInstaller installer, ICatalogue catalogue, IOptions<TermsOptions> terms)
    : IDecisionContexts
{
    public ValueTask<DecisionContext> Create(PersonState owner, PersonId actor, ClockReading now, CancellationToken cancellationToken) =>
        Create(owner, actor, [], now, cancellationToken);

    /// <param name="mentioned">The people whom the command names.</param>
    public async ValueTask<DecisionContext> Create(
        PersonState owner, PersonId actor, IEnumerable<PersonId> mentioned, ClockReading now, CancellationToken cancellationToken)
    {
        var reviewers = await people.Reviewers(cancellationToken);
        var known = new Dictionary<PersonId, Person>();
        var reviews = new Dictionary<PersonId, int>();
        var (unreached, installable) = (new HashSet<PersonId>(), new HashSet<PersonId>());

        // Somebody who is being erased takes no part any more, as if they had left.
        if (owner.Document.Erased is not { State: ErasureState.Begun }
            && await people.Find(owner.Person, cancellationToken) is { } learner)
        {
            known[learner.Id] = learner.In(ClientZone.For(owner.Document.Contact));
            // The decision may be the one that changes who leads them, so both are known.
            var lead = learner.With(owner.Desk.Standing).Lead;
            await Add([lead, learner.Lead, learner.Deputy]);
            if (lead is { } leader) await Add([known.GetValueOrDefault(leader)?.Deputy]);
        }

        await Add(Concerned(owner.Desk, actor).Concat(mentioned.Select(id => (PersonId?)id)));
        await Add(owner.Desk.Open.Values.Select(assignment => known.GetValueOrDefault(assignment.Reviewer)?.Deputy));
        await Add(
            reviewers.Select(reviewer => (PersonId?)reviewer.Id).Concat(catalogue.Current.Experts.Select(expert => (PersonId?)expert)));
        var led = owner.Desk.Standing.Digest?.NextAt <= now.LogicalTime ? await teams.PeopleOf(owner.Person, cancellationToken) : [];
        return new DecisionContext(
            now.LogicalTime, actor, known, [.. reviewers.Select(person => person.Id)], catalogue.Current,
            Terms) { Reviews = reviews, Unreached = unreached, Installable = installable,
            Led = [.. led.Select(person => person.Id)] };

        // Adds people with their own preferences; reads them all at the same time.
        async ValueTask Add(IEnumerable<PersonId?> ids)
        {
            var missing = ids.OfType<PersonId>().Where(id => id != owner.Person && !known.ContainsKey(id)).Distinct();
            foreach (var found in await Task.WhenAll(missing.Select(async id => await others.Find(id, cancellationToken))))
            {
                if (found is not { } other) continue;
                known[other.Person.Id] = other.Person;
                reviews[other.Person.Id] = other.Reviews;
                if (other.Unreached is not null) unreached.Add(other.Person.Id);
                if (other.Unreached is Unreached.NotOpened && installer.IsAble) installable.Add(other.Person.Id);
            }
        }
    }

    public Terms Terms { get; } = terms.Value.ToTerms();

    private static IEnumerable<PersonId?> Concerned(Desk desk, PersonId actor)
    {
        yield return actor;
        yield return desk.Standing.Colleague?.Id;
        yield return desk.Standing.Teams?.Lead?.Id;
        yield return desk.Standing.Led?.Deputy?.Id;
        foreach (var request in desk.Standing.Asked) yield return request.From;
        foreach (var assignment in desk.Open.Values)
        {
            yield return assignment.Reviewer;
            yield return assignment.Deputy;
            yield return assignment.Time?.Of;
            foreach (var asked in assignment.Asking?.Asked ?? []) yield return asked;
            if (assignment.Stage is not Stage.Suggested suggested) continue;
            foreach (var asked in suggested.Asked) yield return asked;
        }
    }
}
