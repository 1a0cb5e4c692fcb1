using System.Diagnostics;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Words;

/// <summary>Says why the bot refused something, and what to do instead.</summary>
internal static class Refusals
{
    public static string Describe(Refusal refusal, LocalizedText texts, CardContext context) => refusal switch
    {
        Refusal.DoesNotExist => texts["no.unknown"],
        Refusal.BeingErased => texts["no.being-erased"],
        Refusal.NotTheLearner => texts["no.not-the-learner"],
        Refusal.NotTheReviewer => texts["no.not-the-reviewer"],
        Refusal.NotTheLead => texts["no.not-the-lead"],
        Refusal.NotAsked => texts["no.not-asked"],
        Refusal.AlreadyClosed closed => Closed(closed.Outcome, texts),
        Refusal.MovedOn => texts["no.moved-on"],
        Refusal.CardIsOld => texts["no.card-is-old"],
        Refusal.SlotTaken => texts["no.slot-taken"],
        Refusal.OfferOpen => texts["no.offer-open"],
        Refusal.NothingActive => texts["no.nothing-active"],
        Refusal.BoxTooLong => texts["no.box-too-long"],
        Refusal.EntryGone => texts["no.entry-gone"],
        Refusal.TooFarAhead far => texts.Format(
            "no.too-far-ahead", texts.Level(far.Task), texts.Level(far.Own), context.Skills.GetValueOrDefault(far.Skill, $"{far.Skill}")),
        Refusal.LevelChanged => texts["no.level-changed"],
        Refusal.NoMoreHints => texts["no.more-hints"],
        Refusal.NothingToOffer nothing => NothingToOffer(nothing.Cause, texts),
        Refusal.Away { Absence: var absence } =>
            texts.Format(absence.IsPause ? "no.offer.pause" : "no.offer.leave", texts.Day(absence.Last)),
        Refusal.NoOther other => NoOther(other.Cause, texts),
        Refusal.NoReviewer { WouldBeThemself: true } => texts["no.reviewer-but-you"],
        Refusal.NoReviewer => texts["no.reviewer"],
        Refusal.ColleagueStillAsked asked => texts.Format(
            "no.colleague-still-asked", People.Name(asked.Colleague, texts, context), texts.Moment(asked.Until, context.Zone)),
        Refusal.TeamsLed led => texts.Format("no.teams-led", People.Name(led.Lead, texts, context)),
        Refusal.ColleagueUnknown => texts["no.colleague-unknown"],
        Refusal.ColleagueFull => texts["no.colleague-full"],
        Refusal.TimeAskedBefore => texts["no.time-asked-before"],
        Refusal.QuestionWaits => texts["no.question-waits"],
        Refusal.TooManyQuestions many => texts.Format("no.too-many-questions", many.Most),
        Refusal.NobodyToAsk => texts["no.nobody-to-ask"],
        Refusal.NoDeputy => texts["no.no-deputy"],
        Refusal.DeputyCannot no => texts.Format(Deputy(no.Why), People.Name(no.Deputy, texts, context)),
        Refusal.HandedOnBefore before => texts.Format("no.handed-on-before", People.Name(before.By, texts, context)),
        Refusal.AnsweredBefore answered => texts.Format("no.answered-before", People.Name(answered.By, texts, context)),
        Refusal.ReviewerIsThere => texts["no.reviewer-is-there"],
        Refusal.HandedOutOffer => texts["no.handed-out-offer"],
        _ => AboutHandOut(refusal, texts),
    };

    /// <summary>Everybody whom the sentence names.</summary>
    public static IEnumerable<PersonId> Named(Refusal refusal) => refusal switch
    {
        Refusal.ColleagueStillAsked asked => [asked.Colleague],
        Refusal.TeamsLed led => [led.Lead],
        Refusal.AnsweredBefore answered => [answered.By],
        Refusal.DeputyCannot no => [no.Deputy],
        Refusal.HandedOnBefore before => [before.By],
        _ => [],
    };

