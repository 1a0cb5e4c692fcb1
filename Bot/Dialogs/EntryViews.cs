using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.People;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>Draws the catalogue, an entry or a form for one person, who sees what is the company's and their own team's.</summary>
internal sealed class EntryViews(
    ICatalogue catalogue, IPeople people, TeamDirectory teams, ReplyBuilder reply, Access access, Clock clock,
    IOptions<CatalogueOptions> options)
{
    /// <summary>A form lists so many reviewers at most, so that it stays a form.</summary>
    private const int MostReviewers = 50;

    public int ReviewMonths => options.Value.ReviewMonths;

    public async Task<CardContent> Page(
        Turn turn, Click.CataloguePage shown, CancellationToken cancellationToken, string? remark = null)
    {
        var person = turn.Self!;
        var query = TypedEntry.Query(turn.Typed, shown, await TeamsOf(turn, cancellationToken));
        var toReview = query.Retired || !CatalogueRights.MayWrite(person) ? EntriesToReview.None : ToReview(person);
        var isSame = CatalogueCard.To(query, shown.From) == shown;
        return CatalogueCard.Render(
            catalogue.Current, query, query.Find(catalogue.Current), toReview, CatalogueRights.MayWrite(person), isSame ? shown.From : 0,
            await reply.Context(turn, [], cancellationToken), Form.None with { Remark = remark });
    }

    /// <returns>The entry, even if it is retired; null when there is none, or none that this person may see.</returns>
    public async ValueTask<CatalogueItem?> Find(Turn turn, EntryId id, CancellationToken cancellationToken) =>
        catalogue.Current.Find(id) is { } item
        && await access.Sees(turn.Actor, turn.OwnState?.Desk.Standing, item, cancellationToken)
            ? item
            : null;

    /// <summary>What somebody searches for outside the catalogue's own card: what is offered, by words alone.</summary>
    public async ValueTask<IReadOnlyList<CatalogueItem>> Find(Turn turn, string words, CancellationToken cancellationToken) =>
        new CatalogueQuery(words, null, null, await TeamsOf(turn, cancellationToken)).Find(catalogue.Current);

    public async Task<CardContent> Entry(
        Turn turn, CatalogueItem item, Click.CataloguePage back, CancellationToken cancellationToken, string? remark = null)
    {
        var person = turn.Self!;
        var rights = new EntryRights(
            CatalogueRights.MayEdit(person, item.Entry.Owner), CatalogueRights.MayWrite(person), person.Roles.HasFlag(Roles.Learner),
            person.IsLead);
        var mentioned = item.Entry.Expert is { } expert ? new[] { expert } : [];
        var context = await reply.Context(turn, mentioned, cancellationToken);
        return EntryCard.Render(item, catalogue.Current, rights, back, context, Form.None with { Remark = remark });
    }

    /// <param name="entry">Without the choices that it offers.</param>
    public async Task<CardContent> FilledForm(Turn turn, EntryForm entry, Form form, CancellationToken cancellationToken)
    {
        var reviewers = await Reviewers(turn, entry.Draft, cancellationToken);
        var context = await reply.Context(turn, reviewers, cancellationToken);
        var filled = entry with
        {
            Reviewers = [.. reviewers.Where(context.Names.ContainsKey)],
            AsksAudience = entry.Of is null && turn.Self!.Roles.HasFlag(Roles.Lead | Roles.Admin),
        };
        return EntryFormCard.Render(filled, catalogue.Current, context, form);
    }

    private ValueTask<IReadOnlyList<PersonId>> TeamsOf(Turn turn, CancellationToken cancellationToken) =>
        access.TeamsOf(turn.Actor, turn.OwnState?.Desk.Standing, cancellationToken);

    private EntriesToReview ToReview(Person person)
    {
        var before = clock.Now.LogicalTime.AddMonths(-ReviewMonths);
        var own = catalogue.Current.Items
            .Where(item => (item.IsInDoubt || item.IsStale(before)) && CatalogueRights.MayEdit(person, item.Entry.Owner))
            .ToLookup(item => item.IsInDoubt);
        return new EntriesToReview([.. own[true]], [.. own[false].OrderBy(item => item.ReviewedAt)]);
    }

    /// <summary>Whom the author probably wants: themself, their people, the organisation's reviewers.</summary>
    private async ValueTask<IReadOnlyList<PersonId>> Reviewers(Turn turn, EntryDraft draft, CancellationToken cancellationToken)
    {
        var team = await teams.PeopleOf(turn.Actor, cancellationToken);
        var usual = await people.Reviewers(cancellationToken);
        var chosen = PersonId.TryParse(draft.Expert, out var expert) ? new[] { expert } : [];
        return [.. chosen.Append(turn.Actor).Concat(team.Concat(usual).Select(person => person.Id)).Distinct().Take(MostReviewers)];
    }
}
