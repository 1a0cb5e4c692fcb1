using MicroAssignBot.Bot.Delivery;
using MicroAssignBot.Bot.Delivery.Sending;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Painting;

/// <summary>Draws what a card is about for one viewer, whether it is sent or answers a click.</summary>
internal sealed class Painter(Viewers viewers, IPeople people, ICatalogue catalogue, ISettings settings, Clock clock) : ICardPainter
{
    public async ValueTask<OutgoingMessage.Card> Live(TopicView view, PersonState viewer, CancellationToken cancellationToken) =>
        Message(await Paint(view, viewer, Form.None, cancellationToken));

    public async ValueTask<OutgoingMessage.Card> Shrunk(TopicView view, PersonState viewer, CancellationToken cancellationToken)
    {
        var context = await Context(view, viewer, cancellationToken);
        if (view.Assignment is { } assignment) return Message(LiveCard.Shrunk(assignment, context));
        return Message(view.Topic.IsWelcome ? WelcomeCard.Shrunk(context) : ColleagueCards.Shrunk(view.Topic, context));
    }

    public async ValueTask<OutgoingMessage.Card> Message(
        Notice notice, TopicView view, PersonState viewer, CancellationToken cancellationToken)
    {
        if (notice.Kind is NoticeKind.ColleagueAnswered) return Message(await Answered(view, viewer, cancellationToken));
        var context = await Context([view], viewer, cancellationToken);
        return Message(ReminderCards.Alone(await Reminder(notice, view, viewer, context, cancellationToken), context));
    }

    public async ValueTask<OutgoingMessage.Card> Together(
        IReadOnlyList<(Notice Notice, TopicView View)> parts, PersonState viewer, CancellationToken cancellationToken)
    {
        var context = await Context(parts.Select(part => part.View), viewer, cancellationToken);
        var reminders = new List<Reminder>();
        foreach (var (notice, view) in parts.OrderBy(part => part.Notice.Urgency))
            reminders.Add(await Reminder(notice, view, viewer, context, cancellationToken));
        return Message(reminders is [var only] ? ReminderCards.Alone(only, context) : ReminderCards.Together(reminders, context));
    }

    private async ValueTask<Reminder> Reminder(
        Notice notice, TopicView view, PersonState viewer, CardContext context, CancellationToken cancellationToken)
    {
        var learner = await Learner(view, viewer, cancellationToken);
        return notice.Kind switch
        {
            NoticeKind.PushQuestion => ReminderCards.Silence(
                view.Topic.Learner, learner?.Lead == learner?.Id ? null : learner?.Lead, view.Standing!.Push.AskedUntil!.Value, context),
            NoticeKind.LeadHearsOfSilence => ReminderCards.Silent(view.Topic.Learner, context),
            NoticeKind.LeadPrompt => ReminderCards.ToLead(view.Assignment!, ChatLinks.With(learner), context),
            NoticeKind.ReviewHalfWay => ReminderCards.ToReviewer(view.Assignment!, context),
            NoticeKind.LeadHearsOfLapse => ReminderCards.Lapsed(view.Assignment!, context),
            _ => ReminderCards.ToLearner(notice.Kind, view.Assignment!, Left(view.Assignment!, learner), context),
        };
    }

    /// <summary>For reminders, which also name the lead.</summary>
    private async ValueTask<CardContext> Context(IEnumerable<TopicView> views, PersonState viewer, CancellationToken cancellationToken)
    {
        var mentioned = new HashSet<PersonId>();
        foreach (var view in views)
        {
            if (view.Assignment is { } assignment) mentioned.UnionWith(Viewers.In(assignment));
            else if (await people.Find(view.Topic.Learner, cancellationToken) is { } learner) mentioned.UnionWith([learner.Id, learner.Lead ?? learner.Id]);
        }

        return await viewers.Context(viewer.Person, viewer.Document.Contact, viewer.Desk.Standing.Preferences, mentioned, cancellationToken);
    }

    private async ValueTask<CardContent> Answered(TopicView view, PersonState viewer, CancellationToken cancellationToken)
    {
        var colleagues = await people.Colleagues(viewer.Person, cancellationToken);
        var context = await Context(view, viewer, cancellationToken, colleagues);
        return ColleagueCards.Answered(view.Colleague!, viewer.Desk.Standing.Past.IsEmpty, colleagues, context);
    }

    /// <summary>In their own time, as far as it can be seen from here: only their own cards count in it.</summary>
    private async ValueTask<Person?> Learner(TopicView view, PersonState viewer, CancellationToken cancellationToken)
    {
        var learner = await people.Find(view.Topic.Learner, cancellationToken);
        return learner?.Id == viewer.Person ? learner.In(Viewers.Zone(viewer.Document.Contact)).With(viewer.Desk.Standing.Preferences) : learner;
    }

    private TimeSpan Left(Assignment assignment, Person? learner) => assignment.Stage is Stage.Active active && learner is not null
        ? learner.Calendar.WorkingTimeBetween(clock.Now.Decision, active.Deadline)
        : TimeSpan.Zero;

    /// <summary>The live card, with what the viewer was doing on it.</summary>
    public async ValueTask<CardContent> Paint(TopicView view, PersonState viewer, Form form, CancellationToken cancellationToken)
    {
        var context = await Context(view, viewer, cancellationToken);
        if (view.Topic.IsWelcome) return await Welcome(viewer, context, form, cancellationToken);
        if (view.Assignment is not { } assignment) return ColleagueCards.Request(view.Topic, view.Colleague!, context);
        var learner = assignment.Stage is Stage.Offered ? await Learner(view, viewer, cancellationToken) : null;
        var others = viewer.Document.Reviews.Items.Count(item => item.State is ReviewState.Waiting && item.Topic != view.Topic);
        return LiveCard.Of(assignment, view.Latest, view.Standing?.Draft ?? Work.Empty, others, Started(assignment, learner), context, form);
    }

    private async ValueTask<CardContent> Welcome(PersonState viewer, CardContext context, Form form, CancellationToken cancellationToken)
    {
        var person = await people.Find(viewer.Person, cancellationToken);
        return WelcomeCard.Of(person, viewer.Desk.Standing, catalogue.Current, context, form);
    }

    private IfStarted? Started(Assignment assignment, Person? learner)
    {
        if (learner is null) return null;
        var starts = learner.Calendar.NextWorkingTime(clock.Now.Decision);
        return new IfStarted(clock.Now.Decision, learner.Calendar.Deadline(assignment.Task.Box, starts, settings.Terms.Box));
    }

    /// <param name="listed">Whom the card lists beside those it is about.</param>
    private ValueTask<CardContext> Context(
        TopicView view, PersonState viewer, CancellationToken cancellationToken, IReadOnlyList<Person>? listed = null)
    {
        var mentioned = view.Assignment is { } assignment ? Viewers.In(assignment) : [view.Topic.Learner];
        if (listed is not null) mentioned = mentioned.Concat(listed.Select(person => person.Id));
        if (view.Colleague is { } colleague) mentioned = mentioned.Append(colleague.Id);
        return viewers.Context(viewer.Person, viewer.Document.Contact, viewer.Desk.Standing.Preferences, mentioned, cancellationToken);
    }

    private static OutgoingMessage.Card Message(CardContent content) => new(content.Json, content.Summary);
}
