namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>The bot's own token, as good as its password.</summary>
internal interface IConnectorTokens
{
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<TokenAnswer> Get(CancellationToken cancellationToken);

    /// <summary>The connector refused this token: the next call gets a fresh one.</summary>
    void Drop(string token);
}

internal abstract record TokenAnswer
{
    private TokenAnswer()
    {
    }

    public sealed record Bearer(string Token) : TokenAnswer;

    /// <summary>The connector is on this machine and wants none.</summary>
    public sealed record NotNeeded : TokenAnswer;

    public sealed record Unavailable : TokenAnswer;
}
