using System.Collections.Immutable;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Something that happened on a learner's desk. Events are kept for good.</summary>
public abstract record Event
{
    private Event()
    {
    }

    public sealed record Greeted : Event;

    public sealed record SkillsChosen(ImmutableList<Focus> Focus) : Event;

    /// <param name="Asked">Who is to be asked into the team now.</param>
    /// <param name="Told">Who is in it and hears of new targets.</param>
    /// <param name="LeftOut">Who is left out from now on.</param>
    /// <param name="DeputyReleased">Who was asked to be the deputy, and no longer needs to answer.</param>
    public sealed record TeamSet(
        LedTeam Team,
        ImmutableList<PersonId> Asked,
        ImmutableList<PersonId> Told,
        ImmutableList<PersonId> LeftOut,
        PersonId? DeputyAsked,
        PersonId? DeputyReleased,
        DateTimeOffset At) : Event
    {
        /// <summary>The lead takes part no longer, so the team ends.</summary>
        public bool LeadLeft { get; init; }
    }

    /// <summary>On the lead's desk: somebody whom they asked has answered, or has left.</summary>
    public sealed record TeamAnswered(PersonId Who, TeamPlace Place, MemberState State, DateTimeOffset At) : Event;

    public sealed record WasAsked(TeamRequest Request, DateTimeOffset At) : Event;

    /// <param name="Former">The lead of the team that the person left by this; null for none.</param>
    /// <param name="Moved">Assignments in the queue that the new lead will review.</param>
    public sealed record RequestAnswered(
        TeamRequest Request, bool Joins, PersonId? Former, ImmutableList<int> Moved, DateTimeOffset At) : Event;

    public sealed record LeftTeam(PersonId Lead, DateTimeOffset At) : Event;

    /// <summary>The lead left the person out, or took the question back.</summary>
    public sealed record Released(PersonId From, TeamPlace Place, DateTimeOffset At) : Event
    {
        /// <summary>As in <see cref="TeamSet"/>.</summary>
        public bool LeadLeft { get; init; }

        /// <summary>The number of the question that needs no answer now; 0 for somebody who had said yes.</summary>
        public int Request { get; init; }
    }

    /// <summary>On the desk of a team of Microsoft Teams: it is as given from now on.</summary>
    /// <param name="Told">Who hears of it.</param>
    public sealed record TeamsSet(TeamsTeam Team, ImmutableList<TeamsTold> Told, DateTimeOffset At) : Event;

    /// <summary>On the desk of a team of Microsoft Teams: its roster is as given from now on.</summary>
    /// <param name="Told">As in <see cref="TeamsSet"/>.</param>
    public sealed record RosterKept(TeamsRoster Roster, ImmutableList<TeamsTold> Told, DateTimeOffset At) : Event;

    /// <summary>The person has something to do with a team of Microsoft Teams, or no longer.</summary>
    public sealed record TeamsTied(TeamsTie Tie, TeamsNews News, DateTimeOffset At) : Event;

    /// <summary>The learner's lead wants something else of them than before.</summary>
    public sealed record TargetsSet(LeadsWishes Wishes, DateTimeOffset At) : Event;

    public sealed record PreferencesChanged(Preferences Preferences, DateTimeOffset At) : Event;

    /// <summary>The learner's working time changed, so the dates of the assignment moved.</summary>
    /// <param name="StartsAt">Null when the start stays as it was.</param>
    /// <param name="Was">The end until now.</param>
    /// <param name="Deadline">The new end: the deadline of active work, or the expiry of an offer.</param>
    public sealed record Rescheduled(
        int Number, DateTimeOffset At, DateTimeOffset? StartsAt, DateTimeOffset Was, DateTimeOffset Deadline,
            ImmutableList<Due> Ahead) : Event
    {
        /// <summary>A date on the card changes; otherwise only reminders move.</summary>
        internal bool ChangesCard => Was != Deadline || StartsAt is not null;
    }

    /// <param name="Unasked">The offer came by itself.</param>
    /// <param name="HandOut">A lead handed the task out; null when nobody did.</param>
    public sealed record Offered(
        int Number, CatalogueEntry Task, OfferReason Reason, PersonId Reviewer, DateTimeOffset At, DateTimeOffset ExpiresAt,
        bool Unasked = false, HandOutOrigin? HandOut = null) : Event;

