using System.Globalization;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reports;

namespace MicroAssignBot.Cards.Words;

/// <summary>What the bot says outside cards, and the remarks on top of them.</summary>
public sealed class Sentences(CultureInfo culture)
{
    private const int LongestQuote = 600;

    private readonly LocalizedText texts = new(culture);

    /// <summary>The person typed something that the bot does not know.</summary>
    public string UnknownWord => texts["said.unknown-word"];

    /// <summary>The click cannot be read: its button is unknown, or from before an update.</summary>
    public string UnknownClick => texts["said.unknown-click"];

    /// <summary>The same, when the bot knows the card's topic.</summary>
    public string UnknownClickOnCard => texts["said.unknown-click-on-card"];

    /// <summary>A client refreshed a card by itself, but only a click on a button can draw that card.</summary>
    public string ClickToSee => texts["said.refresh"];

    /// <summary>Saving takes longer than the answer may take.</summary>
    public string StillSaving => texts["said.still-saving"];

    /// <summary>The same, where the answer cannot be changed later.</summary>
    public string StillSavingElsewhere => texts["said.still-saving-elsewhere"];

    /// <summary>What the file is that holds a person's data.</summary>
    public string MyDataFile => texts["export.description"];

    /// <summary>For somebody who wants a report and is no administrator.</summary>
    public string NotAdmin => texts["report.not-admin"];

