namespace MicroAssignBot.Bot.Outbox.Sweeping;

/// <summary>What came of looking at a person who was due.</summary>
public abstract record ProcessingResult
{
    private ProcessingResult()
    {
    }

    /// <summary>They have been looked after; their due rows are gone.</summary>
    public sealed record After : ProcessingResult;

    /// <summary>Somebody else works for them, or won a race: the rows stay and must be looked at again.</summary>
    public sealed record Busy : ProcessingResult;

    /// <summary>What is due for them would exceed what the channel allows: nothing was written, the rows stay.</summary>
    /// <param name="Wait">Until there is room.</param>
    /// <param name="Shortage">What is lacking, when others lack it too.</param>
    public sealed record Paced(TimeSpan Wait, Shortage? Shortage) : ProcessingResult;
}