    /// <summary>A lead handed out a task while another was in hand or on offer, so it waits.</summary>
    /// <param name="Place">In the queue, from 0.</param>
    public sealed record Queued(
        int Number, CatalogueEntry Task, OfferReason Reason, PersonId Reviewer, DateTimeOffset At, HandOutOrigin HandOut, int Place)
        : Event;

    /// <summary>A task that waited in the queue is offered now.</summary>
    public sealed record TurnCame(int Number, PersonId Reviewer, DateTimeOffset At, DateTimeOffset ExpiresAt) : Event;

    /// <summary>A lead handed out a task.</summary>
    public sealed record HandedOut(HandOut HandOut, FormId Form) : Event;

    /// <summary>The learner posts how an approved task went, in the conversation that it was made from.</summary>
    public sealed record OutcomeShared(SharedOutcome Outcome, DateTimeOffset At) : Event;

    /// <summary>The learner said whether a task was any good.</summary>
    /// <param name="Entry">As in <see cref="Command.RateTask"/>.</param>
    public sealed record TaskRated(int Number, RatingAnswer Answer, PersonId Entry, DateTimeOffset At) : Event;

    /// <summary>On the desk of an entry: somebody said this of it.</summary>
    public sealed record RatingCounted(EntryId Entry, int Version, RatingAnswer Answer, DateTimeOffset At) : Event;

    /// <summary>On the desk of an entry: too few found this version useful.</summary>
    /// <param name="Author">Who wrote it; null when it came from a file.</param>
    public sealed record EntryDoubted(EntryId Entry, int Version, PersonId? Author, DateTimeOffset At) : Event;

    /// <summary>On the lead's desk: somebody took a place of a post.</summary>
    public sealed record PlaceTaken(int Number, PersonId By, DateTimeOffset At) : Event;

    /// <summary>Nobody takes a place of this post any more.</summary>
    public sealed record PostClosed(int Number, DateTimeOffset At) : Event
    {
        /// <summary>Its channel is gone; the lead did not close it.</summary>
        public bool IsChannelGone { get; init; }
    }

    /// <summary>The lead may post in this channel.</summary>
    public sealed record ChannelKnown(PostChannel Channel) : Event;

    /// <summary>On the desk of a Teams team: this lead may post in one of its channels.</summary>
    public sealed record PosterKnown(PersonId Lead, DateTimeOffset At) : Event;

    /// <summary>On the desk of a Teams team: it is gone, or one of its channels.</summary>
    public sealed record TeamClosed(ImmutableList<PersonId> Posters, DateTimeOffset At) : Event
    {
        /// <summary>The one that is gone; null for all.</summary>
        public PersonId? Channel { get; init; }
    }

    /// <summary>On the lead's desk: this Teams team is gone and its channels with it, or one of these channels.</summary>
    public sealed record ChannelsLeft(PersonId Team, DateTimeOffset At) : Event
    {
        /// <summary>The one that is gone; null for all.</summary>
        public PersonId? Channel { get; init; }
    }

    /// <summary>The learner put a task that waits further ahead.</summary>
    public sealed record QueueMoved(ImmutableList<int> Queue) : Event;

    /// <summary>The lead has heard what became of a hand-out with one person.</summary>
    public sealed record HandOutAnswered(int Number, PersonId Person, HandOutState State, DateTimeOffset At) : Event;

    /// <param name="Of">Who is asked to agree.</param>
    /// <param name="AnswerBy">Then the next in line is asked too.</param>
    public sealed record Suggested(
        int Number, CatalogueEntry Task, FormId Form, PersonId Of, DateTimeOffset At, DateTimeOffset AnswerBy) : Event;

    /// <summary>Nobody has answered a suggestion in time, or somebody who was asked has left.</summary>
    /// <param name="Deputy">Who is asked too; null when there is nobody, or when somebody else was asked already.</param>
    public sealed record SuggestionPassedOn(int Number, DateTimeOffset At, PersonId? Deputy) : Event
    {
        /// <summary>Who has left, and is asked no more; null when the time has run out.</summary>
        public PersonId? Left { get; init; }

        /// <summary>By when whoever takes the place of somebody who has left is to answer; null leaves it as it was.</summary>
        public DateTimeOffset? AnswerBy { get; init; }
    }

