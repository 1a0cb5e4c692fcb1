using System.Collections.Immutable;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>One micro-assignment of one learner, with its own copy of the catalogue entry it was made from.</summary>
/// <param name="Number">Counted on the learner's desk.</param>
/// <param name="Version">Counts up with every event; cards carry it, so that a click on an older one is recognised.</param>
/// <param name="Reviewer">Resolved when it was offered; never the learner.</param>
/// <param name="StartedAt">When the box of the first round began to run.</param>
/// <param name="FirstBox">Working time of the first round's box.</param>
/// <param name="HintsTaken">Never shown to leads.</param>
/// <param name="Submissions">How often work was handed in; each lies beside the assignment.</param>
/// <param name="Feedback">The latest, of whichever round.</param>
/// <param name="Passed">Entries that were shown under this number and replaced by another.</param>
/// <param name="Time">The learner's wish for more time, answered or not.</param>
/// <param name="Deputy">Who may decide beside the reviewer, because the reviewer was late.</param>
/// <param name="LeadTold">
/// The lead who heard how it ended. Whoever leads the learner later does not; of earlier rows nobody knows who did.
/// </param>
/// <param name="ReviewerLeft">Who was to review it has left the organisation, and whoever reviews it now stepped in.</param>
/// <param name="Notes">What the learner added to the newest submission; null when nothing.</param>
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
    PersonId? LeadTold = null,
    bool ReviewerLeft = false,
    ImmutableList<Note>? Notes = null)
{
    public Topic Topic => new(Learner, Number);

    public bool IsOpen => Stage is not Stage.Closed;

    /// <summary>The lead is to say whether there is more time.</summary>
    public bool WaitsForTime => Stage is Stage.Active && Time is { Answer: null };

    public bool HoldsSlot => Stage is Stage.Active or Stage.InReview { IsLate: false };

    /// <summary>The learner has begun and may still stop.</summary>
    public bool IsBegun => Stage is Stage.Active or Stage.InReview;

    /// <summary>Any of whom may decide.</summary>
    public IEnumerable<PersonId> Reviewers => Deputy is { } deputy ? [Reviewer, deputy] : [Reviewer];

    public bool IsReviewedBy(PersonId person) => person == Reviewer || person == Deputy;
}
