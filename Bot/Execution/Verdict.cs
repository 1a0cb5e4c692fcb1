using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Execution;

/// <summary>What a command makes of a person as they were read.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <param name="Before">As read, with what was looked up beside it.</param>
    public sealed record Write(Loaded Before, PersonState After) : Verdict;

    /// <summary>Nothing is written.</summary>
    /// <param name="Why">Null when there is nothing to do, or it was done before.</param>
    public sealed record Leave(Loaded Before, Refusal? Why) : Verdict;
}

/// <summary>Decides on what was read. Called again, with a fresh reading, after a lost race.</summary>
public delegate ValueTask<Verdict> Decide(Loaded before, Moment now);

/// <summary>How a command ended.</summary>
/// <param name="State">As just committed, or as read when nothing was.</param>
/// <param name="Refusal">Null when it was carried out, now or before.</param>
/// <param name="Aftermath">What is owed now; to be started once the person has been answered.</param>
public sealed record CommandResult(PersonState State, Refusal? Refusal, Aftermath? Aftermath);
