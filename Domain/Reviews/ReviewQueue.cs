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

    public ReviewItem? Shown => Items.Find(item => item.State is ReviewState.Shown);

    /// <summary>
    /// The reviews to decide on: first the one on the screen, then those that wait, whether their notice was sent or not.
    /// </summary>
    public IEnumerable<ReviewItem> Open =>
        Items.Where(item => item.State is not ReviewState.Resting).OrderBy(item => item.State is ReviewState.Waiting);

    public ReviewQueue With(Topic topic, QueueChange? change) => change switch
    {
        QueueChange.Enter enter => Put(topic, enter.Version, ReviewState.Waiting),
        QueueChange.Rest rest => Put(topic, rest.Version, ReviewState.Resting),
        QueueChange.Leave leave => Without(topic, leave.Version),
        null => this,
        _ => throw new UnreachableException($"{change.GetType()}"),
    };

    /// <param name="version">The version of the assignment that was shown. A later hand-in has not been shown.</param>
    public ReviewQueue WithShown(Topic topic, int version) =>
        Items.Find(item => item.Topic == topic && item.Version <= version && item.State is ReviewState.Waiting) is { } found
            ? new(Items.Replace(found, found with { State = ReviewState.Shown }))
            : this;

    private ReviewQueue Put(Topic topic, int version, ReviewState state)
    {
        var item = new ReviewItem(topic, version, state);
        var found = Items.Find(other => other.Topic == topic);
        if (found is null) return new(Items.Add(item));
        return found.Version >= version ? this : new(Items.Replace(found, item));
    }

    private ReviewQueue Without(Topic topic, int version) =>
        new(Items.RemoveAll(item => item.Topic == topic && item.Version <= version));
}

/// <param name="Version">The version of the assignment; a change that is not newer is ignored.</param>
public sealed record ReviewItem(Topic Topic, int Version, ReviewState State);

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
    public sealed record Enter(int Version) : QueueChange(Version);

    public sealed record Rest(int Version) : QueueChange(Version);

    public sealed record Leave(int Version) : QueueChange(Version);
}