    private static string Deputy(DeputyProblem why) => why switch
    {
        DeputyProblem.IsLearner => "no.deputy.is-learner",
        DeputyProblem.Unreached => "no.deputy.unreached",
        DeputyProblem.IsAway => "no.deputy.away",
        DeputyProblem.IsFull => "no.deputy.full",
        DeputyProblem.HasIt => "no.deputy.has-it",
        _ => throw new UnreachableException($"{why}"),
    };

    private static string AboutHandOut(Refusal refusal, LocalizedText texts) => refusal switch
    {
        Refusal.LeadUnknown => texts["no.lead-unknown"],
        Refusal.TeamsGone => texts["no.teams-gone"],
        Refusal.NotALead => texts["no.not-a-lead"],
        Refusal.NobodyChosen => texts["no.nobody-chosen"],
        Refusal.TooManyPeople many => texts.Format("no.too-many-people", many.Count, HandOut.MostPeople),
        Refusal.NobodyGiven => texts["no.nobody-given"],
        Refusal.ContextMissing => texts["no.context"],
        Refusal.ContextTooLong tooLong => texts.Format("no.context-too-long", tooLong.Length, EntryLimits.FilledContext),
        Refusal.ReviewerUnknown => texts["no.reviewer-unknown"],
        Refusal.AnswerTooLong tooLong => texts.Format("no.answer-too-long", tooLong.Length, Blanks.LongestAnswer),
        Refusal.UrgentStays => texts["no.urgent-stays"],
        Refusal.QueueFull => texts["no.queue-full"],
        Refusal.ChannelUnknown => texts["no.channel-unknown"],
        Refusal.PlacesWrong => texts.Format("no.places-wrong", 1, Post.MostPlaces),
        Refusal.TooManyPosts => texts.Format("no.too-many-posts", Post.MostOpen),
        Refusal.PostFull => texts["no.post-full"],
        Refusal.PostIsClosed => texts["no.post-closed"],
        Refusal.OwnPost => texts["no.own-post"],
        Refusal.WouldReviewThemself => texts["no.would-review"],
        Refusal.TakerUnreached => texts["no.taker-unreached"],
        Refusal.TaskIncomplete => texts["no.task-incomplete"],
        Refusal.TooManySuggestions many => texts.Format("no.too-many-suggestions", many.Most),
        Refusal.LineTooLong tooLong => texts.Format("no.feedback-too-long", tooLong.Length, Suggestion.LongestLine),
        _ => AboutInput(refusal, texts),
    };

