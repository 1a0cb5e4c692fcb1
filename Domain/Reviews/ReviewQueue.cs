using System.Collections.Immutable;
using System.Diagnostics;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Domain.Reviews;

/// <summary>The reviews of one reviewer. The reviewer sees one at a time; deciding on it brings the next.</summary>
public sealed record ReviewQueue(ImmutableList<ReviewItem> Items)
{
    public static ReviewQueue Empty { get; } = new([]);

    /// <summary>A review is on the reviewer's screen and wants a decision.</summary>
    public bool IsBusy => Items.Exists(item => item.State is ReviewState.Shown);

    /// <summary>How many reviews there are. A suggestion to agree to is none, and neither is a question.</summary>
    public int Count => Items.Count(item => item.IsReview);

    public ReviewItem? Shown => Items.Find(item => item.State is ReviewState.Shown);

    /// <summary>
    /// The reviews to decide on: first the one on the screen, then those that wait, whether their notice was sent or not.
    /// </summary>
    public IEnumerable<ReviewItem> Open =>
        Items.Where(item => item is { IsReview: true, State: not ReviewState.Resting })
            .OrderBy(item => item.State is ReviewState.Waiting);

    /// <summary>Suggestions that wait for an answer, the first that came first.</summary>
    public IEnumerable<ReviewItem> Suggestions => Items.Where(item => item.IsSuggestion);

    /// <summary>Questions that wait for an answer, the first that came first.</summary>
    public IEnumerable<ReviewItem> Questions => Items.Where(item => item.IsQuestion);

    public ReviewQueue With(Topic topic, QueueChange? change) => change switch
    {
        QueueChange.Enter enter => Put(
            new ReviewItem(topic, enter.Version, ReviewState.Waiting, enter.IsSuggestion) { IsQuestion = enter.IsQuestion }),
        QueueChange.Rest rest => Put(new ReviewItem(topic, rest.Version, ReviewState.Resting)),
        QueueChange.Leave leave => Without(topic, leave.Version),
        null => this,
        _ => throw new UnreachableException($"{change.GetType()}"),
    };

    /// <param name="version">The version of the assignment that was shown. A later hand-in has not been shown.</param>
    public ReviewQueue WithShown(Topic topic, int version) =>
        Items.Find(item => item.Topic == topic && item.Version <= version
            && item is { IsReview: true, State: ReviewState.Waiting }) is { } found
            ? new(Items.Replace(found, found with { State = ReviewState.Shown }))
            : this;

    private ReviewQueue Put(ReviewItem item)
    {
        var found = Items.Find(other => other.Topic == item.Topic);
        if (found is null) return new(Items.Add(item));
        return found.Version >= item.Version ? this : new(Items.Replace(found, item));
    }

    private ReviewQueue Without(Topic topic, int version) =>
        new(Items.RemoveAll(item => item.Topic == topic && item.Version <= version));
}

/// <param name="Version">The version of the assignment; a change that is not newer is ignored.</param>
/// <param name="IsSuggestion">A learner's suggestion to agree to, which neither counts as a review nor keeps others waiting.</param>
public sealed record ReviewItem(Topic Topic, int Version, ReviewState State, bool IsSuggestion = false)
{
    /// <summary>A learner's question to answer. Neither does it count as a review.</summary>
    public bool IsQuestion { get; init; }

    public bool IsReview => !IsSuggestion && !IsQuestion;
}

public enum ReviewState
{
    Waiting,
    Shown,

    /// <summary>The learner is asked for access. Meanwhile the reviewer has nothing to do.</summary>
    Resting,
}

/// <summary>What an event on the learner's desk means for the reviewer's queue.</summary>
public abstract record QueueChange(int Version)
{
    public sealed record Enter(int Version, bool IsSuggestion = false) : QueueChange(Version)
    {
        public bool IsQuestion { get; init; }
    }

    public sealed record Rest(int Version) : QueueChange(Version);

    public sealed record Leave(int Version) : QueueChange(Version);
}
