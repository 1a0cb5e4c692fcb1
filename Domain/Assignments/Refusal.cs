using System.Collections.Immutable;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Why a command was not carried out. Expected, and worded for people elsewhere.</summary>
public abstract record Refusal
{
    private Refusal()
    {
    }

    /// <summary>Nothing like that is on this desk, now or ever.</summary>
    public sealed record Unknown : Refusal;

    /// <summary>Only the learner may do this.</summary>
    public sealed record NotTheLearner : Refusal;

    /// <summary>Only the reviewer may do this.</summary>
    public sealed record NotTheReviewer : Refusal;

    /// <summary>Only the learner's lead may do this.</summary>
    public sealed record NotTheLead : Refusal;

    /// <summary>Only the colleague who was asked may answer.</summary>
    public sealed record NotAsked : Refusal;

    public sealed record AlreadyClosed(Outcome Outcome) : Refusal;

    /// <summary>The state has moved on, and the command does not apply to what it is now.</summary>
    public sealed record MovedOn : Refusal;

    /// <summary>The card that was clicked showed an older state than the command needs.</summary>
    public sealed record CardIsOld : Refusal;

    public sealed record SlotTaken(int By) : Refusal;

    public sealed record OfferOpen(int Number) : Refusal;

    public sealed record NothingActive : Refusal;

    /// <summary>Days off were entered since it was offered, and it would take longer than anything is offered for.</summary>
    public sealed record BoxTooLong : Refusal;

    public sealed record NoMoreHints : Refusal;

    public sealed record NoSkillChosen : Refusal;

    public sealed record SkillChosenTwice : Refusal;

    public sealed record TooManySkills(int Count) : Refusal;

    public sealed record StandMissing(int Place) : Refusal;

    public sealed record SkillUnknown : Refusal;

    /// <summary>Nothing can be offered.</summary>
    public sealed record NothingToOffer(NoMatch Cause) : Refusal;

    /// <summary>Nothing can be offered that would fit before the learner is back.</summary>
    public sealed record Away(Absence Absence) : Refusal;

    /// <summary>There is no other task than the one on offer.</summary>
    public sealed record NoOther(NoMatch Cause) : Refusal;

    /// <summary>Nobody but the learner could review; a colleague must be asked first.</summary>
    /// <param name="WouldBeThemself">The learner leads or reviews for themself.</param>
    public sealed record NoReviewer(bool WouldBeThemself) : Refusal;

    public sealed record ColleagueStillAsked(PersonId Colleague, DateTimeOffset Until) : Refusal;

    public sealed record ColleagueUnknown : Refusal;

    /// <summary>They have as many reviews as anybody gets.</summary>
    public sealed record ColleagueFull : Refusal;

    public sealed record ReviewerIsThere : Refusal;

    public sealed record WorkEmpty : Refusal;

    public sealed record WorkTooLong(int Length) : Refusal;

    public sealed record TooManyLinks(int Count) : Refusal;

    public sealed record TooManyFiles(int Count) : Refusal;

    /// <summary>The file does not lie where Teams keeps files.</summary>
    /// <param name="Host">Where it lies; null when its address is none.</param>
    public sealed record FileElsewhere(string Name, string? Host) : Refusal;

    public sealed record LinkNotHttps(string Link) : Refusal;

    /// <summary>Added to work that is in review.</summary>
    public sealed record NoteTooLong(int Length) : Refusal;

    public sealed record TooManyNotes : Refusal;

    public sealed record KeepMissing : Refusal;

    /// <summary>Approving says that every criterion is met, and some are ticked as missing.</summary>
    public sealed record CriteriaMissing : Refusal;

    /// <summary>A criterion is ticked that the task does not have.</summary>
    public sealed record CriterionUnknown : Refusal;

    /// <summary>Something stands in a field that cannot be read, so nothing is decided.</summary>
    /// <param name="Input">The field's id on the card.</param>
    public sealed record InputUnreadable(string Input) : Refusal;

    /// <summary>There is a level, or nothing, where a skill belongs.</summary>
    /// <param name="Place">From 1.</param>
    public sealed record SkillMissing(int Place) : Refusal;

    public sealed record ChangeMissing : Refusal;

    public sealed record FeedbackTooLong(FeedbackPart Part, int Length) : Refusal;

    public sealed record ReasonMissing : Refusal;

    public sealed record AgainMissing : Refusal;

    public sealed record ExtraMissing : Refusal;

    public sealed record WhyTooLong(int Length) : Refusal;

    public sealed record HoursWrong(WorkingWeekProblem Problem) : Refusal;

    /// <summary>Nothing stands where the hours belong.</summary>
    /// <param name="Usual">What the organisation says.</param>
    public sealed record HoursMissing(WorkingWeek Usual) : Refusal;

    public sealed record ZoneUnknown(string Text) : Refusal;

    /// <summary>Several zones are called that.</summary>
    public sealed record ZoneAmbiguous(string Text, ImmutableArray<string> Zones) : Refusal
    {
        public bool Equals(ZoneAmbiguous? other) => other is not null && Text == other.Text && Zones.SequenceEqual(other.Zones);

        public override int GetHashCode() => HashCode.Combine(Text, Zones.Length);
    }

    public sealed record PaceMissing : Refusal;

    public sealed record DateUnreadable(PreferenceDate Which) : Refusal;

    /// <summary>A leave needs both of its days.</summary>
    public sealed record DateMissing(PreferenceDate Which) : Refusal;

    public sealed record DateIsOver(PreferenceDate Which) : Refusal;

    public sealed record LeaveEndsBeforeItBegins : Refusal;

    public sealed record AwayTooLong(PreferenceDate Which, int MostDays) : Refusal;

    /// <summary>More time is asked for once.</summary>
    public sealed record TimeAskedBefore : Refusal;
}

public enum PreferenceDate
{
    PauseUntil,
    LeaveFrom,
    LeaveUntil,
}

public enum FeedbackPart
{
    Keep,
    Change,
    Next,
}
