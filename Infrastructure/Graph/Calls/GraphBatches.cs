using MicroAssignBot.Infrastructure.People.Synced;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace MicroAssignBot.Infrastructure.Graph.Calls;

/// <summary>
/// Reads many things in batches. That a batch was answered says nothing about its parts: each has a status of its own, and those that the
/// service is too busy for are asked again, after the time that it wants.
/// </summary>
internal sealed class GraphBatches(GraphTransport transport, GraphOptions options, TimeProvider time)
{
    /// <summary>The service takes no more in one batch.</summary>
    public const int MostParts = 20;

    private const int MostAttempts = 4;

    /// <param name="permission">What the app needs for each part.</param>
    /// <returns>What was found, without what is not there.</returns>
    /// <exception cref="DirectoryException">A part failed; then nothing is returned.</exception>
    public async Task<IReadOnlyList<T>> Read<T>(
        IEnumerable<RequestInformation> requests, string permission, CancellationToken cancellationToken)
        where T : class, IParsable, new()
    {
        var found = new List<T>();
        foreach (var chunk in requests.Chunk(MostParts)) await Read(chunk, found, permission, cancellationToken);
        return found;
    }

    private async Task Read<T>(
        IReadOnlyList<RequestInformation> requests, List<T> found, string permission, CancellationToken cancellationToken)
        where T : class, IParsable, new()
    {
        for (var attempt = 1; requests.Count > 0; attempt++)
        {
            var (busy, wait) = await Once(requests, found, permission, cancellationToken);
            if (busy.Count > 0)
            {
                var pause = wait ?? TimeSpan.FromSeconds(1 << (attempt - 1));
                if (attempt == MostAttempts || pause > options.LongestWait) throw GraphFailure.Of(429, null, permission, pause);
                await Task.Delay(pause, time, cancellationToken);
            }

            requests = busy;
        }
    }

    /// <returns>Those that are to be asked again, and the longest time that the service wants before.</returns>
    private async Task<(IReadOnlyList<RequestInformation> Busy, TimeSpan? Wait)> Once<T>(
        IReadOnlyList<RequestInformation> requests, List<T> found, string permission, CancellationToken cancellationToken)
        where T : class, IParsable, new()
    {
        var batch = new BatchRequestContentCollection(transport.Client);
        var parts = new Dictionary<string, RequestInformation>(StringComparer.Ordinal);
        foreach (var request in requests) parts.Add(await batch.AddBatchRequestStepAsync(request), request);
        var answer = await GraphFailure.Guard(
            async () => await transport.Client.Batch.PostAsync(batch, cancellationToken), permission, time, cancellationToken);
        var (busy, longest) = (new List<RequestInformation>(), (TimeSpan?)null);
        foreach (var (id, request) in parts)
        {
            using var part = await GraphFailure.Guard(
                async () => await answer.GetResponseByIdAsync(id), permission, time, cancellationToken);
            switch ((int)part.StatusCode)
            {
                case >= 200 and < 300:
                    found.Add(await GraphFailure.Guard(
                        async () => await answer.GetResponseByIdAsync<T>(id), permission, time, cancellationToken));
                    break;
                case 404:
                    break;
                case 429 or 503 or 504:
                    busy.Add(request);
                    var wait = RetryAfter.Of(part.Headers.RetryAfter, time.GetUtcNow());
                    if (longest is null || wait > longest) longest = wait ?? longest;
                    break;
                case var status:
                    throw GraphFailure.Of(status, null, permission, RetryAfter.Of(part.Headers.RetryAfter, time.GetUtcNow()));
            }
        }

        return (busy, longest);
    }
}
