using System.Globalization;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards.Words;

/// <summary>What the bot says outside cards, and the remarks on top of them.</summary>
public sealed class Sentences(CultureInfo culture)
{
    private const int LongestQuote = 600;

    private readonly LocalizedText texts = new(culture);

    /// <summary>Something was typed that is no word of ours.</summary>
    public string UnknownWord => texts["said.unknown-word"];

    /// <summary>What was clicked cannot be read: an unknown button, or one from before an update.</summary>
    public string UnknownClick => texts["said.unknown-click"];

    /// <summary>The same, when it is known what the card is about.</summary>
    public string UnknownClickOnCard => texts["said.unknown-click-on-card"];

    /// <summary>A client asked by itself for a card that only its buttons can draw.</summary>
    public string ClickToSee => texts["said.refresh"];

    /// <summary>The decision takes longer than the answer may.</summary>
    public string StillSaving => texts["said.still-saving"];

    /// <summary>It took too long or failed, and nothing says that it was stored.</summary>
    public string NotSaved => texts["said.not-saved"];

    /// <summary>An older card became the current one.</summary>
    public string OldCard => texts["said.old-card"];

    public string NotInOrganisation => texts["said.not-in-organisation"];

    /// <summary>A click from somebody whose object id did not come with it.</summary>
    public string NoId => texts["said.no-id"];

    /// <summary>To a click where others read along.</summary>
    public string OnlyInOwnChat => texts["said.only-in-own-chat"];

    /// <summary><c>withdraw</c>, from somebody who leads nobody.</summary>
    public string NobodyReports => texts["said.nobody-reports"];

    /// <summary><c>upcoming</c>, likewise.</summary>
    public string NobodyToLookAheadFor => texts["said.nobody-to-look-ahead-for"];

    public string NothingToReview => texts["said.nothing-to-review"];

    public string NothingToWithdraw => texts["said.nothing-to-withdraw"];

    /// <summary>A word about work, from somebody with no task.</summary>
    public string NoTask => texts["said.no-task"];

    /// <summary>The same, from somebody with an open offer.</summary>
    public string OnlyOffer => texts["said.only-offer"];

    /// <summary><c>next</c>, from somebody who takes no tasks.</summary>
    public string NotALearner => texts["said.not-a-learner"];

    /// <summary>A form beside the work was closed again.</summary>
    /// <param name="until">When it is due, or when it lapses when it is overdue.</param>
    /// <param name="left">Working time until then.</param>
    public string GoesOn(Assignment assignment, bool isOverdue, DateTimeOffset until, TimeSpan left, CardContext context) => texts.Format(
        isOverdue ? "said.goes-on-overdue" : "said.goes-on", assignment.Task.Title, texts.Moment(until, context.Zone),
        texts.WorkingTime(left));

    /// <summary>More time was asked for.</summary>
    public string TimeAsked(TimeRequest asked, CardContext context) => texts.Format(
        "work.time-asked", People.Name(asked.Of, texts, context), texts.Extra(asked.Extra), texts.Moment(asked.Until, context.Zone));

    /// <summary>An empty field was handed in, but something was kept that the card did not show.</summary>
    public string DraftShown => texts["said.draft-shown"];

    /// <summary><c>hint</c>: it is on the card.</summary>
    public string HintIsOnCard => texts["said.hint-on-card"];

    /// <summary><c>work</c>, <c>submit</c>, <c>drop</c>, <c>reviews</c>: the card has been posted anew.</summary>
    public string CardIsBelow => texts["said.card-below"];

    /// <summary>For a learner with an open offer who asks for another.</summary>
    public string OfferIsBelow => texts["said.offer-below"];

    /// <summary>A fault of ours; nothing was committed.</summary>
    public string SomethingFailed => texts["said.failed"];

    /// <summary>Text or files from the chat are kept until they are handed in; they are shown beneath.</summary>
    public string DraftKept(Work draft) => draft switch
    {
        { Files.IsEmpty: true } => texts["said.draft-text"],
        { Text.Length: 0 } => texts.Counted("said.draft-files", draft.Files.Count),
        _ => texts.Counted("said.draft-both", draft.Files.Count),
    };

    /// <summary>Files from the chat can only be opened by the reviewer once they are shared.</summary>
    public string ShareFiles(PersonId reviewer, CardContext context) => texts.Format("work.share", People.Name(reviewer, texts, context));

    /// <summary>Words about the work while it is in review.</summary>
    public string InReview(PersonId reviewer, CardContext context) => texts.Format("said.in-review", People.Name(reviewer, texts, context));

    /// <summary><c>next</c> while the work is in review.</summary>
    public string NextAfterReview(PersonId reviewer, CardContext context) =>
        texts.Format("said.next-after-review", People.Name(reviewer, texts, context));

    public string ColleagueAsked(Colleague.Asked asked, CardContext context) => texts.Format(
        "said.colleague-asked", People.Name(asked.Id, texts, context), texts.Moment(asked.Until, context.Zone));

    /// <summary>Offers come as before, and the skills are on the card that follows.</summary>
    public string OtherSkillBelow => texts["silence.other-skill-below"];

    /// <summary>Offers come as before.</summary>
    public string GoingOn(Push push, CardContext context) =>
        push.NextAt is { } next ? texts.Format("silence.going-on", texts.Moment(next, context.Zone)) : texts["silence.going-on-asked"];