    /// <param name="Task">As it was agreed.</param>
    /// <param name="Asked">Everybody who had the question.</param>
    /// <param name="Place">In the queue, from 0; null when the learner begins at once.</param>
    public sealed record SuggestionAgreed(
        int Number, CatalogueEntry Task, PersonId By, ImmutableList<PersonId> Asked, PersonId Reviewer, DateTimeOffset At, int? Place,
        bool IsChanged) : Event;

    /// <param name="Line">For the learner; null for none.</param>
    /// <param name="Asked">Everybody who had the question.</param>
    public sealed record SuggestionDeclined(
        int Number, PersonId By, ImmutableList<PersonId> Asked, string? Line, DateTimeOffset At) : Event;

    /// <param name="Asked">Everybody who had the question.</param>
    public sealed record SuggestionTakenBack(int Number, ImmutableList<PersonId> Asked, DateTimeOffset At) : Event;

    /// <summary>The learner asked for a task, and nothing matched. It is kept for the report, and changes nothing on the desk.</summary>
    public sealed record AskedInVain(ImmutableList<Unmet> Unmet, DateTimeOffset At) : Event;

    /// <summary>The time of the next unasked offer has changed.</summary>
    /// <param name="At">Null when none is planned.</param>
    public sealed record OfferPlanned(DateTimeOffset? At) : Event;

    /// <summary>Offers expired without an answer, so the learner is asked whether to go on.</summary>
    public sealed record PushQuestioned(DateTimeOffset At, DateTimeOffset Until) : Event;

    /// <summary>The learner did not answer that question, so unasked offers stop.</summary>
    /// <param name="Lead">The lead who is told; null when the learner has none.</param>
    public sealed record PushStopped(DateTimeOffset At, PersonId? Lead) : Event;

    public sealed record PushResumed(DateTimeOffset At) : Event;

    /// <summary>Another task took the place of the one on offer.</summary>
    public sealed record Replaced(
        int Number, CatalogueEntry Task, OfferReason Reason, PersonId Reviewer, DateTimeOffset At, DateTimeOffset ExpiresAt) : Event;

    /// <param name="RequestedStart">When the learner asked to begin.</param>
    /// <param name="Use">What the learner will use it on, in their own words; null when they did not say.</param>
    /// <param name="Filled">The blanks that the learner filled in; null for none.</param>
    public sealed record Accepted(
        int Number,
        DateTimeOffset At,
        DateTimeOffset RequestedStart,
        DateTimeOffset StartsAt,
        DateTimeOffset Deadline,
        TimeSpan Box,
        ImmutableList<Due> Ahead,
        string? Use = null,
        ImmutableList<FilledBlank>? Filled = null) : Event;

    /// <summary>The time of a milestone has come; nothing else about the assignment changes.</summary>
    /// <param name="To">Who is told.</param>
    public sealed record MilestoneReached(int Number, Milestone What, DateTimeOffset At, PersonId To) : Event;

    /// <param name="Lead">Who is told besides the learner: the lead, or the reviewer where there is none.</param>
    public sealed record Lapsed(int Number, DateTimeOffset At, PersonId Lead) : Event;

    public sealed record TimeAsked(int Number, TimeRequest Request) : Event;

    /// <param name="By">Null when nobody answered in time.</param>
    public sealed record TimeGiven(
        int Number, ExtraTime Extra, PersonId? By, DateTimeOffset At, DateTimeOffset Deadline, ImmutableList<Due> Ahead) : Event;

    public sealed record TimeRefused(int Number, PersonId By, DateTimeOffset At, DateTimeOffset Deadline, ImmutableList<Due> Ahead) : Event;

    public sealed record QuestionAsked(int Number, Question Question) : Event;

    /// <param name="To">Who was asked and has not answered.</param>
    public sealed record QuestionReminded(int Number, DateTimeOffset At, PersonId To) : Event;

    /// <summary>Whoever was asked does not answer or has left, so the deputy is asked too.</summary>
    /// <param name="Deputy">Null when there is nobody else, or when they were asked already.</param>
    public sealed record QuestionPassedOn(int Number, DateTimeOffset At, PersonId? Deputy) : Event
    {
        /// <summary>Who has left, and is asked no more; null when the time has run out.</summary>
        public PersonId? Left { get; init; }
    }

