using System.Diagnostics;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What a learner asks about the task in hand, and what they are told.</summary>
/// <param name="Of">Who was asked: the lead, or the reviewer where there is none.</param>
/// <param name="StandsUntil">Without an answer by then, the box goes on.</param>
/// <param name="RemindAt">Whoever was asked is reminded then.</param>
/// <param name="PassOnAt">The deputy is asked then.</param>
public sealed record Question(
    string Text, PersonId Of, DateTimeOffset At, DateTimeOffset StandsUntil, DateTimeOffset RemindAt, DateTimeOffset PassOnAt)
{
    /// <summary>UTF-16 units of a question, and of an answer.</summary>
    public const int Longest = 500;

    /// <summary>Questions about one task.</summary>
    public const int Most = 3;

    /// <summary>Whoever was asked has been reminded.</summary>
    public bool IsReminded { get; init; }

    /// <summary>Whoever was asked did not answer in time or is not there, so the deputy was asked too, if there is one.</summary>
    public bool IsPassedOn { get; init; }

    /// <summary>Whoever was asked first has left, and is asked no more. <see cref="Of"/> answers in their place.</summary>
    public bool IsInPlace { get; init; }

    /// <summary>Either may answer. Null when nobody else was asked.</summary>
    public PersonId? Deputy { get; init; }

    /// <summary>The box has gone on without an answer.</summary>
    public bool HasGoneOn { get; init; }

    /// <summary>Null when there is none.</summary>
    public QuestionAnswer? Answer { get; init; }

    /// <summary>The work was handed in before anybody answered.</summary>
    public bool IsOvertaken { get; init; }

    /// <returns>Why the learner may not ask about the task now; null when they may.</returns>
    public static Refusal? Problem(Assignment? about) => about switch
    {
        null => new Refusal.DoesNotExist(),
        { Asking: not null } => new Refusal.QuestionWaits(),
        { Stage: Stage.Active, Questions.Count: >= Most } => new Refusal.TooManyQuestions(Most),
        { Stage: Stage.Active } => null,
        { Stage: Stage.Closed closed } => new Refusal.AlreadyClosed(closed.Outcome),
        { Stage: Stage.Suggested or Stage.Queued or Stage.Offered or Stage.InReview } => new Refusal.MovedOn(),
        { Stage: var other } => throw new UnreachableException($"{other.GetType()}"),
    };

    public IEnumerable<PersonId> Asked => Deputy is { } deputy ? [Of, deputy] : [Of];

    /// <summary>They answer in place of the lead, whoever leads the learner by then.</summary>
    internal bool StandsIn(PersonId person) => person == Deputy || (IsInPlace && person == Of);

    /// <summary>When time alone changes something about it next; null when it does not.</summary>
    internal DateTimeOffset? Next
    {
        get
        {
            DateTimeOffset? told = IsPassedOn ? null : IsReminded ? PassOnAt : RemindAt;
            return HasGoneOn || told < StandsUntil ? told : StandsUntil;
        }
    }
}

public sealed record QuestionAnswer(string Text, PersonId By, DateTimeOffset At);
