using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
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


    /// <param name="permission">What the app needs for each part.</param>
    /// <param name="parts">How many are asked for at once.</param>
    /// <param name="isScoped">
    /// The app may be allowed to read some and not others, and some may make no sense: those count as not there. If it may read none, that
    /// is a failure.
    /// </param>
    /// <returns>What was found, without what is not there.</returns>
    /// <exception cref="DirectoryException">A part failed; then nothing is returned.</exception>
    public async Task<IReadOnlyDictionary<PersonId, T>> Read<T>(
        IEnumerable<(PersonId Of, RequestInformation Request)> requests, string permission, CancellationToken cancellationToken,
        int parts = MostParts, bool isScoped = false)
        where T : class, IParsable, new()
    {
        var answers = new BatchAnswers<T>(permission, isScoped);
        foreach (var chunk in requests.Chunk(parts)) await Read(chunk, answers, cancellationToken);
        return answers.Found;
    }

    private async Task Read<T>(
        IReadOnlyList<(PersonId Of, RequestInformation Request)> requests, BatchAnswers<T> answers, CancellationToken cancellationToken)
        where T : class, IParsable, new()
    {
        for (var attempt = 1; requests.Count > 0; attempt++)
        {
            var (busy, wait) = await Once(requests, answers, cancellationToken);
            if (busy.Count > 0)
            {
                var pause = wait ?? GraphRetries.Pause(attempt);
                if (attempt == GraphRetries.MostAttempts || pause > options.LongestWait)
                    throw GraphFailure.Map(429, null, answers.Permission, pause);
                await Task.Delay(pause, time, cancellationToken);
            }

            requests = busy;
        }
    }

    /// <returns>Those that are to be asked again, and the longest time that the service wants before.</returns>
    private async Task<(IReadOnlyList<(PersonId Of, RequestInformation Request)> Busy, TimeSpan? Wait)> Once<T>(
        IReadOnlyList<(PersonId Of, RequestInformation Request)> requests, BatchAnswers<T> answers, CancellationToken cancellationToken)
        where T : class, IParsable, new()
    {
        var batch = new BatchRequestContentCollection(transport.Client);
        var ids = new List<string>();
        foreach (var (_, request) in requests) ids.Add(await batch.AddBatchRequestStepAsync(request));
        var answer = await GraphFailure.Guard(
            async () => await transport.Client.Batch.PostAsync(batch, cancellationToken), answers.Permission, time, cancellationToken);
        var (busy, longest) = (new List<(PersonId, RequestInformation)>(), (TimeSpan?)null);
        foreach (var (id, asked) in ids.Zip(requests))
        {
            using var part = await GraphFailure.Guard(
                async () => await answer.GetResponseByIdAsync(id), answers.Permission, time, cancellationToken);
            var wait = RetryAfter.Read(part.Headers.RetryAfter, time.GetUtcNow());
            if ((int)part.StatusCode is 429 or 503 or 504)
            {
                busy.Add(asked);
                if (longest is null || wait > longest) longest = wait ?? longest;
            }
            else if (!part.IsSuccessStatusCode)
            {
                answers.Refuse((int)part.StatusCode, wait);
            }
            else
            {
                await answers.Add(asked.Of, GraphFailure.Guard(
                    async () => await answer.GetResponseByIdAsync<T>(id), answers.Permission, time, cancellationToken));
            }
        }

        answers.Check();
        return (busy, longest);
    }

    /// <summary>What the parts have brought so far.</summary>
    private sealed class BatchAnswers<T>(string permission, bool isScoped)
    {
        private readonly Dictionary<PersonId, T> found = [];
        private bool isForbidden;
        private bool isAllowed;

        public string Permission => permission;

        public IReadOnlyDictionary<PersonId, T> Found => found;

        public async Task Add(PersonId of, Task<T> reading)
        {
            isAllowed = true;
            try
            {
                found[of] = await reading;
            }
            catch (DirectoryException) when (isScoped)
            {
                // One that makes no sense is no reason to do without the others.
            }
        }

        public void Refuse(int status, TimeSpan? retryAfter)
        {
            if (status == 404) isAllowed = true;
            else if (status == 403 && isScoped) isForbidden = true;
            else throw GraphFailure.Map(status, null, permission, retryAfter);
        }

        /// <exception cref="DirectoryException">Everything was forbidden so far.</exception>
        public void Check()
        {
            if (isForbidden && !isAllowed) throw GraphFailure.Map(403, null, permission, null);
        }
    }
}
