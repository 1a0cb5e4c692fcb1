using System.Collections.Immutable;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Why a command was not carried out. Refusals are expected; their wording for people is elsewhere.</summary>
public abstract record Refusal
{
    private Refusal()
    {
    }

    /// <summary>The person has no right to it. Operators read of each.</summary>
    public abstract record NoRight : Refusal;

    /// <summary>This desk never had such an assignment or request, or the person may not see it.</summary>
    public sealed record DoesNotExist : NoRight;

    /// <summary>Everything about this person is being deleted. It takes a moment, and then they may begin anew.</summary>
    public sealed record BeingErased : Refusal;

    /// <summary>Only the learner may do this.</summary>
    public sealed record NotTheLearner : NoRight;

    /// <summary>Only the reviewer may do this.</summary>
    public sealed record NotTheReviewer : NoRight;

    /// <summary>Only the learner's lead may do this.</summary>
    public sealed record NotTheLead : NoRight;

    /// <summary>Only the colleague who was asked may answer.</summary>
    public sealed record NotAsked : Refusal;

    public sealed record AlreadyClosed(Outcome Outcome) : Refusal;

    /// <summary>The state has changed, and the command does not apply to the new one.</summary>
    public sealed record MovedOn : Refusal;

    /// <summary>The clicked card showed an older state than the command needs.</summary>
    public sealed record CardIsOld : Refusal;

    public sealed record SlotTaken(int By) : Refusal;

    public sealed record OfferOpen(int Number) : Refusal;

    public sealed record NothingActive : Refusal;

    /// <summary>The learner entered days off after the offer, and the task would now last longer than any box may.</summary>
    public sealed record BoxTooLong : Refusal;

    /// <summary>The catalogue does not offer this entry, or not any more.</summary>
    public sealed record EntryGone : Refusal;

    /// <summary>The task is more than one level above the learner's.</summary>
    public sealed record TooFarAhead(SkillId Skill, Level Own, Level Task) : Refusal;

    /// <summary>The learner's level is not what the clicked card says any more.</summary>
    public sealed record LevelChanged : Refusal;

    /// <summary>The learner's own words about where they used a level.</summary>
    public sealed record WhereTooLong(int Length) : Refusal;

    /// <summary>The learner's own words about the use.</summary>
    public sealed record UseTooLong(int Length) : Refusal;

    /// <summary>The lead chose nobody for the team.</summary>
    public sealed record TeamEmpty : Refusal;

    public sealed record TeamTooLarge(int Count) : Refusal;

    /// <param name="Count">So many people would hear of the change.</param>
    public sealed record TeamChangesTooMuch(int Count) : Refusal;

    public sealed record TooManyTeamSkills(int Count) : Refusal;

    public sealed record TeamSkillUnknown : Refusal;

    public sealed record DeputyUnknown : Refusal;

    /// <summary>Nobody, or nobody in the organisation, was named as the lead of a team.</summary>
    public sealed record LeadUnknown : Refusal;

    /// <summary>Somebody leads the team of Microsoft Teams already.</summary>
    public sealed record TeamsLed(PersonId Lead) : Refusal;

    /// <summary>The team of Microsoft Teams was deleted, or the bot was removed from it.</summary>
    public sealed record TeamsGone : Refusal;

    /// <summary>The lead chose nobody.</summary>
    public sealed record WhoMissing : Refusal;

    /// <summary>The lead chose no skill.</summary>
    public sealed record OneSkillMissing : Refusal;

    public sealed record TargetMissing : Refusal;

    public sealed record NoMoreHints : Refusal;

    public sealed record NoSkillChosen : Refusal;

    public sealed record SkillChosenTwice : Refusal;

    public sealed record TooManySkills(int Count) : Refusal;

    public sealed record StandMissing(int Place) : Refusal;

    public sealed record SkillUnknown : Refusal;

    /// <summary>Nothing can be offered.</summary>
    public sealed record NothingToOffer(NoMatch Cause) : Refusal;

