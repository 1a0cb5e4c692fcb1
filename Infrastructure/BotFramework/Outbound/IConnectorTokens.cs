namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>Supplies the bot's own token, which is as good as its password.</summary>
internal interface IConnectorTokens
{
    /// <exception cref="OperationCanceledException">The caller's cancellation token was cancelled.</exception>
    ValueTask<TokenAnswer> Get(CancellationToken cancellationToken);

    /// <summary>Forgets a token that the connector refused, so that the next call gets a fresh one.</summary>
    void Drop(string token);
}

internal abstract record TokenAnswer
{
    private TokenAnswer()
    {
    }

    public sealed record Bearer(string Token) : TokenAnswer;

    /// <summary>The connector is on this machine and demands none.</summary>
    public sealed record NotNeeded : TokenAnswer;

    public sealed record Unavailable : TokenAnswer;
}
