using System.Collections.Immutable;
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
    /// <summary>The most people at a time: what is sent to each of them must fit one transaction.</summary>
    public const int MostPeople = 50;

    /// <summary>Somebody has not answered yet.</summary>
    public bool IsOpen => People.Exists(person => person.State.IsOpen);

    public HandOut With(PersonId person, HandOutState state) =>
        this with { Version = Version + 1, People = People.ConvertAll(one => one.Id == person ? one with { State = state } : one) };
}

public sealed record HandOutPerson(PersonId Id, HandOutState State);

/// <summary>What became of a hand-out with one person.</summary>
public abstract record HandOutState
{
    private HandOutState()
    {
    }

    /// <summary>It is on its way to their desk.</summary>
    public sealed record Sent : HandOutState;

    /// <summary>It waits until they are free.</summary>
    public sealed record Waiting(DateTimeOffset At) : HandOutState;

    public sealed record Offered(DateTimeOffset At) : HandOutState;

    public sealed record Accepted(DateTimeOffset At, DateTimeOffset Deadline) : HandOutState;

    public sealed record Declined(DateTimeOffset At, DeclineReason Reason) : HandOutState;

    public sealed record Expired(DateTimeOffset At) : HandOutState;

    public sealed record Withdrawn(DateTimeOffset At) : HandOutState;

    public sealed record NotGiven(HandOutProblem Problem) : HandOutState;

    /// <summary>It may still change.</summary>
    public bool IsOpen => this is Sent or Waiting or Offered;
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
}

/// <summary>Where an assignment came from that a lead handed out.</summary>
/// <param name="By">The lead.</param>
/// <param name="Number">Of the hand-out on the lead's desk.</param>
/// <param name="IsUrgent">The learner may not put it behind other tasks.</param>
/// <param name="NotBefore">The work begins no earlier; null for at once.</param>
/// <param name="Filled">The blanks that the lead filled in; null for none.</param>
public sealed record HandOutOrigin(
    PersonId By, int Number, bool IsUrgent, DateTimeOffset? NotBefore, ImmutableList<FilledBlank>? Filled = null);

/// <summary>A form that was carried out, so that a repeat of it is recognised.</summary>
/// <param name="Number">What came of it.</param>
public sealed record FormDone(FormId Form, int Number);