    private static string AboutInput(Refusal refusal, LocalizedText texts) => refusal switch
    {
        Refusal.NoSkillChosen => texts["no.skill-chosen"],
        Refusal.SkillChosenTwice => texts["no.skill-twice"],
        Refusal.TooManySkills => texts["no.too-many-skills"],
        Refusal.StandMissing => texts["no.stand"],
        Refusal.SkillUnknown => texts["no.skill-unknown"],
        Refusal.WorkEmpty => texts["no.work-empty"],
        Refusal.SkillMissing => texts["no.skill-chosen"],
        Refusal.InputUnreadable unreadable => texts.Format("no.input", texts.Input(unreadable.Input)),
        Refusal.CriterionUnknown => texts.Format("no.input", texts.Input(InputIds.Missing)),
        Refusal.WorkTooLong { Length: >= Far * Work.Longest } => texts.Format("no.work-too-long.far", Work.Longest),
        Refusal.WorkTooLong tooLong => texts.Format("no.work-too-long", tooLong.Length, Work.Longest),
        Refusal.TooManyLinks links => texts.Format("no.too-many-links", links.Count, Work.MostLinks),
        Refusal.NoteTooLong tooLong => texts.Format("no.note-too-long", tooLong.Length, Note.Longest),
        Refusal.TooManyNotes => texts.Format("no.too-many-notes", Note.Most),
        Refusal.TooManyFiles files => texts.Format("no.too-many-files", files.Count, Work.MostFiles),
        Refusal.FileElsewhere file => texts.Format(
            "no.file-elsewhere", Short.To(PlainText.Clean(file.Name).Replace('\n', ' '), LongestLink), file.Host ?? texts["nowhere"]),
        Refusal.LinkNotHttps unsafeLink => texts.Format("no.link-not-https", Short.To(unsafeLink.Link, LongestLink)),
        Refusal.KeepMissing => texts["no.keep"],
        Refusal.CriteriaMissing => texts["no.criteria-missing"],
        Refusal.ChangeMissing => texts["no.change"],
        Refusal.QuestionEmpty => texts["no.question-empty"],
        Refusal.ReplyEmpty => texts["no.reply-empty"],
        Refusal.QuestionTooLong { Length: >= Far * Question.Longest } or Refusal.ReplyTooLong { Length: >= Far * Question.Longest } =>
            texts.Format("no.feedback-too-long.far", Question.Longest),
        Refusal.QuestionTooLong tooLong => texts.Format("no.feedback-too-long", tooLong.Length, Question.Longest),
        Refusal.ReplyTooLong tooLong => texts.Format("no.feedback-too-long", tooLong.Length, Question.Longest),
        Refusal.FeedbackTooLong { Length: >= Far * Feedback.Longest }
            or Refusal.TimeReasonTooLong { Length: >= Far * TimeRequest.LongestReason } =>
            texts.Format("no.feedback-too-long.far", Feedback.Longest),
        Refusal.FeedbackTooLong tooLong => texts.Format("no.feedback-too-long", tooLong.Length, Feedback.Longest),
        Refusal.ExtraTimeMissing => texts["no.extra"],
        Refusal.WhoMissing => texts["no.who"],
        Refusal.TeamEmpty => texts["no.team-empty"],
        Refusal.TeamChangesTooMuch change => texts.Format("no.team-changes-too-much", change.Count, LedTeam.MostToldAtOnce),
        Refusal.TeamTooLarge large => texts.Format("no.team-too-large", large.Count, LedTeam.MostPeople),
        Refusal.TooManyTeamSkills many => texts.Format("no.too-many-team-skills", many.Count, LedTeam.MostSkills),
        Refusal.TeamSkillUnknown => texts["no.skill-unknown"],
        Refusal.DeputyUnknown => texts["no.deputy-unknown"],
        Refusal.OneSkillMissing => texts["no.one-skill"],
        Refusal.TargetMissing => texts["no.target"],
        Refusal.OutcomeEmpty => texts["no.outcome-empty"],
        Refusal.OutcomeTooLong tooLong => texts.Format("no.feedback-too-long", tooLong.Length, SharedOutcome.Longest),
        Refusal.WhereTooLong tooLong => texts.Format("no.feedback-too-long", tooLong.Length, UseQuestion.LongestWhere),
        Refusal.UseTooLong tooLong => texts.Format("no.feedback-too-long", tooLong.Length, Assignment.LongestUse),
        Refusal.TimeReasonTooLong tooLong => texts.Format("no.feedback-too-long", tooLong.Length, TimeRequest.LongestReason),
        Refusal.HoursWrong wrong => Hours(wrong.Problem, texts),
        Refusal.HoursMissing missing => texts.Format("no.hours.missing", missing.Usual),
        Refusal.ZoneUnknown zone => texts.Format("no.zone", Short.To(zone.Text, LongestLink)),
        Refusal.ZoneAmbiguous zone => texts.Format("no.zone-which", Short.To(zone.Text, LongestLink), Places(zone, texts)),
        Refusal.PaceMissing => texts["no.pace"],
        Refusal.DigestDayUnknown => texts["no.digest-day"],
        Refusal.DigestTimeUnknown time => texts.Format("no.digest-at", Short.To(time.Text, LongestLink)),
        Refusal.DateUnreadable => texts["no.date"],
        Refusal.DateMissing { Which: PreferenceDate.LeaveFrom } => texts["no.leave-from"],
        Refusal.DateMissing => texts["no.leave-until"],
        Refusal.DateIsOver { Which: PreferenceDate.PauseUntil } => texts["no.pause-over"],
        Refusal.DateIsOver => texts["no.leave-over"],
        Refusal.LeaveEndsBeforeItBegins => texts["no.leave-backwards"],
        Refusal.AwayTooLong tooLong => texts.Format("no.away-too-long", tooLong.MostDays),
        Refusal.ReasonMissing => texts["no.reason"],
        Refusal.AgainMissing => texts["no.again"],
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "No words are written for this refusal."),
    };

    private static string Hours(WorkingWeekProblem problem, LocalizedText texts) => texts.Format(problem switch
    {
        WorkingWeekProblem.HoursWithoutDays => "no.hours.without-days",
        WorkingWeekProblem.DaysWithoutHours => "no.hours.days-without",
        WorkingWeekProblem.NoSuchTime => "no.hours.time",
        WorkingWeekProblem.EndsBeforeItBegins => "no.hours.backwards",
        WorkingWeekProblem.NotApart => "no.hours.not-apart",
        WorkingWeekProblem.LongerThanAnyWeek => "no.hours.too-long",
        WorkingWeekProblem.Empty or WorkingWeekProblem.Unreadable => "no.hours.unreadable",
        _ => throw new UnreachableException($"{problem.GetType()}"),
    }, Short.To(problem.Part, LongestLink));

    private static string Places(Refusal.ZoneAmbiguous zone, LocalizedText texts)
    {
        var places = zone.Zones.Take(MostPlaces).Select(Zones.Place)
            .Select(place => place.Country is { } country ? texts.Format("zone.place", place.City, country) : place.City).ToList();
        return places is [.. var others, var last] && others.Count > 0
            ? texts.Format("one-or-other", string.Join(", ", others), last)
            : string.Concat(places);
    }

    private static string Closed(Outcome outcome, LocalizedText texts) => outcome switch
    {
        Outcome.Approved => texts["no.closed.approved"],
        Outcome.NotYet => texts["no.closed.not-yet"],
        Outcome.Unreviewed => texts["no.closed.unreviewed"],
        Outcome.Declined => texts["no.closed.declined"],
        Outcome.Expired => texts["no.closed.expired"],
        Outcome.Lapsed => texts["no.closed.lapsed"],
        Outcome.Dropped => texts["no.closed.dropped"],
        Outcome.Withdrawn => texts["no.closed.withdrawn"],
        Outcome.NotAgreed => texts["no.closed.not-agreed"],
        Outcome.TakenBack => texts["no.closed.taken-back"],
        _ => throw new UnreachableException($"{outcome}"),
    };

    private static string NothingToOffer(NoMatch cause, LocalizedText texts) => cause switch
    {
        NoMatch.GapClosed => texts["no.offer.gap-closed"],
        NoMatch.NoneAtLevel => texts["no.offer.none-at-level"],
        NoMatch.ReviewersFull => texts["no.offer.reviewers-full"],
        NoMatch.AllDone => texts["no.offer.all-done"],
        _ => throw new UnreachableException($"{cause}"),
    };

    private static string NoOther(NoMatch cause, LocalizedText texts) => cause switch
    {
        NoMatch.GapClosed => texts["no.other.gap-closed"],
        NoMatch.NoneAtLevel => texts["no.other.none-at-level"],
        NoMatch.ReviewersFull => texts["no.offer.reviewers-full"],
        NoMatch.AllDone => texts["no.other.all-done"],
        _ => throw new UnreachableException($"{cause}"),
    };

    private const int LongestLink = 100;
    private const int MostPlaces = 6;

    // A text that reaches this multiple of its limit was cut on reading, so its length is unknown.
    private const int Far = 2;
}
