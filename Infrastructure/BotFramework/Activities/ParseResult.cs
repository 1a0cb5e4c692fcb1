namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>The result of parsing a body.</summary>
public abstract record ParseResult
{
    private ParseResult()
    {
    }

    public sealed record Parsed(InboundActivity Activity) : ParseResult;

    /// <param name="Reason">Names the field for the log, never its content.</param>
    /// <param name="IsClick">The body is recognisable as a click, so it is answered in the form of a click.</param>
    public sealed record Malformed(string Reason, bool IsClick = false) : ParseResult;
}
