using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Cards.Words;

/// <summary>Why something was not done, and what to do instead.</summary>
internal static class Refusals
{
    public static string Describe(Refusal refusal, LocalizedText say, CardContext context) => refusal switch
    {
        Refusal.Unknown => say["no.unknown"],
        Refusal.NotTheLearner => say["no.not-the-learner"],
        Refusal.NotTheReviewer => say["no.not-the-reviewer"],
        Refusal.NotTheLead => say["no.not-the-lead"],
        Refusal.NotAsked => say["no.not-asked"],
        Refusal.AlreadyClosed closed => Closed(closed.Outcome, say),
        Refusal.MovedOn => say["no.moved-on"],
        Refusal.CardIsOld => say["no.card-is-old"],
        Refusal.SlotTaken => say["no.slot-taken"],
        Refusal.OfferOpen => say["no.offer-open"],
        Refusal.NothingActive => say["no.nothing-active"],
        Refusal.BoxTooLong => say["no.box-too-long"],
        Refusal.NoMoreHints => say["no.more-hints"],
        Refusal.NothingToOffer nothing => NothingToOffer(nothing.Cause, say),
        Refusal.Away { Absence: var absence } => say.Format(absence.IsPause ? "no.offer.pause" : "no.offer.leave", say.Day(absence.Last)),
        Refusal.NoOther other => NoOther(other.Cause, say),
        Refusal.NoReviewer { WouldBeThemself: true } => say["no.reviewer-but-you"],
        Refusal.NoReviewer => say["no.reviewer"],
        Refusal.ColleagueStillAsked asked => say.Format(
            "no.colleague-still-asked", People.Name(asked.Colleague, say, context), say.Moment(asked.Until, context.Zone)),
        Refusal.ColleagueUnknown => say["no.colleague-unknown"],
        Refusal.ColleagueFull => say["no.colleague-full"],
        Refusal.TimeAskedBefore => say["no.time-asked-before"],
        Refusal.ReviewerIsThere => say["no.reviewer-is-there"],
        _ => AboutInput(refusal, say),
    };

