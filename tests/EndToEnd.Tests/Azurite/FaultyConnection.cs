namespace MicroAssignBot.EndToEnd.Tests.Azurite;

/// <summary>A connection to the emulator that a test may break, once the request has been carried there or before.</summary>
internal sealed class FaultyConnection : DelegatingHandler
{
    public FaultyConnection()
        : base(new SocketsHttpHandler())
    {
    }

    public delegate Task<HttpResponseMessage> Fault(Func<Task<HttpResponseMessage>> carry, CancellationToken cancellationToken);

    /// <summary>What becomes of the requests from now on.</summary>
    public Fault Next { get; set; } = (carry, _) => carry();

    public int Requests { get; private set; }

    /// <summary>The request arrives, the answer never does.</summary>
    public static async Task<HttpResponseMessage> NoAnswer(Func<Task<HttpResponseMessage>> carry, CancellationToken cancellationToken)
    {
        using var lost = await carry();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        throw new InvalidOperationException("An endless wait has ended.");
    }

    /// <summary>The request arrives, then the connection breaks.</summary>
    public static async Task<HttpResponseMessage> BrokenAfterwards(
        Func<Task<HttpResponseMessage>> carry, CancellationToken cancellationToken)
    {
        using var lost = await carry();
        throw new HttpRequestException("The connection was reset.");
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        return Next(() => base.SendAsync(request, cancellationToken), cancellationToken);
    }
}
