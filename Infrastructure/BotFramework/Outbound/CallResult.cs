namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>How a call ended, as far as it can be known. Reasons are the channel's codes or our own words, fit for a log.</summary>
public abstract record CallResult
{
    private CallResult()
    {
    }

    /// <param name="Id">Of the message, or of the conversation; the channel does not always say it.</param>
    public sealed record Done(string? Id) : CallResult;

    /// <summary>Certainly not done: throttled, not reached, or no budget left.</summary>
    /// <param name="RetryAfter">When the next attempt makes sense, if that is known.</param>
    public sealed record NotDone(TimeSpan? RetryAfter, string Reason) : CallResult
    {
        /// <summary>False when there was no room for it, so that nobody was asked: that is no try.</summary>
        public bool WasTried { get; init; } = true;
    }

    /// <summary>It may have been done, or may still be.</summary>
    public sealed record Unknown(string Reason) : CallResult;

    /// <summary>Blocked, uninstalled, or never installed: only the person can change that.</summary>
    public sealed record PersonUnreachable(string Reason) : CallResult;

    /// <summary>
    /// Refused, and the channel does not say for whose sake: perhaps for a while, perhaps for good, perhaps the bot itself.
    /// </summary>
    public sealed record Forbidden(string Reason) : CallResult;

    public sealed record NotFound : CallResult;

    /// <summary>Something else was at work in the same conversation.</summary>
    public sealed record Precondition : CallResult;

    /// <summary>The bot as a whole is refused, or has no token: nobody can be reached.</summary>
    public sealed record BotRefused(string Reason) : CallResult;

    /// <summary>What was sent is at fault, and would be again.</summary>
    public sealed record Rejected(int Status, string? Code) : CallResult;
}
