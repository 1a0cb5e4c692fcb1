using System.Collections.Immutable;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// What a person asks for on a learner's desk. <c>Seen</c> is the version on the clicked card, null when the command was typed.
/// </summary>
public abstract record Command
{
    private Command()
    {
    }

    /// <summary>
    /// A command about one assignment of the learner, or one request to a colleague. It is refused to a person who may not see
    /// that.
    /// </summary>
    public abstract record OnAssignment(int Number) : Command;

    public sealed record Greet : Command;

    public sealed record ChooseSkills(ImmutableList<SkillChoice> Choices) : Command;

    /// <summary>The learner asks for a task.</summary>
    public sealed record Next : Command;

    /// <summary>The learner takes this entry of the catalogue. It is offered to them, in place of an offer that is open.</summary>
    public sealed record TakeEntry(EntryId Entry) : Command;

    public sealed record ShowAnother(int Number, int? Seen) : OnAssignment(Number);

    /// <param name="Use">What the learner will use it on, in their own words; null or empty when they did not say.</param>
    /// <param name="Answers">To the task's blanks, in their order; null or empty for those that stay open.</param>
    public sealed record Accept(
        int Number, int? Seen, Start Start, string? Use = null, ImmutableList<string>? Answers = null) : OnAssignment(Number);

    public sealed record Decline(int Number, DeclineReason? Reason, AskAgain? Again, int? Seen = null) : OnAssignment(Number);

    /// <param name="Typed">The text in the card's field, kept so that the new card shows it too.</param>
    public sealed record TakeHint(int Number, int? Seen, string? Typed) : OnAssignment(Number);

    /// <summary>Keeps the text and the files that the learner sent in the chat, until they hand in.</summary>
    /// <param name="Text">Null leaves the draft's text as it is.</param>
    /// <param name="Replaces">
    /// The text replaces the draft's text, since the learner edited the draft; otherwise the text is added.
    /// </param>
    public sealed record KeepDraft(string? Text, ImmutableList<FileLink> Files, bool Replaces = false) : Command;

    /// <param name="Shown">The draft that the learner saw. A draft that has changed since is kept.</param>
    public sealed record DiscardDraft(Work Shown) : Command;

    /// <summary>The learner adds a line to work that is in review.</summary>
    public sealed record AddNote(int Number, string Text) : OnAssignment(Number);

    /// <summary>Hands in the text with the draft's files. An empty text stands for the draft's text.</summary>
    public sealed record Submit(int Number, string Text, int? Seen = null) : OnAssignment(Number);

    public sealed record CannotOpen(int Number, int? Seen = null) : OnAssignment(Number);

    /// <summary>The learner has shared the work with the reviewer.</summary>
    public sealed record ShareAccess(int Number, int? Seen = null) : OnAssignment(Number);

    public sealed record Approve(int Number, int? Seen, Feedback Feedback) : OnAssignment(Number);

    public sealed record SendBack(int Number, int? Seen, Feedback Feedback) : OnAssignment(Number);

    public sealed record SayNotYet(int Number, int? Seen, Feedback Feedback) : OnAssignment(Number);

    /// <summary>The reviewer wants the review again later.</summary>
    /// <param name="Begun">What they have typed so far.</param>
    public sealed record PutOffReview(int Number, int? Seen, Feedback Begun) : OnAssignment(Number);

    /// <summary>The reviewer wants somebody else to decide.</summary>
    public sealed record HandToDeputy(int Number, int? Seen = null) : OnAssignment(Number);

    public sealed record Drop(int Number, DropReason? Reason) : OnAssignment(Number);

    public sealed record Withdraw(int Number, int? Seen = null) : OnAssignment(Number);

    /// <summary>The owner of the desk has left the organisation; nobody's click.</summary>
    public sealed record CloseOut : Command;

    /// <summary>A reviewer has left the organisation; nobody's click.</summary>
    /// <param name="Deputy">Whom they had named; null for nobody.</param>
    public sealed record PassOnReviews(PersonId Of, PersonId? Deputy) : Command;

    /// <summary>The reviewers are late or cannot be reached, and the learner chooses another.</summary>
    public sealed record ChooseReviewer(int Number, PersonId Reviewer, int? Seen = null) : OnAssignment(Number);

    public sealed record RequestMoreTime(int Number, ExtraTime? Extra, string Reason, int? Seen = null) : OnAssignment(Number);

    /// <param name="Extra">Null gives what the learner asked for.</param>
    public sealed record GrantMoreTime(int Number, ExtraTime? Extra, int? Seen = null) : OnAssignment(Number);

    public sealed record RefuseMoreTime(int Number, int? Seen = null) : OnAssignment(Number);

    /// <summary>The learner asks about the task in hand.</summary>
    public sealed record AskLead(int Number, string Text) : OnAssignment(Number);

    /// <param name="Place">Which of the learner's questions it answers, from 0: they may have asked another since.</param>
    public sealed record AnswerLearner(int Number, int Place, string Text) : OnAssignment(Number);

