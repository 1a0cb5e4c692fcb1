namespace MicroAssignBot.Bot.Outbox.Sweeping;

/// <summary>The result of processing a person who was due.</summary>
public abstract record ProcessingResult
{
    private ProcessingResult()
    {
    }

    /// <summary>Processed; the due rows are gone.</summary>
    public sealed record After : ProcessingResult;

    /// <summary>Another holder has the lease or won the race. The rows stay and must be looked at again.</summary>
    public sealed record Busy : ProcessingResult;

    /// <summary>There is no room to send: the channel's limit or this replica's. Nothing was written, and the rows stay.</summary>
    /// <param name="Wait">How long until there may be room.</param>
    /// <param name="Shortage">Set when others wait for the same.</param>
    public sealed record Paced(TimeSpan Wait, Shortage? Shortage) : ProcessingResult;
}
