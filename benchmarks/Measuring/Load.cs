using System.Net.Http.Headers;

namespace MicroAssignBot.Benchmarks.Measuring;

/// <summary>Sends requests over so many connections, each with the next request as soon as the last is answered.</summary>
internal sealed class Load : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient http;
    private readonly AuthenticationHeaderValue? token;
    private readonly int connections;

    public Load(RoleProcess target, int connections)
    {
        this.connections = connections;
        token = target.Token is null ? null : new AuthenticationHeaderValue("Bearer", target.Token);
        http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, MaxConnectionsPerServer = connections })
        {
            BaseAddress = target.Address,
            Timeout = TimeSpan.FromSeconds(10),
        };
    }

    /// <param name="body">The body of each request, by its place.</param>
    /// <param name="isGood">Looks at a successful answer.</param>
    public async Task<LoadResult> Run(
        string path, int requests, Func<int, byte[]> body, Func<byte[], bool> isGood, CancellationToken cancellationToken)
    {
        var times = new TimeSpan[requests];
        var (next, errors) = (-1, 0);
        var began = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Connection()));
        var elapsed = TimeProvider.System.GetElapsedTime(began);
        Array.Sort(times);
        return new LoadResult(requests, errors, elapsed, times[requests * 99 / 100], times[^1]);

        async Task Connection()
        {
            for (var place = Interlocked.Increment(ref next); place < requests; place = Interlocked.Increment(ref next))
            {
                var sent = TimeProvider.System.GetTimestamp();
                if (!await Send(path, body(place), isGood, cancellationToken)) Interlocked.Increment(ref errors);
                times[place] = TimeProvider.System.GetElapsedTime(sent);
            }
        }
    }

    public void Dispose() => http.Dispose();

    /// <returns>False when it was not answered as it should have been, or not in time.</returns>
    private async Task<bool> Send(string path, byte[] body, Func<byte[], bool> isGood, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = Json;
        request.Headers.Authorization = token;
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode && isGood(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (Exception failure) when (
            failure is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}

/// <param name="Slowest">Time of the slowest answer.</param>
internal sealed record LoadResult(int Requests, int Errors, TimeSpan Elapsed, TimeSpan NinetyNinth, TimeSpan Slowest)
{
    public double PerSecond => Requests / Elapsed.TotalSeconds;
}
