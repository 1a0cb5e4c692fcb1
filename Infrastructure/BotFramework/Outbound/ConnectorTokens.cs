using Azure.Core;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>Remembers the token until its renewal is due. One caller fetches a token while the others wait for it.</summary>
/// <param name="create">
/// Called again after the connector refused a token, because a credential would return the same token from its cache.
/// </param>
internal sealed class ConnectorTokens(Func<TokenCredential> create, string scope, TimeProvider time, ILogger<ConnectorTokens> log)
    : IConnectorTokens, IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    /// <summary>
    /// A connector that refuses one token after another has another reason, so a fresh token is tried once in this time.
    /// </summary>
    private static readonly TimeSpan BetweenDrops = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim fetching = new(1, 1);
    private readonly Lock dropping = new();
    private readonly TokenRequestContext request = new([scope]);
    private TokenCredential? credential;
    private Remembered? remembered;
    private long? droppedAt;

    public async ValueTask<TokenAnswer> Get(CancellationToken cancellationToken)
    {
        if (Fresh() is { } known)
            return known;
        await fetching.WaitAsync(cancellationToken);
        try
        {
            return Fresh() ?? await Fetch(cancellationToken);
        }
        finally
        {
            fetching.Release();
        }
    }

    public void Drop(string token)
    {
        if (Volatile.Read(ref remembered) is not { } known || known.Answer.Token != token)
            return;
        lock (dropping)
        {
            if ((droppedAt is { } last && time.GetElapsedTime(last) < BetweenDrops)
                    || Interlocked.CompareExchange(ref remembered, null, known) != known)
                return;
            droppedAt = time.GetTimestamp();
            Volatile.Write(ref credential, null);
        }
    }

    public void Dispose() => fetching.Dispose();

    private TokenAnswer.Bearer? Fresh() =>
        Volatile.Read(ref remembered) is { } known && time.GetUtcNow() < known.Until ? known.Answer : null;

    private async ValueTask<TokenAnswer> Fetch(CancellationToken cancellationToken)
    {
        try
        {
            var source = Volatile.Read(ref credential) ?? create();
            Volatile.Write(ref credential, source);
            var token = await source.GetTokenAsync(request, cancellationToken);
            var answer = new TokenAnswer.Bearer(token.Token);
            Volatile.Write(ref remembered, new Remembered(answer, token.RefreshOn ?? token.ExpiresOn - Margin));
            return answer;
        }
        // The edge of the identity library: whatever it throws, there is no token.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.NoToken(failure);
            return new TokenAnswer.Unavailable();
        }
    }

    private sealed record Remembered(TokenAnswer.Bearer Answer, DateTimeOffset Until);
}

/// <summary>Without an app id the bot has nothing to prove.</summary>
internal sealed class NoTokens : IConnectorTokens
{
    public ValueTask<TokenAnswer> Get(CancellationToken cancellationToken) => new(new TokenAnswer.NotNeeded());

    public void Drop(string token)
    {
    }
}