    /// <summary>
    /// The fields of the form, as typed; dates look like 2026-12-24. A null field stays as it is. An empty zone means the
    /// organisation's zone, an empty date means none.
    /// </summary>
    /// <param name="Seen">
    /// The <see cref="SettingsMark"/> of the settings that the form showed; null on older forms, which carry none.
    /// </param>
    public sealed record ChangePreferences(
        string? Hours, string? Zone, string? Pace, string? PauseUntil, string? LeaveFrom, string? LeaveUntil,
        string? Seen = null) : Command
    {
        /// <summary>As the day of the digest: none comes.</summary>
        public const string NoDigest = "None";

        /// <summary>The day of the digest as <see cref="DayOfWeek"/> calls it, or <c>None</c>. An empty one stays as it is.</summary>
        public string? DigestDay { get; init; }

        /// <summary>A time of day as people write it; empty means when the working day starts.</summary>
        public string? DigestAt { get; init; }
    }

    /// <summary>Sets the person's zone, whatever zone their device reports.</summary>
    public sealed record KeepZone(string Zone) : Command;

    /// <summary>The learner says that their level is too high.</summary>
    /// <param name="UpTo">
    /// The last assignment that they had been given when they saw the level. What was approved of those counts no more, whether the
    /// approval comes before this or after it.
    /// </param>
    public sealed record LowerLevel(SkillId Skill, Level To, int UpTo) : Command;

    /// <summary>The learner says whether they used a level since they reached it.</summary>
    /// <param name="Level">The one that they were asked about.</param>
    /// <param name="Where">In their own words; null or empty when they do not say.</param>
    public sealed record AnswerUse(SkillId Skill, Level Level, bool IsUsed, string? Where) : Command;

    public sealed record PauseForAMonth : Command;

    /// <summary>The learner wants offers to come as before.</summary>
    public sealed record KeepGoing : Command;

    /// <summary>Ends a pause, and starts offers again that stopped because the learner did not answer.</summary>
    public sealed record Resume : Command;

    /// <summary>A lead says who is in their team, what it is to reach, and who their deputy is. Each is asked.</summary>
    /// <param name="People">Null leaves those who are in it.</param>
    /// <param name="Skills">Null leaves those that have a target.</param>
    /// <param name="Target">The level for all of the skills; null when there are none.</param>
    /// <param name="Deputy">Null for nobody.</param>
    public sealed record SetUpTeam(
        ImmutableList<PersonId>? People, ImmutableList<SkillId>? Skills, Level? Target, PersonId? Deputy) : Command
    {
        /// <summary>Further people, also where the others stay as they are.</summary>
        public ImmutableList<PersonId> Others { get; init; } = [];

        /// <summary>Nothing is said of the level, so it stays.</summary>
        public bool KeepsTarget { get; init; }

        /// <summary>Nothing is said of a deputy, so whoever it is stays.</summary>
        public bool KeepsDeputy { get; init; }

        /// <summary>The <see cref="TeamMark"/> of what the form showed; null where no form was shown.</summary>
        public string? Seen { get; init; }
    }

    /// <summary>The lead asks a person to be their deputy, and leaves the team as it is.</summary>
    public sealed record NameDeputy(PersonId Deputy) : Command;

    /// <summary>A person answers a lead who asked them into a team, or to be the deputy.</summary>
    public sealed record AnswerRequest(int Request, bool Joins) : Command;

    public sealed record LeaveTeam : Command;

    /// <summary>
    /// Somebody has added the bot to a team of Microsoft Teams. This and the commands about such teams are decided on the team's desk.
    /// </summary>
    /// <param name="Roster">The people of the organisation in it; null when it could not be read.</param>
    public sealed record AddToTeams(string Address, string? Name, ImmutableList<RosterMember>? Roster) : Command
    {
        /// <summary>When it happened, by the channel's clock; null when nothing says so.</summary>
        public DateTimeOffset? At { get; init; }
    }

    /// <summary>Whoever added the bot says who leads the team.</summary>
    public sealed record NameLead(PersonId Lead) : Command;

    public sealed record AnswerLead(bool Leads) : Command;

    /// <summary>Something happened to the team in Microsoft Teams.</summary>
    /// <param name="Name">As the channel calls it now; null when it does not say.</param>
    public sealed record FollowTeams(TeamsChange What, string? Name) : Command
    {
        /// <summary>The channel's id of the team; null when only a team is meant that is known.</summary>
        public string? Address { get; init; }

        /// <summary>As for <see cref="AddToTeams"/>.</summary>
        public DateTimeOffset? At { get; init; }
    }

    public sealed record KeepRoster(ImmutableList<RosterMember> Members) : Command;

    /// <param name="Addresses">The channel's ids of those who left.</param>
    public sealed record LoseMembers(ImmutableList<string> Addresses) : Command;

    /// <summary>The lead sets how far the learner is to come in one skill, and perhaps marks it as the one that matters most.</summary>
    /// <param name="IsPriority">Null leaves which one matters most.</param>
    public sealed record SetTarget(SkillId Skill, Level Target, bool? IsPriority) : Command;

