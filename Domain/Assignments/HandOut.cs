using System.Collections.Immutable;
using System.Diagnostics;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>A task that a lead handed out to some people at once, and what became of it with each of them.</summary>
/// <param name="Number">Counted on the lead's desk, together with their assignments.</param>
/// <param name="Version">Counts up with every answer.</param>
/// <param name="Task">The catalogue's entry, with the lead's context and the blanks filled in.</param>
/// <param name="Reviewer">Whom the lead named to review; null leaves it to the rule.</param>
/// <param name="Filled">The blanks that the lead filled in; null for none.</param>
public sealed record HandOut(
    int Number,
    int Version,
    CatalogueEntry Task,
    DateTimeOffset At,
    Start Start,
    bool IsUrgent,
    PersonId? Reviewer,
    ImmutableList<HandOutPerson> People,
    ImmutableList<FilledBlank>? Filled = null)
{
    /// <summary>Set when it is up for grabs in a channel; its people are those who took a place.</summary>
    public Post? Post { get; init; }

    /// <summary>The most people at a time: what is sent to each of them must fit one transaction.</summary>
    public const int MostPeople = 50;

    /// <summary>Somebody has not answered yet, or may still take a place.</summary>
    public bool IsOpen => Post is { IsClosed: false } || People.Exists(person => person.State.IsOpen);

    /// <summary>Places of the post that nobody has taken, or that were given back; 0 where there is no post.</summary>
    public int FreePlaces => Math.Max(0, (Post?.Places ?? 0) - People.Count(person => person.State.HoldsPlace));

    public bool HasPlace(PersonId person) => People.Exists(one => one.Id == person && one.State.HoldsPlace);

    // Whoever gave a place back long ago makes room, so that a row stays small.
    internal HandOut Taken(PersonId by)
    {
        var others = People.RemoveAll(one => one.Id == by);
        var former = others.Count >= MostPeople ? others.FindIndex(one => !one.State.HoldsPlace) : -1;
        if (former >= 0) others = others.RemoveAt(former);
        return this with { Version = Version + 1, People = others.Add(new HandOutPerson(by, new HandOutState.Sent())) };
    }

    internal HandOut Closed() => this with { Version = Version + 1, Post = Post! with { IsClosed = true } };

    /// <summary>Somebody had everything about them deleted, so what became of it with them is no longer told.</summary>
    /// <returns>The same instance when nothing is told of them.</returns>
    public HandOut Forgetting(PersonId person) =>
        People.Exists(one => one.Id == person && one.State != HandOutState.Forgotten) ? In(person, HandOutState.Forgotten) : this;

    public HandOut With(PersonId person, HandOutState state) => In(person, state) with { Version = Version + 1 };

    private HandOut In(PersonId person, HandOutState state) =>
        this with { People = People.ConvertAll(one => one.Id == person ? one with { State = state } : one) };
}

public sealed record HandOutPerson(PersonId Id, HandOutState State);

/// <summary>What became of a hand-out with one person.</summary>
public abstract record HandOutState
{
    private HandOutState()
    {
    }

    /// <summary>All that is left of it with somebody who had everything about them deleted.</summary>
    public static HandOutState Forgotten { get; } = new NotGiven(HandOutProblem.TakesNoPart);

    /// <summary>It is on its way to their desk.</summary>
    public sealed record Sent : HandOutState;

    /// <summary>It waits until they are free.</summary>
    public sealed record Waiting(DateTimeOffset At) : HandOutState;

    public sealed record Offered(DateTimeOffset At) : HandOutState;

    /// <summary>It is offered, but the bot cannot reach them, so that they have not seen it.</summary>
    /// <param name="Problem">Why the bot cannot be installed for them; null when they blocked or removed it.</param>
    public sealed record NotReached(DateTimeOffset At, InstallProblem? Problem) : HandOutState;

    public sealed record Accepted(DateTimeOffset At, DateTimeOffset Deadline) : HandOutState;

    public sealed record Declined(DateTimeOffset At, DeclineReason Reason) : HandOutState;

    public sealed record Expired(DateTimeOffset At) : HandOutState;

    public sealed record Withdrawn(DateTimeOffset At) : HandOutState;

    /// <summary>They stopped after they had begun; or, whoever leads them, they gave a place back.</summary>
    public sealed record Dropped(DateTimeOffset At) : HandOutState;

    public sealed record NotGiven(HandOutProblem Problem) : HandOutState;

    /// <summary>They accepted it, and it went on from there.</summary>
    public sealed record WentOn(DateTimeOffset At, HandOutProgress To) : HandOutState;

    /// <summary>They have not answered.</summary>
    public bool IsUnanswered => this switch
    {
        Sent or Waiting or Offered or NotReached => true,
        Accepted or WentOn or Declined or Expired or Withdrawn or Dropped or NotGiven => false,
        _ => throw new UnreachableException($"{GetType()}"),
    };

    /// <summary>It may still change.</summary>
    public bool IsOpen => HoldsPlace && this is not WentOn { To: not (HandOutProgress.HandedIn or HandOutProgress.SentBack) };

    /// <summary>Of a post, it takes up one of the places.</summary>
    public bool HoldsPlace => this switch
    {
        Sent or Waiting or Offered or NotReached or Accepted or WentOn => true,
        Declined or Expired or Withdrawn or Dropped or NotGiven => false,
        _ => throw new UnreachableException($"{GetType()}"),
    };
}

/// <summary>How far a task that was accepted has come: what its card says on the outside, and never why.</summary>
public enum HandOutProgress
{
    HandedIn,
    SentBack,
    Approved,
    NotYet,
    Unreviewed,
    Lapsed,

    /// <summary>Whoever gave it to them does not lead them, or no longer, and hears no more of it, whatever became of it.</summary>
    Elsewhere,
}

/// <summary>Why a task cannot be handed out to a person.</summary>
public enum HandOutProblem
{
    /// <summary>The organisation does not list them, or no longer.</summary>
    NotListed,
    NotInTeam,

    /// <summary>The bot has no chat with them at the moment.</summary>
    NotReached,
    QueueFull,

    /// <summary>They would review their own work.</summary>
    ReviewerThemself,

    /// <summary>Nobody could review their work.</summary>
    NoReviewer,

    /// <summary>They had everything about them deleted.</summary>
    TakesNoPart,
}

/// <summary>Where an assignment came from that a lead handed out.</summary>
/// <param name="By">The lead.</param>
/// <param name="Number">Of the hand-out on the lead's desk.</param>
/// <param name="IsUrgent">The learner may not put it behind other tasks.</param>
/// <param name="EarliestStart">The work begins no earlier; null for at once.</param>
/// <param name="Filled">The blanks that the lead filled in; null for none.</param>
/// <param name="IsTaken">It was up for grabs in a channel, and the learner took it.</param>
public sealed record HandOutOrigin(
    PersonId By, int Number, bool IsUrgent, DateTimeOffset? EarliestStart, ImmutableList<FilledBlank>? Filled = null,
    bool IsTaken = false)
{
    /// <summary>
    /// It takes up a place of a post, which the channel sees, even if it was then offered like any other; in rows of earlier builds only
    /// <see cref="IsTaken"/> says so.
    /// </summary>
    public bool IsPlace { get; init; }
}

/// <summary>A form that was carried out, so that a repeat of it is recognised.</summary>
/// <param name="Number">What came of it.</param>
public sealed record FormDone(FormId Form, int Number);
