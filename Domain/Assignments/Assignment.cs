using System.Diagnostics;
using System.Collections.Immutable;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>One micro-assignment of one learner, with its own copy of the catalogue entry it was made from.</summary>
/// <param name="Number">Counted on the learner's desk.</param>
/// <param name="Version">
/// Counts up with every event, except a milestone, a change that moves reminders only, and what the learner says of a task that is
/// over. Cards carry it, so that a click on an older card is recognised.
/// </param>
/// <param name="Reviewer">Found when the task is offered, and may change later; never the learner.</param>
/// <param name="StartedAt">When the box of the first round began to run.</param>
/// <param name="FirstBox">Working time of the first round's box.</param>
/// <param name="HintsTaken">Never shown to leads.</param>
/// <param name="Submissions">How often the learner has handed in. The submissions themselves are kept beside the assignment.</param>
/// <param name="Feedback">The latest feedback, of either round; null before the first.</param>
/// <param name="Passed">Entries that the learner saw under this number before they asked for another.</param>
/// <param name="Time">The learner's request for more time, answered or not.</param>
/// <param name="Deputy">A second person who may decide, because the reviewer was late or away.</param>
/// <param name="LedBy">
/// Who led the learner when the task ended, or the reviewer where nobody did. Another lead does not see how it ended. Older rows may
/// lack it, and tasks that were never begun.
/// </param>
/// <param name="ReviewerLeft">A reviewer has left the organisation; the next in line, if there is one, has taken over.</param>
/// <param name="Notes">The learner's notes on the newest submission; null when there are none.</param>
/// <param name="Use">What the learner will use it on, in their own words; null when they did not say.</param>
/// <param name="Filled">The blanks of the context that the lead or the learner filled in; null for none.</param>
/// <param name="HandOut">Where it came from, if a lead handed it out.</param>
public sealed record Assignment(
    PersonId Learner,
    int Number,
    int Version,
    CatalogueEntry Task,
    OfferReason Reason,
    PersonId Reviewer,
    Stage Stage,
    DateTimeOffset? StartedAt,
    TimeSpan? FirstBox,
    int HintsTaken,
    int Submissions,
    Feedback? Feedback,
    ImmutableList<EntryId> Passed,
    TimeRequest? Time = null,
    PersonId? Deputy = null,
    PersonId? LedBy = null,
    bool ReviewerLeft = false,
    ImmutableList<Note>? Notes = null,
    string? Use = null,
    HandOutOrigin? HandOut = null,
    ImmutableList<FilledBlank>? Filled = null)
{
    /// <summary>The most UTF-16 units that the learner's own words about the use may have.</summary>
    public const int LongestUse = 200;

    /// <summary>What came of it, if the learner suggested it themself; null for any other task.</summary>
    public Suggestion? Suggestion { get; init; }

    /// <summary>What the learner said of it when it was over; null when nothing.</summary>
    public Rating? Rating { get; init; }

    /// <summary>What its feedback made of the learner's level; null before, and of feedback that earlier builds gave.</summary>
    public LevelChange? Levels { get; init; }

    /// <summary>What the learner asked their lead, the first question first; null for nothing.</summary>
    public ImmutableList<Question>? Questions { get; init; }

    /// <summary>A reviewer who handed the review on to another; null when none did.</summary>
    public PersonId? HandedOnBy { get; init; }

    /// <summary>The question that waits for an answer; null when none does.</summary>
    public Question? Asking =>
        Stage is Stage.Active && Questions is [.., { Answer: null, IsOvertaken: false } last] ? last : null;

    /// <summary>The learner may ask now: one question at a time, and not too many.</summary>
    public bool MayAsk => Question.Problem(this) is null;

    /// <summary>Whether the learner's questions came to this person.</summary>
    public bool WasAsked(PersonId person) => Questions?.Exists(question => question.Asked.Contains(person)) is true;

    /// <summary>It was meant for this learner, so the bot does not exchange it for another.</summary>
    public bool IsMeantForThem => HandOut is not null || Suggestion is not null;

    /// <summary>
    /// Somebody agreed to the suggestion, and this person, who was asked, has heard so. What becomes of the task then is no longer
    /// told on that card, until there is something for them to do.
    /// </summary>
    public bool IsAgreedFor(PersonId viewer) => Suggestion?.AnsweredBy is not null
        && Stage is not Stage.Closed { Outcome: Outcome.NotAgreed } && viewer != Learner && viewer != Time?.Of && !WasAsked(viewer)
        && !(Submissions > 0 && IsReviewedBy(viewer));

    public Topic Topic => new(Learner, Number);

    public bool IsOpen => Stage is not Stage.Closed;

    /// <summary>The learner has asked for more time, and the lead has not answered.</summary>
    public bool WaitsForTime => Stage is Stage.Active && Time is { Answer: null };

    /// <summary>The box stands still until somebody answers.</summary>
    public bool StandsStill => WaitsForTime || Asking is { HasGoneOn: false };

    /// <summary>Whom the learner waits for to answer a request or a question.</summary>
    public IEnumerable<PersonId> Awaited =>
        (WaitsForTime ? [Time!.Of] : Enumerable.Empty<PersonId>()).Concat(Asking?.Asked ?? []).Distinct();

    public bool WaitsFor(PersonId person) => Awaited.Contains(person);

    public bool HoldsSlot => Stage is Stage.Active or Stage.InReview { IsLate: false };

    /// <summary>The learner has begun and may still stop.</summary>
    public bool IsBegun => Stage is Stage.Active or Stage.InReview;

    /// <summary>It was approved, and the bot knows the conversation that it was made from.</summary>
    public bool MayShareOutcome => Stage is Stage.Closed { Outcome: Outcome.Approved } && Task.Source is { Thread: not null };

    /// <summary>The learner got feedback on a task of the catalogue, and may say whether it was any good.</summary>
    public bool MayRate => Stage is Stage.Closed { Outcome: Outcome.Approved or Outcome.NotYet } && Suggestion is null;

    /// <summary>Each of them may decide.</summary>
    public IEnumerable<PersonId> Reviewers => Deputy is { } deputy ? [Reviewer, deputy] : [Reviewer];

    public bool IsReviewedBy(PersonId person) => person == Reviewer || person == Deputy;

    /// <summary>Since when it waits for somebody's decision or answer; null while it waits for nobody but the learner.</summary>
    public DateTimeOffset? WaitsSince => Stage switch
    {
        Stage.Suggested suggested => suggested.At,
        Stage.InReview review => review.SubmittedAt,
        Stage.Active when WaitsForTime => Asking is { } asking && asking.At < Time!.At ? asking.At : Time!.At,
        Stage.Active => Asking?.At,
        Stage.Queued or Stage.Offered or Stage.Closed => null,
        _ => throw new UnreachableException($"{Stage.GetType()}"),
    };

    /// <summary>Everybody whom it names, some of them several times.</summary>
    public IEnumerable<PersonId> People()
    {
        yield return Learner;
        yield return Reviewer;
        if (Deputy is { } deputy) yield return deputy;
        if (HandedOnBy is { } former) yield return former;
        if (Time is { } asked) yield return asked.Of;
        foreach (var one in (Questions ?? []).SelectMany(question => question.Asked)) yield return one;
        if (HandOut is { } origin) yield return origin.By;
        if (Suggestion?.AnsweredBy is { } agreed) yield return agreed;
        foreach (var person in (Stage as Stage.Suggested)?.Asked ?? []) yield return person;
        if (Stage is Stage.Active { Move.By: { } giver }) yield return giver;
        if (Stage is Stage.Closed { By: { } by }) yield return by;
    }
}