    private static string AboutInput(Refusal refusal, LocalizedText say) => refusal switch
    {
        Refusal.NoSkillChosen => say["no.skill-chosen"],
        Refusal.SkillChosenTwice => say["no.skill-twice"],
        Refusal.TooManySkills => say["no.too-many-skills"],
        Refusal.StandMissing => say["no.stand"],
        Refusal.SkillUnknown => say["no.skill-unknown"],
        Refusal.WorkEmpty => say["no.work-empty"],
        Refusal.SkillMissing => say["no.skill-chosen"],
        Refusal.InputUnreadable unreadable => say.Format("no.input", say.Input(unreadable.Input)),
        Refusal.CriterionUnknown => say.Format("no.input", say.Input(InputIds.Missing)),
        Refusal.WorkTooLong { Length: >= Far * Work.Longest } => say.Format("no.work-too-long.far", Work.Longest),
        Refusal.WorkTooLong tooLong => say.Format("no.work-too-long", tooLong.Length, Work.Longest),
        Refusal.TooManyLinks links => say.Format("no.too-many-links", links.Count, Work.MostLinks),
        Refusal.NoteTooLong tooLong => say.Format("no.note-too-long", tooLong.Length, Note.Longest),
        Refusal.TooManyNotes => say.Format("no.too-many-notes", Note.Most),
        Refusal.TooManyFiles files => say.Format("no.too-many-files", files.Count, Work.MostFiles),
        Refusal.FileElsewhere file => say.Format(
            "no.file-elsewhere", Short.To(PlainText.Clean(file.Name).Replace('\n', ' '), LongestLink), file.Host ?? say["nowhere"]),
        Refusal.LinkNotHttps unsafeLink => say.Format("no.link-not-https", Short.To(unsafeLink.Link, LongestLink)),
        Refusal.KeepMissing => say["no.keep"],
        Refusal.CriteriaMissing => say["no.criteria-missing"],
        Refusal.ChangeMissing => say["no.change"],
        Refusal.FeedbackTooLong { Length: >= Far * Feedback.Longest } or Refusal.WhyTooLong { Length: >= Far * TimeRequest.LongestReason } =>
            say.Format("no.feedback-too-long.far", Feedback.Longest),
        Refusal.FeedbackTooLong tooLong => say.Format("no.feedback-too-long", tooLong.Length, Feedback.Longest),
        Refusal.ExtraMissing => say["no.extra"],
        Refusal.WhyTooLong tooLong => say.Format("no.feedback-too-long", tooLong.Length, TimeRequest.LongestReason),
        Refusal.HoursWrong wrong => Hours(wrong.Problem, say),
        Refusal.HoursMissing missing => say.Format("no.hours.missing", missing.Usual),
        Refusal.ZoneUnknown zone => say.Format("no.zone", Short.To(zone.Text, LongestLink)),
        Refusal.ZoneAmbiguous zone => say.Format("no.zone-which", Short.To(zone.Text, LongestLink), Places(zone, say)),
        Refusal.PaceMissing => say["no.pace"],
        Refusal.DateUnreadable => say["no.date"],
        Refusal.DateMissing { Which: PreferenceDate.LeaveFrom } => say["no.leave-from"],
        Refusal.DateMissing => say["no.leave-until"],
        Refusal.DateIsOver { Which: PreferenceDate.PauseUntil } => say["no.pause-over"],
        Refusal.DateIsOver => say["no.leave-over"],
        Refusal.LeaveEndsBeforeItBegins => say["no.leave-backwards"],
        Refusal.AwayTooLong tooLong => say.Format("no.away-too-long", tooLong.MostDays),
        Refusal.ReasonMissing => say["no.reason"],
        Refusal.AgainMissing => say["no.again"],
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "No words are written for this refusal."),
    };

    private static string Hours(WorkingWeekProblem problem, LocalizedText say) => say.Format(problem switch
    {
        WorkingWeekProblem.HoursWithoutDays => "no.hours.without-days",
        WorkingWeekProblem.DaysWithoutHours => "no.hours.days-without",
        WorkingWeekProblem.NoSuchTime => "no.hours.time",
        WorkingWeekProblem.EndsBeforeItBegins => "no.hours.backwards",
        WorkingWeekProblem.NotApart => "no.hours.not-apart",
        WorkingWeekProblem.TooLong => "no.hours.too-long",
        _ => "no.hours.unreadable",
    }, Short.To(problem.Part, LongestLink));

    private static string Places(Refusal.ZoneAmbiguous zone, LocalizedText say)
    {
        var places = zone.Zones.Take(MostPlaces).Select(Zones.Place)
            .Select(place => place.Country is { } country ? say.Format("zone.place", place.City, country) : place.City).ToList();
        return places is [.. var others, var last] && others.Count > 0 ? say.Format("one-or-other", string.Join(", ", others), last) : string.Concat(places);
    }

    private static string Closed(Outcome outcome, LocalizedText say) => outcome switch
    {
        Outcome.Approved => say["no.closed.approved"],
        Outcome.NotYet => say["no.closed.not-yet"],
        Outcome.Unreviewed => say["no.closed.unreviewed"],
        Outcome.Declined => say["no.closed.declined"],
        Outcome.Expired => say["no.closed.expired"],
        Outcome.Lapsed => say["no.closed.lapsed"],
        Outcome.Dropped => say["no.closed.dropped"],
        _ => say["no.closed.withdrawn"],
    };

    private static string NothingToOffer(NoMatch cause, LocalizedText say) => cause switch
    {
        NoMatch.GapClosed => say["no.offer.gap-closed"],
        NoMatch.NoneAtLevel => say["no.offer.none-at-level"],
        NoMatch.ReviewersFull => say["no.offer.reviewers-full"],
        _ => say["no.offer.all-done"],
    };

    private static string NoOther(NoMatch cause, LocalizedText say) => cause switch
    {
        NoMatch.GapClosed => say["no.other.gap-closed"],
        NoMatch.NoneAtLevel => say["no.other.none-at-level"],
        NoMatch.ReviewersFull => say["no.offer.reviewers-full"],
        _ => say["no.other.all-done"],
    };

    private const int LongestLink = 100;
    private const int MostPlaces = 6;

    // Of what is so much too long no more was read, so nobody knows how long it is.
    private const int Far = 2;
}