    /// <summary>Why these months make no report.</summary>
    public string ReportRefused(PeriodProblem problem) => texts[problem switch
    {
        PeriodProblem.EndsBeforeStart => "report.ends-before-start",
        PeriodProblem.NotOver => "report.not-over",
        PeriodProblem.FromUnreadable or PeriodProblem.UntilUnreadable or PeriodProblem.NotWholeMonths => "report.unreadable",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "No words are written for this."),
    }];

    /// <summary>What the file is that holds a report.</summary>
    public string ReportFile => $"{texts["report.file"]} {texts["report.counts"]}";

    public string ReportOffered => $"{texts["report.offered"]} {texts["report.no-question"]}";

    public string ReportNotSaved => texts["report.not-saved"];

    public string ReportFailed => texts["report.failed"];

    public string ReportNoPlace => texts["report.no-place"];

    public string ReportSaved(string name) => texts.Format("report.saved", name);

    /// <summary>Saving took too long or failed, and nothing confirms that it was done.</summary>
    public string NotSaved => texts["said.not-saved"];

    /// <summary>The person clicked on an older card, and the current one took its place.</summary>
    public string OldCard => texts["said.old-card"];

    public string NotInOrganisation => texts["said.not-in-organisation"];

    /// <summary>Answers a click that came without the sender's object id.</summary>
    public string NoId => texts["said.no-id"];

    /// <summary>Answers a click in a chat that others can read.</summary>
    /// <summary>A search with the messaging extension found nothing.</summary>
    public string NothingFound => texts["said.nothing-found"];

    /// <summary>To who uses the bot in another chat before they have a chat of their own with it, or is not listed.</summary>
    public string OpenChatFirst => texts["said.open-chat-first"];

    /// <summary>The title of the messaging extension's dialogs.</summary>
    public string DialogTitle => texts["dialog.title"];

    public string OnlyInOwnChat => texts["said.only-in-own-chat"];

    /// <summary>Answers <c>withdraw</c> from a person who leads nobody.</summary>
    public string NobodyReports => texts["said.nobody-reports"];

    /// <summary>Answers <c>upcoming</c> from a person who leads nobody.</summary>
    public string NobodyToLookAheadFor => texts["said.nobody-to-look-ahead-for"];

    /// <summary>Everybody whom the words of a refusal name.</summary>
    public static IEnumerable<PersonId> Named(Refusal refusal) => Refusals.Named(refusal);

    public string NothingToReview => texts["said.nothing-to-review"];

    public string NothingToWithdraw => texts["said.nothing-to-withdraw"];

    /// <summary>Answers a word about work from a person without a task.</summary>
    public string NoTask => texts["said.no-task"];

    /// <summary>The same, for a person with an open offer.</summary>
    public string OnlyOffer => texts["said.only-offer"];

    /// <summary>Answers <c>next</c> from a person who takes no tasks.</summary>
    public string NotALearner => texts["said.not-a-learner"];

    /// <summary>The learner closed a form beside the work; the task goes on.</summary>
    /// <param name="until">When the task is due or, when it is overdue, when it lapses.</param>
    /// <param name="left">Working time until then.</param>
    public string GoesOn(Assignment assignment, bool isOverdue, DateTimeOffset until, TimeSpan left, CardContext context) => texts.Format(
        isOverdue ? "said.goes-on-overdue" : "said.goes-on", assignment.Task.Title, texts.Moment(until, context.Zone),
        texts.WorkingTime(left));

    /// <summary>The learner asked for more time.</summary>
    public string TimeAsked(TimeRequest asked, CardContext context) => texts.Format(
        "work.time-asked", People.Name(asked.Of, texts, context), texts.Extra(asked.Extra), texts.Moment(asked.Until, context.Zone));

    /// <summary>The learner asked a question.</summary>
    public string QuestionAsked(Question asked, CardContext context) => asked.Deputy is { } deputy
        ? texts.Format(
            "exchange.both", People.Name(asked.Of, texts, context), People.Name(deputy, texts, context),
            texts.Moment(asked.StandsUntil, context.Zone))
        : texts.Format("exchange.waits", People.Name(asked.Of, texts, context), texts.Moment(asked.StandsUntil, context.Zone));

    /// <summary>The learner handed in an empty field, but the bot had kept a draft that the card did not show.</summary>
    public string DraftShown => texts["said.draft-shown"];

    /// <summary>Answers <c>hint</c>: the hint is on the card.</summary>
    public string HintIsOnCard => texts["said.hint-on-card"];

    /// <summary>Answers <c>work</c>, <c>submit</c>, <c>drop</c> and <c>reviews</c>: the card has been posted anew.</summary>
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

    /// <summary>The reviewer can open files from the chat only after the learner shares them.</summary>
    public string ShareFiles(PersonId reviewer, CardContext context) => texts.Format("work.share", People.Name(reviewer, texts, context));

    /// <summary>Answers a message about work that is in review.</summary>
    public string InReview(PersonId reviewer, CardContext context) => texts.Format("said.in-review", People.Name(reviewer, texts, context));

    /// <summary>Answers <c>next</c> while the work is in review.</summary>
    public string NextAfterReview(PersonId reviewer, CardContext context) =>
        texts.Format("said.next-after-review", People.Name(reviewer, texts, context));

    public string ColleagueAsked(Colleague.Asked asked, CardContext context) => texts.Format(
        "said.colleague-asked", People.Name(asked.Id, texts, context), texts.Moment(asked.Until, context.Zone));

    /// <summary>Offers come as before, and the skills are on the card that follows.</summary>
    public string OtherSkillBelow => texts["silence.other-skill-below"];

    /// <summary>Offers come as before.</summary>
    public string GoingOn(Push push, CardContext context) =>
        push.NextAt is { } next ? texts.Format("silence.going-on", texts.Moment(next, context.Zone)) : texts["silence.going-on-asked"];

    /// <summary>Says what new settings change: of the tasks that are open, and of what comes.</summary>
    /// <param name="hours">When the person works from now on.</param>
    public string PreferencesChanged(IReadOnlyList<Event> happened, Desk desk, WorkCalendar hours, DateTimeOffset now, CardContext context)
    {
        if (happened.Count == 0) return texts["changed.nothing"];
        var moved = happened.OfType<Event.Rescheduled>()
            .Select(event_ => Moved(event_, desk, hours.WorkingTimeBetween(now, event_.Deadline), context)).ToList();
        var understood = happened.OfType<Event.PreferencesChanged>().Any() ? Understood(desk.Standing.Preferences, hours, now) : [];
        string[] digest = happened.OfType<Event.DigestPlanned>().LastOrDefault() switch
        {
            null => [],
            { NextAt: { } next } => [texts.Format("changed.digest", texts.Moment(next, context.Zone))],
            _ => [texts["changed.no-digest"]],
        };
        return string.Join(' ', [texts["changed.saved"], .. understood, .. digest, .. moved]);
    }

    /// <summary>The settings were not saved, because the card had shown earlier ones.</summary>
    public string SettingsChanged(Preferences own, WorkCalendar hours, DateTimeOffset now) =>
        string.Join(' ', [texts["said.settings-changed"], .. Understood(own, hours, now)]);

    /// <summary>Reads the settings back, so that the person sees a slip at once.</summary>
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

    /// <summary>The bot keeps the text that came with the picture.</summary>
    public string PictureNotKeptButText => texts["said.picture-and-text"];

    public string NothingKept => texts["said.nothing-kept"];

    public string Discarded => texts["said.discarded"];

    /// <summary>Stands above the draft of a learner who does not want to hand it in.</summary>
    public string NotHandedIn => texts["said.not-handed-in"];

    public string NothingHandedIn => texts["said.nothing-handed-in"];

    public string HandedInAlready(PersonId reviewer, CardContext context) =>
        texts.Format("said.handed-in-already", People.Name(reviewer, texts, context));

    /// <summary>Answers <c>done</c> from a learner without a draft.</summary>
    public string HowToHandIn => texts["said.how-to-hand-in"];

    public string Welcome => texts["said.welcome"];

    public string Bye => texts["said.bye"];

    public string AllRight => texts["said.all-right"];

    public string AcceptBelow => texts["said.accept-below"];

    public string DeclineBelow => texts["said.decline-below"];

    public string ClickArrivedEmpty => texts["said.click-empty"];

    public string WhenStuck(bool hasHints) => texts[hasHints ? "said.stuck" : "said.stuck-without-hints"];

    public string HowToStop(bool isLearner, bool hasTask) =>
        texts[!isLearner ? "said.stop-reviews" : hasTask ? "said.stop-with-task" : "said.stop"];

    /// <summary>Asks whether a short question is for the bot or part of the work.</summary>
    public string WorkOrQuestion(string text) => texts.Format("said.work-or-question", Short.To(text, LongestQuote));

    /// <summary>Asks whether to add the text to work that is in review.</summary>
    public string AddIt(PersonId reviewer, string text, CardContext context) =>
        texts.Format("said.add-it", People.Name(reviewer, texts, context), Short.To(text, LongestQuote));

    public string Added(PersonId reviewer, CardContext context) => texts.Format("said.added", People.Name(reviewer, texts, context));

    public string NothingToAdd(PersonId reviewer, bool hasFiles, CardContext context) => texts.Format(
        hasFiles ? "said.no-files-in-review" : "said.in-review-limits", People.Name(reviewer, texts, context), Note.Most, Note.Longest);

    /// <summary>Says what is open for the person.</summary>
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

    /// <param name="counts">The zone that hours and dates now go by: the earlier one, or the device's.</param>
    public string Travelling(TimeZoneInfo device, TimeZoneInfo before, TimeZoneInfo counts) => texts.Format(
        counts.Id == device.Id ? "said.zone-moved" : "said.zone-stays", device.Id, counts.Id == device.Id ? before.Id : counts.Id);

    public string ZoneKept(TimeZoneInfo zone) => texts.Format("said.zone-kept", zone.Id);

    public string For(Refusal refusal, CardContext context) => Refusals.Describe(refusal, texts, context);
}
