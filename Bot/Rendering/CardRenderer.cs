using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Notices;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Rendering;

/// <summary>Renders cards for one viewer, for the outbox and for answers to clicks.</summary>
internal sealed class CardRenderer(
    Viewers viewers, Access access, LedPeople led, IPeople people, ICatalogue catalogue, WorkTimes times, IReach reach)
    : ICardRenderer
{
    public async ValueTask<OutgoingMessage.CardMessage?> Live(TopicView view, PersonState viewer, CancellationToken cancellationToken)
    {
        if (await Render(view, viewer, Form.None, cancellationToken) is { } card) return Message(card);
        var isThere = await people.Find(viewer.Person, cancellationToken) is not null;
        return isThere ? Message(LiveCard.Over(await Context([], viewer, cancellationToken))) : null;
    }

    public async ValueTask<OutgoingMessage.CardMessage> Shrunk(TopicView view, PersonState viewer, CancellationToken cancellationToken)
    {
        var sight = await access.To(view, viewer.Person, cancellationToken);
        if (sight is Sight.None) return Message(LiveCard.Over(await Context([], viewer, cancellationToken)));
        var context = await Context(view, viewer, cancellationToken);
        if (view.Assignment is { } assignment) return Message(LiveCard.Shrunk(assignment, context));
        if (view.HandOut is { } handOut) return Message(HandOutCard.Shrunk(handOut, context));
        return Message(view.Topic.IsWelcome ? WelcomeCard.Shrunk(context) : ColleagueCards.Shrunk(view.Topic, context));
    }

    public async ValueTask<OutgoingMessage.CardMessage?> Message(
        Notice notice, TopicView view, PersonState viewer, CancellationToken cancellationToken)
    {
        if (!await access.Hears(notice, view, viewer, cancellationToken)) return null;
        if (NoticeDrawings.For(notice.Kind).Look is NoticeLook.OfColleague look)
            return Message(await Answered(look, view, viewer, cancellationToken));
        if (NoticeDrawings.For(notice.Kind).Look is NoticeLook.OfOutcome)
            return view.Outcome is { } told
                ? Message(OutcomeCard.Render(told, view.Topic.Learner, await Context(view, viewer, cancellationToken)))
                : null;
        var context = await Context([view], viewer, cancellationToken);
        if (notice.To != view.Topic.Learner) context = await context.With(reach, [view.Topic.Learner], cancellationToken);
        return await Reminder(notice, view, viewer, context, cancellationToken) is { } reminder
            ? Message(ReminderMessage.Alone(reminder, context))
            : null;
    }

    public async ValueTask<OutgoingMessage.CardMessage?> Together(
        IReadOnlyList<(Notice Notice, TopicView View)> parts, PersonState viewer, CancellationToken cancellationToken)
    {
        var heard = new List<(Notice Notice, TopicView View)>();
        foreach (var part in parts.OrderBy(part => part.Notice.Urgency))
        {
            if (await access.Hears(part.Notice, part.View, viewer, cancellationToken)) heard.Add(part);
        }

        if (heard.Count == 0) return null;
        var context = await Context(heard.Select(part => part.View), viewer, cancellationToken);
        var toLead = heard.Where(part => part.Notice.To != part.View.Topic.Learner).Select(part => part.View.Topic.Learner).Distinct();
        context = await context.With(reach, toLead, cancellationToken);
        var reminders = new List<Reminder>();
        foreach (var (notice, view) in heard)
        {
            if (await Reminder(notice, view, viewer, context, cancellationToken) is { } reminder) reminders.Add(reminder);
        }

        if (reminders.Count == 0) return null;
        return Message(reminders is [var only] ? ReminderMessage.Alone(only, context) : ReminderMessage.Together(reminders, context));
    }

    /// <returns>Null for a digest of a week in which nothing happened.</returns>
    private async ValueTask<Reminder?> Reminder(
        Notice notice, TopicView view, PersonState viewer, CardContext context, CancellationToken cancellationToken)
    {
        var issue = notice.Kind is NoticeKind.Digest ? view.Standing?.Digest?.Last : null;
        var digest = issue is null ? null : await led.Digest(viewer, issue, cancellationToken);
        if (notice.Kind is NoticeKind.Digest && digest is null) return null;
        if (digest is not null) context = await Context(digest, viewer, cancellationToken);
        var look = NoticeDrawings.For(notice.Kind).Look as NoticeLook.OfReminder
            ?? throw new ArgumentOutOfRangeException(nameof(notice), notice.Kind, "This kind of notice is no reminder.");
        var learner = await people.Find(view.Topic.Learner, cancellationToken);
        // Only what is said of offers names the lead.
        var lead = view.Assignment is null ? await led.LeadOf(view.Topic.Learner, view.Standing, cancellationToken) : null;
        var left = view.Assignment is { } assignment ? await times.Left(assignment, viewer, cancellationToken) : TimeSpan.Zero;
        var until = view.Standing?.Push.AskedUntil;
        var tie = Tie(notice, view);
        var facts = new NoticeFacts(view.Topic.Learner, lead, view.Assignment, left, until, ChatLinks.With(learner))
        {
            Round = notice.Round,
            Request = view.Standing?.Asked.Find(request => request.Number == notice.Round),
            Ratings = view.Standing?.Ratings,
            Entry = view.Standing?.Ratings is { Entry: var entry } ? catalogue.Current.Find(entry)?.Entry : null,
            Question = notice.Kind is NoticeKind.QuestionAnswered ? view.Assignment?.Questions?.ElementAtOrDefault(notice.Round) : null,
            Teams = tie,
            Skill = Skill(notice, view),
            Digest = digest,
            Issue = issue,
            Candidates = tie is null ? [] : await people.Candidates(tie, viewer.Person, cancellationToken),
        };
        return look.Draw(facts, context);
    }

    private static SkillRecord? Skill(Notice notice, TopicView view) => view.Standing?.Skills.Find(record =>
        (notice.Kind is NoticeKind.UsedSince && record.Use?.Number == notice.Round)
            || (notice.Kind is NoticeKind.LeadHearsOfTarget && record.Raised?.Number == notice.Round));

    private static TeamsTie? Tie(Notice notice, TopicView view) =>
        notice.Kind is NoticeKind.TeamsAdded or NoticeKind.TeamsLeadAnswered or NoticeKind.TeamsLeadAsked or NoticeKind.TeamsChanged
            ? view.Standing?.Ties.Find(tie => tie.Number == notice.Round)
            : null;

    private ValueTask<CardContext> Context(DigestFigures digest, PersonState viewer, CancellationToken cancellationToken) =>
        viewers.Context(
            viewer.Person, viewer.Document.Contact, viewer.Desk.Standing.Preferences,
            digest.Gaps.Select(gap => gap.Learner).Concat(digest.Talks.Select(talk => talk.Learner)), cancellationToken);

    /// <summary>For reminders, which also name the lead.</summary>
    private async ValueTask<CardContext> Context(IEnumerable<TopicView> views, PersonState viewer, CancellationToken cancellationToken)
    {
        var mentioned = new HashSet<PersonId>();
        foreach (var view in views)
        {
            if (view.Assignment is { } assignment) mentioned.UnionWith(assignment.People());
            else mentioned.UnionWith(await OfStanding(view, viewer.Person, cancellationToken));
        }

        return await viewers.Context(
            viewer.Person, viewer.Document.Contact, viewer.Desk.Standing.Preferences, mentioned, cancellationToken);
    }

    private async ValueTask<HashSet<PersonId>> OfStanding(TopicView view, PersonId viewer, CancellationToken cancellationToken)
    {
        var mentioned = new HashSet<PersonId>((view.Standing?.Asked ?? []).Select(request => request.From))
        {
            view.Topic.Learner,
            await led.LeadOf(view.Topic.Learner, view.Standing, cancellationToken) ?? view.Topic.Learner,
        };
        foreach (var tie in view.Topic.Learner == viewer ? view.Standing?.Ties ?? [] : [])
        {
            mentioned.UnionWith(TeamsCandidates.In(tie));
            mentioned.UnionWith(await people.Candidates(tie, viewer, cancellationToken));
        }

        return mentioned;
    }

    private async ValueTask<CardContent> Answered(
        NoticeLook.OfColleague look, TopicView view, PersonState viewer, CancellationToken cancellationToken)
    {
        var colleagues = await people.Colleagues(viewer.Person, cancellationToken);
        var context = await Context(view, viewer, cancellationToken, listed: colleagues);
        return look.Draw(view.Colleague!, viewer.Desk.Standing.Past.IsEmpty, colleagues, context);
    }

    public async ValueTask<CardContent?> Render(TopicView view, PersonState viewer, Form form, CancellationToken cancellationToken)
    {
        var sight = await access.To(view, viewer.Person, cancellationToken);
        if (sight is Sight.None) return null;
        var context = await Context(view, viewer, cancellationToken, form.Problem);
        if (view.Topic.IsWelcome) return await Welcome(viewer, context, form, cancellationToken);
        if (sight is Sight.Post && view.HandOut is null) return null;
        if (view.HandOut is { } kept)
        {
            var handOut = await kept.Shown(reach, cancellationToken);
            return sight is Sight.Post ? PostCard.Render(view.Topic, handOut, context)
                : HandOutCard.Render(view.Topic, handOut, await WithChannel(handOut, context, cancellationToken));
        }

        if (view.Assignment is not { } assignment) return ColleagueCards.Request(view.Topic, view.Colleague!, context);
        if (sight is Sight.Own && assignment.Stage is Stage.InReview)
            context = await context.With(reach, assignment.Reviewers, cancellationToken);
        if (sight is Sight.Own && assignment.Asking is { } asking) context = await context.With(reach, asking.Asked, cancellationToken);
        if (sight is Sight.Own && assignment.Stage is Stage.Suggested suggested)
            context = await context.With(reach, suggested.Asked, cancellationToken);
        if (sight is Sight.Own && assignment is { WaitsForTime: true, Time.Of: var asked })
            context = await context.With(reach, [asked], cancellationToken);
        // Only the learner sees an offer.
        var started = sight is Sight.Own && assignment.Stage is Stage.Offered
            ? await times.IfStarted(assignment, viewer, cancellationToken)
            : null;
        var others = viewer.Document.Reviews.Open.Count(item => item.State is not ReviewState.Shown && item.Topic != view.Topic);
        var latest = sight is Sight.Own or Sight.Review ? view.Latest : null;
        var draft = sight is Sight.Own ? view.Standing?.Draft : null;
        var told = sight is Sight.Own ? viewer.Desk.Standing.Outcomes.Find(outcome => outcome.Number == assignment.Number) : null;
        if (told is not null) context = await context.With(reach, [told.Place], cancellationToken);
        return LiveCard.Render(assignment, sight, latest, draft ?? Work.Empty, others, started, context, form, told,
            times.Turnaround(viewer));
    }

    /// <summary>The lead sees whether the bot can still write in the channel of the post.</summary>
    private ValueTask<CardContext> WithChannel(HandOut handOut, CardContext context, CancellationToken cancellationToken) =>
        handOut.Post is { Channel: var channel }
            ? context.With(reach, [channel], cancellationToken)
            : ValueTask.FromResult(context);

    private async ValueTask<CardContent> Welcome(PersonState viewer, CardContext context, Form form, CancellationToken cancellationToken)
    {
        var standing = viewer.Desk.Standing;
        var person = (await people.Find(viewer.Person, cancellationToken))?.With(standing);
        var isChoosing = form.Mode is FormMode.SettingUpTeam && person is { IsLead: true };
        var team = isChoosing ? await Choices(viewer.Person, form, cancellationToken) : null;
        var members = standing.Led?.Members.Select(one => one.Id).ToList() ?? [];
        var listed = (team?.Colleagues ?? []).Select(one => one.Id).Concat(members)
            .Concat(Typed.People(form.Typed[InputIds.OtherMembers]) ?? [])
            .Concat(standing.Led?.Deputy is { } deputy ? [deputy.Id] : Array.Empty<PersonId>()).ToList();
        if (listed.Count > 0)
            context = await viewers.Context(viewer.Person, viewer.Document.Contact, standing.Preferences, listed, cancellationToken);
        if (team is null) context = await context.With(reach, members, cancellationToken);
        return WelcomeCard.Render(person, standing, catalogue.Current, context, form, team);
    }

    private async ValueTask<TeamChoices> Choices(PersonId lead, Form form, CancellationToken cancellationToken)
    {
        var reports = await led.PeopleOf(lead, cancellationToken);
        var others = await people.Colleagues(lead, cancellationToken);
        return new TeamChoices([.. reports, .. others.ExceptBy(reports.Select(one => one.Id), one => one.Id)],
            reports.Where(one => one.Roles.HasFlag(Roles.Learner)).Select(one => one.Id).ToHashSet())
        {
            Rosters = form.Rosters,
            Of = form.Of,
        };
    }

    /// <param name="listed">Further people whom the card lists.</param>
    private ValueTask<CardContext> Context(
        TopicView view, PersonState viewer, CancellationToken cancellationToken, Refusal? problem = null,
        IReadOnlyList<Person>? listed = null)
    {
        var mentioned = view.Assignment is { } assignment ? assignment.People() : [view.Topic.Learner];
        if (problem is not null) mentioned = mentioned.Concat(Sentences.Named(problem));
        if (listed is not null) mentioned = mentioned.Concat(listed.Select(person => person.Id));
        if (view.Colleague is { } colleague) mentioned = mentioned.Append(colleague.Id);
        if (view.HandOut is { } handOut) mentioned = mentioned.Concat(handOut.People.Select(person => person.Id));
        return viewers.Context(viewer.Person, viewer.Document.Contact, viewer.Desk.Standing.Preferences, mentioned, cancellationToken);
    }

    private static OutgoingMessage.CardMessage Message(CardContent content) => new(content.Json, content.Summary);
}