    /// <summary>No task fits before the learner is back.</summary>
    public sealed record Away(Absence Absence) : Refusal;

    /// <summary>There is no other task than the one on offer.</summary>
    public sealed record NoOther(NoMatch Cause) : Refusal;

    /// <summary>The lead handed this task out, so the bot does not exchange it for another.</summary>
    public sealed record HandedOutOffer : Refusal;

    /// <summary>The form asks for something that only a lead does.</summary>
    public sealed record NotALead : Refusal;

    public sealed record NobodyChosen : Refusal;

    public sealed record TooManyPeople(int Count) : Refusal;

    /// <summary>None of the chosen people can be given the task.</summary>
    public sealed record NobodyGiven : Refusal;

    public sealed record ContextMissing : Refusal;

    public sealed record ContextTooLong(int Length) : Refusal;

    public sealed record ReviewerUnknown : Refusal;

    /// <param name="Place">Of the blank, from 0.</param>
    public sealed record AnswerTooLong(int Place, int Length) : Refusal;

    /// <summary>What the learner suggests, or the lead changes it to, is no task yet.</summary>
    public sealed record TaskIncomplete(ImmutableList<CatalogueProblem> Problems) : Refusal
    {
        public bool Equals(TaskIncomplete? other) => other is not null && Problems.SequenceEqual(other.Problems);

        public override int GetHashCode() => Problems.Count;
    }

    public sealed record TooManySuggestions(int Most) : Refusal;

    /// <summary>The line for the learner.</summary>
    public sealed record LineTooLong(int Length) : Refusal;

    public sealed record QueueFull : Refusal;

    public sealed record OutcomeEmpty : Refusal;

    public sealed record OutcomeTooLong(int Length) : Refusal;

    /// <summary>The lead has made no such channel known, or it is gone.</summary>
    public sealed record ChannelUnknown : Refusal;

    public sealed record PlacesWrong : Refusal;

    public sealed record TooManyPosts : Refusal;

    /// <summary>All places of the post are taken.</summary>
    public sealed record PostFull : Refusal;

    public sealed record PostIsClosed : Refusal;

    /// <summary>The lead would take a place of their own post.</summary>
    public sealed record OwnPost : Refusal;

    public sealed record WouldReviewThemself : Refusal;

    /// <summary>The bot has no chat with the person at the moment, so the task could not reach them.</summary>
    public sealed record TakerUnreached : Refusal;

    /// <summary>The lead marked the task urgent, so the learner does not change its place.</summary>
    public sealed record UrgentStays : Refusal;

    /// <summary>The learner has no reviewer and must ask a colleague first.</summary>
    /// <param name="WouldBeThemself">The organisation or the catalogue names the learner as their own reviewer.</param>
    public sealed record NoReviewer(bool WouldBeThemself) : Refusal;

    public sealed record ColleagueStillAsked(PersonId Colleague, DateTimeOffset Until) : Refusal;

    public sealed record ColleagueUnknown : Refusal;

    /// <summary>The colleague has as many reviews as one person may get.</summary>
    public sealed record ColleagueFull : Refusal;

    public sealed record ReviewerIsThere : Refusal;

    public sealed record WorkEmpty : Refusal;

    public sealed record WorkTooLong(int Length) : Refusal;

    public sealed record TooManyLinks(int Count) : Refusal;

    public sealed record TooManyFiles(int Count) : Refusal;

    /// <summary>The file is not on a host where Teams keeps files.</summary>
    /// <param name="Host">The file's host; null when its address is not safe to open.</param>
    public sealed record FileElsewhere(string Name, string? Host) : Refusal;

    public sealed record LinkNotHttps(string Link) : Refusal;

    /// <summary>A note on work that is in review.</summary>
    public sealed record NoteTooLong(int Length) : Refusal;

    public sealed record TooManyNotes : Refusal;

    /// <summary>There is nobody to hand the review to.</summary>
    public sealed record NoDeputy : Refusal;

