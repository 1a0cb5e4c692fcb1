using System.Diagnostics;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.People.Synced;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>Gathers what the form of a hand-out shows: the team, and what it would mean for each of those chosen.</summary>
internal sealed class HandOutForms(
    TurnCommands commands, DecisionContexts contexts, TeamDirectory teams, IPeople people, IAppInstaller installer, Clock clock)
{
    /// <summary>Everybody whom this person leads.</summary>
    public async ValueTask<IReadOnlyList<PersonId>> TeamOf(PersonId lead, CancellationToken cancellationToken) =>
        [.. (await teams.PeopleOf(lead, cancellationToken)).Select(person => person.Id)];

    /// <param name="id">Identifies the form, however often it is drawn.</param>
    /// <param name="typed">What is on the form by now.</param>
    /// <param name="reviewer">Named by a button; null for the one in the inputs.</param>
    public async ValueTask<HandOutForm> Create(
        PersonState lead, CatalogueEntry entry, FormId id, Inputs typed, PersonId? reviewer, CancellationToken cancellationToken)
    {
        var team = await TeamOf(lead.Person, cancellationToken);
        var chosen = People(typed, team);
        var (start, named) = (Typed.HandStart(typed), reviewer ?? Typed.HandReviewer(typed));
        var mentioned = named is { } one ? chosen.Append(one) : chosen;
        var context = await contexts.Create(lead, lead.Person, mentioned, clock.Now, cancellationToken);
        // The deputy of the lead's own team comes before the one whom the organisation names.
        var self = context.At(lead.Desk).Find(lead.Person);
        var reviews = lead.Document.Reviews.Count;
        return new HandOutForm(
            Entry: entry,
            Id: id,
            Team: team,
            People: chosen,
            Previews: chosen.Count > HandOut.MostPeople
                ? []
                : await Task.WhenAll(chosen.Select(
                    async person => await Preview(person, lead.Person, entry, start, named, cancellationToken))),
            Reviewers: Reviewers(lead.Person, self?.Deputy, named, context),
            Start: start,
            Reviewer: named,
            Deputy: self?.Deputy is { } deputy && context.Find(deputy) is not null ? deputy : null,
            FullWith: reviews >= contexts.Terms.MostReviews ? reviews : null,
            Known: lead.Desk.Standing.AnswerTo)
        {
            DeputyAsked = lead.Desk.Standing.Led?.Deputy is { State: MemberState.Asked, Id: var asked } ? asked : null,
        };
    }

    /// <summary>The chosen people; the whole team where nothing is said, if it is not too large for that.</summary>
    public static IReadOnlyList<PersonId> People(Inputs typed, IReadOnlyList<PersonId> team) =>
        typed.Has(InputIds.HandTo) || typed.Has(InputIds.HandOthers)
        ? Typed.HandTo($"{typed[InputIds.HandTo]},{typed[InputIds.HandOthers]}", team) ?? []
        : team.Count <= HandOut.MostPeople ? team : [];

    private async ValueTask<HandOutPreview> Preview(
        PersonId person, PersonId lead, CatalogueEntry entry, Start start, PersonId? reviewer, CancellationToken cancellationToken)
    {
        if (await people.Find(person, cancellationToken) is null) return HandOutPreview.WithProblem(person, HandOutProblem.NotListed);
        var (state, now) = (await commands.Read(person, 0, cancellationToken), clock.Now);
        var context = await contexts.Create(state, lead, reviewer is { } named ? [named] : [], now, cancellationToken);
        var preview = HandOutPreview.Create(
            state.Desk,
            new Instruction.HandOut(
                To: person, From: lead, Number: 0, Task: entry, At: now.LogicalTime, Start: start, IsUrgent: false, Reviewer: reviewer),
            context);
        return (preview.Problem, Reach.From(state.Document)) switch
        {
            (not null, _) or (_, null) => preview,
            (_, Unreached.NotOpened) when installer.IsAble => preview with { Installs = true },
            (_, Unreached.NotOpened or Unreached.Since) => HandOutPreview.WithProblem(person, HandOutProblem.NotReached),
            var (_, other) => throw new UnreachableException($"{other.GetType()}"),
        };
    }

    private static IReadOnlyList<PersonId> Reviewers(PersonId lead, PersonId? deputy, PersonId? named, DecisionContext context) =>
        [.. new[] { lead, deputy, named }.Concat(context.Reviewers.Select(one => (PersonId?)one)).OfType<PersonId>()
            .Where(one => context.Find(one) is not null).Distinct()];
}
