using System.Net;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Infrastructure.Graph.Calls;

/// <summary>
/// Gives each attempt a deadline. A service that is busy gets the time that it asks for, if that is not too much. What writes is left to
/// whoever asked for it, who keeps what is to be done in the store.
/// </summary>
internal sealed class WaitingAndRetrying(GraphOptions options, TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // A body can be read once; buffered, it can be sent again.
        if (request.Content is { } content) await content.LoadIntoBufferAsync(cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var (response, failure) = await Try(request, cancellationToken);
            if (response is not null && !IsBusy(response.StatusCode)) return response;
            var wait = RetryAfter.Read(response?.Headers.RetryAfter, time.GetUtcNow()) ?? GraphRetries.Pause(attempt);
            var isOver = attempt == GraphRetries.MostAttempts || wait > options.LongestWait || !Reads(request);
            if (isOver) return response ?? throw failure!;
            response?.Dispose();
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private async Task<(HttpResponseMessage? Response, Exception? Failure)> Try(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.CallTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var response = await base.SendAsync(request, either.Token);
            try
            {
                // The deadline holds for the body too.
                await response.Content.LoadIntoBufferAsync(either.Token);
                return (response, null);
            }
            catch
            {
                response.Dispose();
                throw;
            }
        }
        catch (HttpRequestException failure)
        {
            return (null, failure);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, new TimeoutException("Microsoft Graph did not answer in time.", failure));
        }
    }

    private static bool IsBusy(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>A batch holds only what reads.</summary>
    private static bool Reads(HttpRequestMessage request) => request.Method == HttpMethod.Get
        || request.RequestUri?.AbsolutePath.EndsWith("/$batch", StringComparison.Ordinal) is true;
}