    /// <summary>There is a deputy, who cannot take the review over.</summary>
    public sealed record DeputyCannot(PersonId Deputy, DeputyProblem Why) : Refusal;

    /// <summary>A review is handed on only once.</summary>
    /// <param name="By">Who handed it to the person.</param>
    public sealed record HandedOnBefore(PersonId By) : Refusal;

    public sealed record KeepMissing : Refusal;

    /// <summary>Approval means that every criterion is met, but the reviewer ticked some as missing.</summary>
    public sealed record CriteriaMissing : Refusal;

    /// <summary>The reviewer ticked a criterion that the task does not have.</summary>
    public sealed record CriterionUnknown : Refusal;

    /// <summary>A field of the card cannot be read, so nothing is decided.</summary>
    /// <param name="Input">The field's id on the card.</param>
    public sealed record InputUnreadable(string Input) : Refusal;

    /// <summary>The learner chose a level without a skill.</summary>
    /// <param name="Place">The position of the skill, from 1.</param>
    public sealed record SkillMissing(int Place) : Refusal;

    public sealed record ChangeMissing : Refusal;

    public sealed record FeedbackTooLong(FeedbackPart Part, int Length) : Refusal;

    public sealed record ReasonMissing : Refusal;

    public sealed record AgainMissing : Refusal;

    public sealed record ExtraTimeMissing : Refusal;

    public sealed record TimeReasonTooLong(int Length) : Refusal;

    public sealed record HoursWrong(WorkingWeekProblem Problem) : Refusal;

    /// <summary>The field for working hours is empty.</summary>
    /// <param name="Usual">The hours that the organisation gives.</param>
    public sealed record HoursMissing(WorkingWeek Usual) : Refusal;

    public sealed record ZoneUnknown(string Text) : Refusal;

    /// <summary>The text can mean several zones.</summary>
    public sealed record ZoneAmbiguous(string Text, ImmutableArray<string> Zones) : Refusal
    {
        public bool Equals(ZoneAmbiguous? other) => other is not null && Text == other.Text && Zones.SequenceEqual(other.Zones);

        public override int GetHashCode() => HashCode.Combine(Text, Zones.Length);
    }

    public sealed record PaceMissing : Refusal;

    public sealed record DigestDayUnknown : Refusal;

    /// <summary>The lead wrote a time of day that no clock shows.</summary>
    public sealed record DigestTimeUnknown(string Text) : Refusal;

    public sealed record DateUnreadable(PreferenceDate Which) : Refusal;

    /// <summary>A leave needs a first and a last day.</summary>
    public sealed record DateMissing(PreferenceDate Which) : Refusal;

    public sealed record DateIsOver(PreferenceDate Which) : Refusal;

    public sealed record LeaveEndsBeforeItBegins : Refusal;

    public sealed record AwayTooLong(PreferenceDate Which, int MostDays) : Refusal;

    /// <summary>The learner may ask for more time only once for each task.</summary>
    public sealed record TimeAskedBefore : Refusal;

    public sealed record QuestionEmpty : Refusal;

    public sealed record QuestionTooLong(int Length) : Refusal;

    /// <summary>The learner's last question still waits for an answer.</summary>
    public sealed record QuestionWaits : Refusal;

    public sealed record TooManyQuestions(int Most) : Refusal;

    /// <summary>The learner has no lead, and nobody who could step in.</summary>
    public sealed record NobodyToAsk : Refusal;

    public sealed record ReplyEmpty : Refusal;

    public sealed record ReplyTooLong(int Length) : Refusal;

    /// <summary>The lead or the deputy answered the question first.</summary>
    public sealed record AnsweredBefore(PersonId By) : Refusal;
}

public enum DeputyProblem
{
    /// <summary>It is the learner whose work it is.</summary>
    IsLearner,

    /// <summary>The bot cannot reach them at the moment.</summary>
    Unreached,
    IsAway,

    /// <summary>They have as many reviews as one person may get.</summary>
    IsFull,

    /// <summary>They have the review already, and either may decide.</summary>
    HasIt,
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
