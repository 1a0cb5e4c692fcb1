namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>What became of a body.</summary>
public abstract record ParseResult
{
    private ParseResult()
    {
    }

    public sealed record Parsed(InboundActivity Activity) : ParseResult;

    /// <param name="Reason">For the log: which field, never its content.</param>
    /// <param name="IsClick">It can be told that a click was meant, which is answered in its own form even so.</param>
    public sealed record Malformed(string Reason, bool IsClick = false) : ParseResult;
}
