using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Rendering;

/// <summary>
/// Who may see what. Checked before anything is drawn, for every verb, command and notice. Each refusal is logged for the
/// operators.
/// </summary>
internal sealed class Access(IPeople people, TeamDirectory teams, ICatalogue catalogue, ILogger<Access> log)
{
    public async ValueTask<Sight> To(TopicView view, PersonId viewer, CancellationToken cancellationToken)
    {
        // A person who is not listed gets a welcome too, which says so.
        if (view.Topic.IsWelcome) return SightRules.For(view.Topic, null, null, viewer, null);
        var ofHandOut = view.HandOut is { } handOut ? SightRules.OfHandOut(view.Topic, handOut, viewer) : (Sight?)null;
        // A channel is no person.
        if (ofHandOut is Sight.Post || view.Outcome?.Place == viewer) return Sight.Post;
        if (await people.Find(viewer, cancellationToken) is null) return Sight.None;
        if (ofHandOut is { } known) return known;
        if (view.Assignment is { } assignment && SightRules.WhoeverLeads(assignment, viewer) is { } sight) return sight;
        var lead = viewer == view.Topic.Learner ? null : await LeadOf(view, cancellationToken);
        return SightRules.For(view.Topic, view.Assignment, view.Colleague, viewer, lead);
    }

    private ValueTask<PersonId?> LeadOf(TopicView view, CancellationToken cancellationToken) => view.Standing is { } standing
        ? teams.LeadOf(view.Topic.Learner, standing, cancellationToken)
        : teams.LeadOf(view.Topic.Learner, cancellationToken);

    /// <summary>Whether they lead the learner, and so may take the learner's work back.</summary>
    public async ValueTask<bool> Leads(PersonId viewer, TopicView view, CancellationToken cancellationToken) =>
        viewer == await LeadOf(view, cancellationToken);

    /// <summary>Whether a person may see an entry of the catalogue.</summary>
    /// <param name="standing">Of that person; null when it was not read.</param>
    public async ValueTask<bool> Sees(
        PersonId viewer, Standing? standing, CatalogueItem item, CancellationToken cancellationToken) =>
        CatalogueRights.Sees(await TeamsOf(viewer, standing, cancellationToken), item);

    /// <summary>The teams whose own entries a person sees: the one they lead, and the one they are in.</summary>
    public async ValueTask<IReadOnlyList<PersonId>> TeamsOf(
        PersonId viewer, Standing? standing, CancellationToken cancellationToken) =>
        await teams.LeadOf(viewer, standing, cancellationToken) is { } lead ? [viewer, lead] : [viewer];

    /// <summary>Whether the recipient may still get this message. They may have left, or may no longer be the lead.</summary>
    /// <param name="viewer">The recipient.</param>
    public async ValueTask<bool> Hears(Notice notice, TopicView view, PersonState viewer, CancellationToken cancellationToken) =>
        notice.Definition.Audience switch
    {
        NoticeAudience.Lead => await Leads(notice.To, view, cancellationToken),
        NoticeAudience.Learner => notice.To == view.Topic.Learner && await people.Find(notice.To, cancellationToken) is not null,
        NoticeAudience.Author => notice.To == view.Standing?.Ratings?.Author
            && await MayChange(view.Standing.Ratings, viewer, cancellationToken),
        NoticeAudience.WhoSeesIt => await To(view, notice.To, cancellationToken) is not Sight.None,
        var other => throw new ArgumentOutOfRangeException(nameof(notice), other, "Nothing says who belongs to this audience."),
    };

    /// <summary>Whether the version that was judged is still the newest, and theirs to change.</summary>
    private async ValueTask<bool> MayChange(EntryRatings ratings, PersonState viewer, CancellationToken cancellationToken) =>
        catalogue.Current.Find(ratings.Entry) is { IsRetired: false } item && item.Entry.Version == ratings.Version
        && await people.Find(viewer.Person, cancellationToken) is { } person
        && CatalogueRights.MayEdit(person.With(viewer.Desk.Standing), item.Entry.Owner);

    /// <summary>Whether a person may see the assignment of a command.</summary>
    public async ValueTask<bool> Sees(PersonId viewer, Desk desk, Command command, CancellationToken cancellationToken) =>
        command is not Command.OnAssignment { Number: var number }
        || (TopicView.From(desk.TopicOf(number), desk) is { } view && await To(view, viewer, cancellationToken) is not Sight.None);

    /// <summary>Logs a refused command on another person's desk, if the actor had no right to it.</summary>
    public void Audit(PersonId actor, PersonId owner, Command command, Refusal refusal)
    {
        if (refusal is not Refusal.NoRight) return;
        var number = (command as Command.OnAssignment)?.Number ?? 0;
        Refused(actor, new Topic(owner, number), command.GetType().Name, refusal.GetType().Name);
    }

    /// <param name="what">A verb or a command, never a person's own text.</param>
    public void Refused(PersonId actor, Topic topic, string what, string why) => log.AccessRefused(actor, topic, what, why);
}
