using System.Net.Http.Headers;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>Makes one attempt at one allowed request, within its time limit.</summary>
internal sealed class ConnectorExchange(
    ConnectorTransport transport, IConnectorTokens tokens, IOptions<BotOptions> options, TimeProvider time)
{
    // Connecting may take half of the time, so a part of it is left for an answer.
    private const double TokensPart = 0.4;

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public async ValueTask<CallAnswer> Make(ConnectorCall call, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.Value.CallTimeout, time);
        var answer = await Token(cancellationToken);
        if (answer is TokenAnswer.Unavailable)
            return Without(new CallResult.BotRefused("NoToken"));
        var token = (answer as TokenAnswer.Bearer)?.Token;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await Send(call, token, either.Token);
        }
        catch (HttpRequestException failure)
        {
            return Without(CallResultMap.From(failure));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Before the deadline, only connecting can run out of time; then nothing was sent.
            return Without(
                deadline.IsCancellationRequested ? new CallResult.Unknown("TimeOut") : new CallResult.NotDone(null, "ConnectTimeOut"));
        }
    }

    /// <summary>
    /// Has a time limit of its own, well before the call's: a missing token must never look like a call with an unknown outcome.
    /// Even when the caller gives up first, nothing was sent.
    /// </summary>
    private async ValueTask<TokenAnswer> Token(CancellationToken caller)
    {
        using var deadline = new CancellationTokenSource(options.Value.CallTimeout * TokensPart, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, caller);
        try
        {
            var coming = tokens.Get(either.Token);
            return coming.IsCompletedSuccessfully ? coming.Result : await coming.AsTask().WaitAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            return new TokenAnswer.Unavailable();
        }
    }

    private async ValueTask<CallAnswer> Send(ConnectorCall call, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(call.Method, call.Address);
        if (call.Method != HttpMethod.Get)
        {
            request.Content = new ReadOnlyMemoryContent(call.Body);
            request.Content.Headers.ContentType = Json;
        }

        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await transport.Http.SendAsync(request, cancellationToken);
        var status = (int)response.StatusCode;
        if (status == 401 && token is not null)
            tokens.Drop(token);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new CallAnswer(CallResultMap.From(status, response.Headers.RetryAfter, body, time.GetUtcNow()), body);
    }

    private static CallAnswer Without(CallResult result) => new(result, ReadOnlyMemory<byte>.Empty);
}