    public sealed record AskColleague(PersonId Colleague) : Command;

    public sealed record AnswerColleague(int Number, bool Gladly) : OnAssignment(Number);

    /// <summary>A lead hands out a task to some people.</summary>
    /// <param name="Form">Identifies the form that was filled in: it hands out once.</param>
    /// <param name="Context">The lead's words in place of the entry's; null keeps the entry's.</param>
    /// <param name="Reviewer">Whom the lead names to review; null leaves it to the rule.</param>
    /// <param name="Answers">To the entry's blanks, in their order; empty for those that stay open.</param>
    public sealed record HandOut(
        FormId Form, EntryId Entry, ImmutableList<PersonId> People, string? Context, Start Start, bool IsUrgent, PersonId? Reviewer,
        ImmutableList<string>? Answers = null) : Command;

    /// <summary>The learner posts how an approved task went.</summary>
    /// <param name="Place">The conversation that the task was made from, as it is addressed.</param>
    public sealed record ShareOutcome(int Number, PersonId Place, string Text) : OnAssignment(Number);

    /// <summary>The learner says whether a task was any good, now that they have feedback on it.</summary>
    /// <param name="Entry">The entry that the task was made from, as it is addressed.</param>
    public sealed record RateTask(int Number, RatingAnswer Answer, PersonId Entry) : OnAssignment(Number);

    /// <summary>A lead puts a task up for grabs in a channel.</summary>
    /// <param name="Form">As for <see cref="HandOut"/>.</param>
    /// <param name="Answers">As for <see cref="HandOut"/>.</param>
    public sealed record PostEntry(
        FormId Form, EntryId Entry, PersonId Channel, int Places, ImmutableList<string>? Answers = null) : Command;

    /// <summary>Somebody takes a place of a post. It is decided on the desk of the lead who posted.</summary>
    /// <param name="Channel">Where they clicked. Whoever does not read the channel has no post to take a place of.</param>
    public sealed record TakePlace(int Post, PersonId Channel) : Command;

    /// <summary>The lead lets nobody take a further place.</summary>
    public sealed record ClosePost(int Post) : Command;

    /// <summary>A lead makes a channel known in which they want to post; or its team tells them that it has another name.</summary>
    /// <param name="Name">Null when neither the lead nor Teams said it.</param>
    /// <param name="Team">How the Teams team that the channel belongs to is addressed.</param>
    public sealed record KnowChannel(PersonId Channel, string? Name, PersonId Team) : Command;

    /// <summary>
    /// A Teams team is gone, or the bot was removed from it. It is decided on the team's own desk, and closes what leads posted in
    /// its channels.
    /// </summary>
    /// <param name="Channel">The one of its channels that is gone; null for all.</param>
    public sealed record CloseTeam(PersonId? Channel = null) : Command;

    /// <summary>The learner suggests a task from their own work.</summary>
    /// <param name="Form">Identifies the form that was filled in: it is sent once.</param>
    /// <param name="Draft">Without a level it is one above the learner's.</param>
    public sealed record Suggest(FormId Form, EntryDraft Draft) : Command;

    /// <param name="Changed">The task as the lead wants it; null as the learner suggested it.</param>
    public sealed record AgreeToSuggestion(int Number, EntryDraft? Changed = null) : OnAssignment(Number);

    /// <param name="Line">For the learner; null or empty for none.</param>
    public sealed record DeclineSuggestion(int Number, string? Line) : OnAssignment(Number);

    public sealed record TakeBack(int Number) : OnAssignment(Number);

    /// <summary>Puts a task that waits in the queue one place further ahead.</summary>
    /// <param name="Shown">The place that the learner saw it at, from 0; null when that is not known.</param>
    public sealed record MoveUp(int Number, int? Shown = null) : OnAssignment(Number);

    /// <summary>Posts the live card of a hand-out again, even of one that is over.</summary>
    /// <param name="HandedOut">The number of the hand-out on the lead's own desk.</param>
    public sealed record ShowHandOut(int HandedOut) : Command;

    /// <summary>Posts the live card again, for a person who lost sight of it or whose chat no longer shows it.</summary>
    public sealed record ShowAgain(int Number) : OnAssignment(Number);

    /// <summary>Time has passed.</summary>
    public sealed record Tick : Command;
}

public enum Start
{
    Now,
    NextWorkingMorning,
}

public enum DeclineReason
{
    NoTime,
    NotMyWork,
    TooEasy,
    TooHard,
    Other,
}

public enum AskAgain
{
    Tomorrow,
    NextWeek,
    NextMonth,
    WhenIAsk,
}

public enum DropReason
{
    NoTime,
    NoLongerUseful,
    TooHard,
    MissingAccess,
    Other,
}

/// <summary>How learners rate their own skill at the start: levels 0, 1 and 2.</summary>
public enum SelfAssessment
{
    New,
    WithHelp,
    OnMyOwn,
}

public sealed record SkillChoice(SkillId Skill, SelfAssessment Assessment);
