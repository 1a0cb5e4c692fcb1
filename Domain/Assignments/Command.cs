using System.Collections.Immutable;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// What somebody wants to happen on a learner's desk. <c>Seen</c> is the version on the card that was clicked, null when the
/// command was typed.
/// </summary>
public abstract record Command
{
    private Command()
    {
    }

    /// <summary>About one assignment of the learner, or one request to a colleague: nobody asks for it who may not see that.</summary>
    public abstract record OnAssignment(int Number) : Command;

    public sealed record Greet : Command;

    public sealed record ChooseSkills(ImmutableList<SkillChoice> Choices) : Command;

    /// <summary>Give me a task.</summary>
    public sealed record Next : Command;

    public sealed record ShowAnother(int Number, int? Seen) : OnAssignment(Number);

    public sealed record Accept(int Number, int? Seen, Start Start) : OnAssignment(Number);

    public sealed record Decline(int Number, DeclineReason? Reason, AskAgain? Again, int? Seen = null) : OnAssignment(Number);

    /// <param name="Typed">What stands in the card's field, kept so that the new card has it.</param>
    public sealed record TakeHint(int Number, int? Seen, string? Typed) : OnAssignment(Number);

    /// <summary>Keeps what was sent in the chat until it is submitted.</summary>
    /// <param name="Text">Null leaves what was kept before.</param>
    /// <param name="Replaces">The text takes the place of what was kept, because it was changed there; otherwise it is added.</param>
    public sealed record KeepDraft(string? Text, ImmutableList<FileLink> Files, bool Replaces = false) : Command;

    /// <param name="Shown">Only this: what was sent since is kept.</param>
    public sealed record DiscardDraft(Work Shown) : Command;

    /// <summary>Adds a line to work that is in review.</summary>
    public sealed record AddNote(int Number, string Text) : OnAssignment(Number);

    /// <summary>Hands in the text, or the draft's when it is empty, with the draft's files.</summary>
    public sealed record Submit(int Number, string Text, int? Seen = null) : OnAssignment(Number);

    public sealed record CannotOpen(int Number, int? Seen = null) : OnAssignment(Number);

    /// <summary>The learner has shared the work with the reviewer.</summary>
    public sealed record ShareAccess(int Number, int? Seen = null) : OnAssignment(Number);

    public sealed record Approve(int Number, int? Seen, Feedback Feedback) : OnAssignment(Number);

    public sealed record SendBack(int Number, int? Seen, Feedback Feedback) : OnAssignment(Number);

    public sealed record SayNotYet(int Number, int? Seen, Feedback Feedback) : OnAssignment(Number);

    public sealed record Drop(int Number, DropReason? Reason) : OnAssignment(Number);

    public sealed record Withdraw(int Number, int? Seen = null) : OnAssignment(Number);

    /// <summary>The reviewers are late, and the learner asks somebody else.</summary>
    public sealed record ChooseReviewer(int Number, PersonId Reviewer, int? Seen = null) : OnAssignment(Number);

    public sealed record RequestMoreTime(int Number, ExtraTime? Extra, string Reason, int? Seen = null) : OnAssignment(Number);

    /// <param name="Extra">Null gives what was asked for.</param>
    public sealed record GrantMoreTime(int Number, ExtraTime? Extra, int? Seen = null) : OnAssignment(Number);

    public sealed record RefuseMoreTime(int Number, int? Seen = null) : OnAssignment(Number);

    /// <summary>
    /// What the form says, as it was typed; dates as in 2026-12-24. What is null was not said and stays as it is; an empty zone is as
    /// the organisation says, empty dates are none.
    /// </summary>
    /// <param name="Seen">
    /// The <see cref="SettingsMark"/> of what the form showed; null on forms that were sent before there was one.
    /// </param>
    public sealed record ChangePreferences(
        string? Hours, string? Zone, string? Pace, string? PauseUntil, string? LeaveFrom, string? LeaveUntil,
        string? Seen = null) : Command;

    /// <summary>This zone counts, wherever the person's device is.</summary>
    public sealed record KeepZone(string Zone) : Command;

    public sealed record PauseForAMonth : Command;

    /// <summary>Offers are to come as before.</summary>
    public sealed record KeepGoing : Command;

    /// <summary>Ends a pause, and the silence after offers that nobody answered.</summary>
    public sealed record Resume : Command;

    public sealed record AskColleague(PersonId Colleague) : Command;

    public sealed record AnswerColleague(int Number, bool Gladly) : OnAssignment(Number);

    /// <summary>Post the live card anew: it scrolled away, or the window forgot it.</summary>
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

/// <summary>Where a person says they stand on day one: levels 0, 1 and 2.</summary>
public enum SelfAssessment
{
    New,
    WithHelp,
    OnMyOwn,
}

public sealed record SkillChoice(SkillId Skill, SelfAssessment Assessment);