    public sealed record QuestionAnswered(
        int Number, QuestionAnswer Answer, DateTimeOffset Deadline, ImmutableList<Due> Ahead) : Event;

    /// <summary>Nobody has answered the question so far, and the box goes on.</summary>
    public sealed record BoxWentOn(int Number, DateTimeOffset At, DateTimeOffset Deadline, ImmutableList<Due> Ahead) : Event;

    /// <param name="OfferAfter">No offer comes unasked before then; null when only the learner asks.</param>
    public sealed record Declined(int Number, DateTimeOffset At, DeclineReason Reason, DateTimeOffset? OfferAfter) : Event;

    /// <param name="Lead">Who led the learner; null for nobody, and of earlier builds.</param>
    public sealed record Expired(int Number, DateTimeOffset At, PersonId? Lead = null) : Event;

    public sealed record HintTaken(int Number) : Event;

    public sealed record DraftKept(Work Draft) : Event;

    /// <param name="Reviewer">
    /// Who reviews now: the deputy when the reviewer is away, the next in line when the reviewer has left.
    /// </param>
    /// <param name="Former">The reviewer who is away, if they had an earlier submission; otherwise null.</param>
    /// <param name="ReviewerLeft">The assigned reviewer has left the organisation.</param>
    public sealed record Submitted(
        int Number,
        Submission Submission,
        PersonId Reviewer,
        PersonId? Former,
        DateTimeOffset FeedbackDue,
        ImmutableList<Due> Ahead,
        bool ReviewerLeft = false) : Event;

    /// <param name="StandsUntil">
    /// The reviewer's clock stands still until then, or until the learner shares the work or hands it in again.
    /// </param>
    public sealed record AccessAsked(
        int Number, DateTimeOffset At, DateTimeOffset StandsUntil, DateTimeOffset FeedbackDue, ImmutableList<Due> Ahead) : Event;

    public sealed record AccessShared(int Number, DateTimeOffset At, DateTimeOffset FeedbackDue, ImmutableList<Due> Ahead) : Event;

    /// <summary>The reviewer is late or away: a deputy may decide too, and the learner's slot is free.</summary>
    /// <param name="Deputy">The deputy; null when there is none.</param>
    public sealed record DeputyCalled(int Number, DateTimeOffset At, PersonId? Deputy) : Event;

    /// <param name="Former">The reviewers who are no longer asked to decide.</param>
    /// <param name="FormerLeft">
    /// The reviewer has left the organisation and the next in line took over; false when the learner chose.
    /// </param>
    public sealed record ReviewerChosen(
        int Number,
        PersonId Reviewer,
        ImmutableList<PersonId> Former,
        DateTimeOffset At,
        DateTimeOffset FeedbackDue,
        ImmutableList<Due> Ahead,
        bool FormerLeft = false) : Event;

    /// <summary>A reviewer handed the review on. The clock runs on.</summary>
    public sealed record HandedOn(int Number, PersonId By, PersonId To, DateTimeOffset At) : Event;

    /// <summary>A reviewer sees the work again at that time.</summary>
    /// <param name="Begun">What they had typed; null for nothing.</param>
    public sealed record ReviewPutOff(int Number, PersonId By, DateTimeOffset At, DateTimeOffset Until, Feedback? Begun) : Event;

    /// <summary>The time until which a reviewer put the work off is over.</summary>
    public sealed record ReviewCameBack(int Number, PersonId To, DateTimeOffset At) : Event;

    /// <summary>The work is closed as done, because nobody reviewed it in time.</summary>
    /// <param name="Lead">Who is told besides the learner: the lead, or the reviewer where there is none.</param>
    public sealed record LeftUnreviewed(int Number, DateTimeOffset At, PersonId Lead) : Event;

    /// <summary>Work that was sent back while the slot was taken begins now.</summary>
    public sealed record Resumed(int Number, DateTimeOffset At, DateTimeOffset Deadline, ImmutableList<Due> Ahead) : Event;

    public sealed record Approved(int Number, PersonId By, DateTimeOffset At, Feedback Feedback) : Event
    {
        /// <summary>What it says of the learner's level. Earlier builds counted no approvals, so theirs lack it.</summary>
        public Evidence? Evidence { get; init; }