    /// <summary>What new settings change: of what is running, and of what comes.</summary>
    /// <param name="hours">When the person works from now on.</param>
    public string PreferencesChanged(IReadOnlyList<Event> happened, Desk desk, WorkCalendar hours, DateTimeOffset now, CardContext context)
    {
        if (happened.Count == 0) return texts["changed.nothing"];
        var moved = happened.OfType<Event.Rescheduled>()
            .Select(event_ => Moved(event_, desk, hours.WorkingTimeBetween(now, event_.Deadline), context)).ToList();
        var understood = happened.OfType<Event.PreferencesChanged>().Any() ? Understood(desk.Standing.Preferences, hours, now) : [];
        return string.Join(' ', [texts["changed.saved"], .. understood, .. moved]);
    }

    /// <summary>What was to be saved came from a card that showed earlier settings.</summary>
    public string SettingsChanged(Preferences own, WorkCalendar hours, DateTimeOffset now) =>
        string.Join(' ', [texts["said.settings-changed"], .. Understood(own, hours, now)]);

    /// <summary>Settings read back, so that a slip is seen at once.</summary>
    private IEnumerable<string> Understood(Preferences own, WorkCalendar hours, DateTimeOffset now)
    {
        var today = hours.DayOf(now);
        yield return texts.Format("changed.hours", hours.Week);
        yield return texts.Format(Zones.IsFixedOffset(hours.Zone.Id) ? "changed.zone-fixed" : "changed.zone", hours.Zone.Id);
        if (own.From(today).Leave is { } leave) yield return texts.Format("changed.leave", texts.Span(leave, today));
        if (own.From(today).Pause is { } pause) yield return texts.Format("changed.pause", texts.Day(pause.Last));
    }

    /// <param name="left">Working time until it is due.</param>
    private string Moved(Event.Rescheduled moved, Desk desk, TimeSpan left, CardContext context)
    {
        var assignment = desk.Find(moved.Number)!;
        var (title, now, was) = (assignment.Task.Title, texts.Moment(moved.Deadline, context.Zone), texts.Moment(moved.Was, context.Zone));
        if (assignment.Stage is Stage.Offered) return texts.Format("changed.offer", title, now);
        return moved.StartsAt is { } starts
            ? texts.Format("changed.start", title, texts.Moment(starts, context.Zone), now)
            : now == was ? texts.Format("changed.reminders", title)
            : texts.Format("changed.deadline", title, now, texts.WorkingTime(left), was);
    }

    public string PictureNotKept => texts["said.picture"];

    /// <summary>The text that came with it is kept.</summary>
    public string PictureNotKeptButText => texts["said.picture-and-text"];

    public string NothingKept => texts["said.nothing-kept"];

    public string Discarded => texts["said.discarded"];

    /// <summary>Above what is kept, for somebody who does not want to hand it in.</summary>
    public string NotHandedIn => texts["said.not-handed-in"];

    public string NothingHandedIn => texts["said.nothing-handed-in"];

    public string HandedInAlready(PersonId reviewer, CardContext context) =>
        texts.Format("said.handed-in-already", People.Name(reviewer, texts, context));

    /// <summary><c>done</c>, with nothing kept.</summary>
    public string HowToHandIn => texts["said.how-to-hand-in"];

    public string Welcome => texts["said.welcome"];

    public string Bye => texts["said.bye"];

    public string AllRight => texts["said.all-right"];

    public string AcceptBelow => texts["said.accept-below"];

    public string DeclineBelow => texts["said.decline-below"];

    public string ClickArrivedEmpty => texts["said.click-empty"];

    public string WhenStuck(bool hasHints, PersonId reviewer, CardContext context) =>
        texts.Format(hasHints ? "said.stuck" : "said.stuck-without-hints", People.Name(reviewer, texts, context));

    public string HowToStop(bool isLearner, bool hasTask) =>
        texts[!isLearner ? "said.stop-reviews" : hasTask ? "said.stop-with-task" : "said.stop"];

    /// <summary>A short question: to the bot, or part of the work?</summary>
    public string WorkOrQuestion(string text) => texts.Format("said.work-or-question", Short.To(text, LongestQuote));

    /// <summary>Shall it be added to work that is in review?</summary>
    public string AddIt(PersonId reviewer, string text, CardContext context) =>
        texts.Format("said.add-it", People.Name(reviewer, texts, context), Short.To(text, LongestQuote));

    public string Added(PersonId reviewer, CardContext context) => texts.Format("said.added", People.Name(reviewer, texts, context));

    public string NothingToAdd(PersonId reviewer, bool hasFiles, CardContext context) => texts.Format(
        hasFiles ? "said.no-files-in-review" : "said.in-review-limits", People.Name(reviewer, texts, context), Note.Most, Note.Longest);

    /// <summary>What is open.</summary>
    public string Now(Desk desk, int reviews, CardContext context)
    {
        var own = desk switch
        {
            { InSlot: { Stage: Stage.Active active } task } =>
                texts.Format("said.now-active", task.Task.Title, texts.Moment(active.Deadline, context.Zone)),
            { InSlot: { } task } => InReview(task.Reviewer, context),
            { OnOffer: { } offer } => texts.Format("said.now-offer", offer.Task.Title),
            _ => null,
        };
        var waiting = reviews > 0 ? texts.Counted("said.now-reviews", reviews) : null;
        return string.Join(' ', new[] { waiting, own }.OfType<string>().DefaultIfEmpty(texts["said.now-nothing"]));
    }

    /// <param name="counts">By which hours and dates go: the one from before, or the device's.</param>
    public string Travelling(TimeZoneInfo device, TimeZoneInfo before, TimeZoneInfo counts) => texts.Format(
        counts.Id == device.Id ? "said.zone-moved" : "said.zone-stays", device.Id, counts.Id == device.Id ? before.Id : counts.Id);

    public string ZoneKept(TimeZoneInfo zone) => texts.Format("said.zone-kept", zone.Id);

    public string For(Refusal refusal, CardContext context) => Refusals.Describe(refusal, texts, context);
}
