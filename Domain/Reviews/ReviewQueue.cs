using System.Collections.Immutable;
using System.Diagnostics;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Domain.Reviews;

/// <summary>The reviews of one reviewer. The reviewer sees one at a time; deciding on it brings the next.</summary>
public sealed record ReviewQueue(ImmutableList<ReviewItem> Items)
{
    public static ReviewQueue Empty { get; } = new([]);

    /// <summary>What this person decided lately, oldest first.</summary>
    public ImmutableList<Turnaround> Decided { get => field ?? []; init; }

    /// <summary>A review is on the reviewer's screen and wants a decision.</summary>
    public bool IsBusy => Items.Exists(item => item.State is ReviewState.Shown);

    /// <summary>How many reviews there are. A suggestion to agree to is none, and neither is a question.</summary>
    public int Count => Items.Count(item => item.IsReview);

    public ReviewItem? Shown => Items.Find(item => item.State is ReviewState.Shown);

    /// <summary>
    /// The reviews to decide on: first the one on the screen, then those that wait, whether their notice was sent or not, then those
    /// that were put off.
    /// </summary>
    public IEnumerable<ReviewItem> Open =>
        Waiting.Where(item => item.IsReview)
            .OrderBy(item => item.State is not ReviewState.Shown).ThenBy(item => item.State is ReviewState.PutOff);

    /// <summary>
    /// What waits for this person, the oldest first. Of what earlier builds stored nobody knows since when it waits: it came before
    /// everything else.
    /// </summary>
    public IEnumerable<ReviewItem> Waiting =>
        Items.Where(item => item.State is not ReviewState.Resting).OrderBy(item => item.Since ?? DateTimeOffset.MinValue);

    /// <summary>Suggestions that wait for an answer, the first that came first.</summary>
    public IEnumerable<ReviewItem> Suggestions => Items.Where(item => item.IsSuggestion);

    /// <summary>Questions and requests for more time that wait for an answer, the first that came first.</summary>
    public IEnumerable<ReviewItem> Questions => Items.Where(item => item.IsRequest);

    /// <summary>What is to be told again is here still.</summary>
    public bool Knows(Topic topic, QueueChange? change) =>
        change is QueueChange.Enter { IsAgain: true } && Items.Exists(item => item.Topic == topic);

    public ReviewQueue With(Topic topic, QueueChange? change) => change switch
    {
        QueueChange.Enter enter => Put(
            new ReviewItem(topic, enter.Version, ReviewState.Waiting, enter.IsSuggestion)
            {
                IsRequest = enter.IsRequest, Since = enter.Since,
            }),
        QueueChange.Rest rest => Put(new ReviewItem(topic, rest.Version, ReviewState.Resting)),
        QueueChange.PutOff later => Put(new ReviewItem(topic, later.Version, ReviewState.PutOff), again: true),
        QueueChange.ComeBack back => Put(new ReviewItem(topic, back.Version, ReviewState.Waiting), again: true),
        QueueChange.Leave leave => With(leave.Decided).Without(topic, leave.Version),
        null => this,
        _ => throw new UnreachableException($"{change.GetType()}"),
    };

    /// <param name="version">The version of the assignment that was shown. A later hand-in has not been shown.</param>
    public ReviewQueue WithShown(Topic topic, int version) =>
        Items.Find(item => item.Topic == topic && item.Version <= version
            && item is { IsReview: true, State: ReviewState.Waiting or ReviewState.PutOff }) is { } found
            ? this with { Items = Items.Replace(found, found with { State = ReviewState.Shown }) }
            : this;

    /// <param name="again">
    /// Putting a review off, and its coming back, leave the version as it is. So does calling the deputy, which ends a rest.
    /// </param>
    private ReviewQueue Put(ReviewItem item, bool again = false)
    {
        var found = Items.Find(other => other.Topic == item.Topic);
        if (found is null) return this with { Items = Items.Add(item) };
        return found.Version > item.Version || (found.Version == item.Version && !again && found.State is not ReviewState.Resting)
            ? this
            : this with { Items = Items.Replace(found, item with { Since = item.Since ?? found.Since }) };
    }

    private ReviewQueue Without(Topic topic, int version) =>
        this with { Items = Items.RemoveAll(item => item.Topic == topic && item.Version <= version) };

    /// <summary>Without the decisions up to this moment.</summary>
    public ReviewQueue Without(DateTimeOffset until) => this with { Decided = Decided.RemoveAll(one => one.At <= until) };

    private ReviewQueue With(Turnaround? decided) => decided is null ? this : this with { Decided = Turnaround.With(Decided, decided) };
}

/// <param name="Version">The version of the assignment; a change that is not newer is ignored.</param>
/// <param name="IsSuggestion">A learner's suggestion to agree to, which neither counts as a review nor keeps others waiting.</param>
public sealed record ReviewItem(Topic Topic, int Version, ReviewState State, bool IsSuggestion = false)
{
    /// <summary>A learner's question or request for more time to answer. Neither does it count as a review.</summary>
    public bool IsRequest { get; init; }

    /// <summary>Since when it waits; null where an earlier build stored it.</summary>
    public DateTimeOffset? Since { get; init; }

    public bool IsReview => !IsSuggestion && !IsRequest;
}

public enum ReviewState
{
    Waiting,
    Shown,

    /// <summary>The reviewer wants to see it later.</summary>
    PutOff,

    /// <summary>The learner is asked for access. Meanwhile the reviewer has nothing to do.</summary>
    Resting,
}

/// <summary>What an event on the learner's desk means for the reviewer's queue.</summary>
public abstract record QueueChange(int Version)
{
    public sealed record Enter(int Version, bool IsSuggestion = false) : QueueChange(Version)
    {
        public bool IsRequest { get; init; }

        /// <summary>Since when it waits; null where an earlier build sent it.</summary>
        public DateTimeOffset? Since { get; init; }

        /// <summary>It has been in the queue before. Nothing happens, and nothing is said, if it is there still.</summary>
        public bool IsAgain { get; init; }

        public static Enter For(Assignment assignment) => new(assignment.Version, assignment.Stage is Stage.Suggested)
        {
            IsRequest = assignment.Stage is Stage.Active, Since = assignment.WaitsSince,
        };
    }

    public sealed record Rest(int Version) : QueueChange(Version);

    public sealed record PutOff(int Version) : QueueChange(Version);

    /// <summary>It was put off until now.</summary>
    public sealed record ComeBack(int Version) : QueueChange(Version);

    public sealed record Leave(int Version) : QueueChange(Version)
    {
        /// <summary>How long it took, if it was this person who decided; otherwise null.</summary>
        public Turnaround? Decided { get; init; }
    }
}
