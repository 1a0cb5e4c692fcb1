namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>How a call ended, as far as the bot can know. Reasons are the channel's codes or our own words, fit for a log.</summary>
public abstract record CallResult
{
    private CallResult()
    {
    }

    /// <param name="Id">The id of the message or of the conversation; null when the channel does not return it.</param>
    public sealed record Done(string? Id) : CallResult
    {
        /// <summary>The id of the first message of a new thread; null for any other call.</summary>
        public string? MessageId { get; init; }
    }

    /// <summary>The call was certainly not done: it was throttled, did not reach the channel, or had no budget left.</summary>
    /// <param name="RetryAfter">How long to wait before the next attempt, if that is known.</param>
    public sealed record NotDone(TimeSpan? RetryAfter, string Reason) : CallResult
    {
        /// <summary>False when the budget had no room, so that no request was made; this does not count as a try.</summary>
        public bool WasTried { get; init; } = true;
    }

    /// <summary>The call may have been done, or may still be done.</summary>
    public sealed record Unknown(string Reason) : CallResult;

    /// <summary>The person has blocked, removed or never installed the bot; only they can change that.</summary>
    public sealed record PersonUnreachable(string Reason) : CallResult;

    /// <summary>
    /// The channel refuses the call and does not say why. The reason may be the person or the bot itself, and may last or pass.
    /// </summary>
    public sealed record Forbidden(string Reason) : CallResult;

    public sealed record NotFound : CallResult;

    /// <summary>Another operation was at work in the same conversation.</summary>
    public sealed record Precondition : CallResult;

    /// <summary>The channel refuses the bot as a whole, or the bot has no token: it can reach nobody.</summary>
    public sealed record BotRefused(string Reason) : CallResult;

    /// <summary>The request itself is at fault, and would fail again.</summary>
    public sealed record Rejected(int Status, string? Code) : CallResult;
}