        /// <summary>As in <see cref="Assignment.Levels"/>.</summary>
        public LevelChange? Levels { get; init; }

        /// <summary>How much of the reviewer's working time it took them; null of what earlier builds recorded.</summary>
        public TimeSpan? Took { get; init; }

        /// <summary>Who led the learner, or the reviewer where nobody did; null of what earlier builds recorded.</summary>
        public PersonId? Lead { get; init; }
    }

    /// <summary>Approvals raised the learner's level.</summary>
    /// <param name="AskAt">When the learner is asked whether they used it since.</param>
    /// <param name="Lead">Who hears that the target is reached; null when it is not, or there is no lead.</param>
    public sealed record LevelRaised(
        SkillId Skill, Level From, Level To, DateTimeOffset At, DateTimeOffset AskAt, PersonId? Lead) : Event;

    /// <summary>The learner said that their level is too high.</summary>
    /// <param name="UpTo">The last assignment that they had been given then. None up to it raises the level again.</param>
    public sealed record LevelLowered(SkillId Skill, Level From, Level To, int UpTo, DateTimeOffset At) : Event;

    /// <summary>The learner is asked whether they used this level since they reached it.</summary>
    public sealed record UseAsked(SkillId Skill, Level Level, DateTimeOffset At) : Event;

    /// <param name="AskAgainAt">When the question is asked once more; null when it is not.</param>
    public sealed record UseAnswered(
        SkillId Skill, Level Level, bool IsUsed, string? Where, DateTimeOffset? AskAgainAt, DateTimeOffset At) : Event;

    /// <param name="Reviewers">The reviewer and the deputy, who had the work. The one who sent it back reviews it again.</param>
    public sealed record SentBack(
        int Number,
        PersonId By,
        ImmutableList<PersonId> Reviewers,
        DateTimeOffset At,
        Feedback Feedback,
        DateTimeOffset Deadline,
        ImmutableList<Due> Ahead) : Event
    {
        /// <summary>As in <see cref="Approved"/>.</summary>
        public TimeSpan? Took { get; init; }
    }

    public sealed record NotYetGiven(int Number, PersonId By, DateTimeOffset At, Feedback Feedback) : Event
    {
        /// <summary>As in <see cref="Assignment.Levels"/>.</summary>
        public LevelChange? Levels { get; init; }

        /// <summary>As in <see cref="Approved"/>.</summary>
        public TimeSpan? Took { get; init; }

        /// <summary>As in <see cref="Approved"/>.</summary>
        public PersonId? Lead { get; init; }
    }

    public sealed record Dropped(int Number, DateTimeOffset At, DropReason Reason) : Event
    {
        /// <summary>As in <see cref="Approved"/>.</summary>
        public PersonId? Lead { get; init; }
    }

    /// <param name="By">The lead; the learner themself when they have left the organisation.</param>
    public sealed record Withdrawn(int Number, PersonId By, DateTimeOffset At) : Event;

    /// <summary>The learner added a line to work that is in review.</summary>
    public sealed record NoteAdded(int Number, Note Note) : Event;

    public sealed record ColleagueAsked(int Number, PersonId Colleague, DateTimeOffset Until) : Event;

    public sealed record ColleagueAgreed(int Number, PersonId Colleague) : Event;

    /// <summary>The colleague said <em>not now</em>, or did not answer in time.</summary>
    public sealed record ColleagueDeclined(int Number, PersonId Colleague, bool Answered) : Event;

    /// <summary>The time of a lead's next digest has changed.</summary>
    /// <param name="NextAt">Null when none comes.</param>
    /// <param name="Day">The day that it is meant for.</param>
    public sealed record DigestPlanned(DateTimeOffset? NextAt, DateOnly? Day, DateTimeOffset At) : Event;

    /// <summary>The time of a lead's digest has come.</summary>
    /// <param name="Day">The day that it was meant for.</param>
    /// <param name="People">Whom they lead now.</param>
    /// <param name="NextAt">When the next one comes; null when none does.</param>
    /// <param name="NextDay">The day that the next one is meant for.</param>
    public sealed record DigestCame(
        DateOnly Day, DateTimeOffset At, ImmutableList<PersonId> People, DateTimeOffset? NextAt, DateOnly? NextDay) : Event;

    public sealed record ShownAgain(int Number, PersonId To) : Event;
}
