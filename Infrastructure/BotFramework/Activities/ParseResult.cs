namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>What became of a body.</summary>
public abstract record ParseResult
{
    private ParseResult()
    {
    }

    public sealed record Parsed(InboundActivity Activity) : ParseResult;

    /// <param name="Reason">For the log: which field, never its content.</param>
    public sealed record Malformed(string Reason) : ParseResult;
}
