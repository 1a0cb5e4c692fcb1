using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>
/// Logs refusals that anybody can cause without proving who they are. It writes one line in a while for each kind, with a count,
/// so that nobody outside can fill the log. Kinds are our own words, so there are only a few.
/// </summary>
internal sealed class RefusalLog(TimeProvider time, ILogger<RefusalLog> log)
{
    public static readonly TimeSpan Apart = TimeSpan.FromSeconds(10);

    private const int MostKinds = 64;

    private readonly ConcurrentDictionary<string, Kind> kinds = new(StringComparer.Ordinal);

    /// <param name="kind">Fit for a log, and never a part of the request.</param>
    public void Say(string kind)
    {
        if (kinds.Count >= MostKinds && !kinds.ContainsKey(kind)) kind = "others";
        if (kinds.GetOrAdd(kind, static _ => new Kind()).Count(time) is { } since)
            log.Refused(kind, since);
    }

    private sealed class Kind
    {
        private readonly Lock gate = new();
        private long? saidAt;
        private long unsaid;

        /// <returns>How many refusals there were since the last line; null when it is too early for another line.</returns>
        public long? Count(TimeProvider time)
        {
            lock (gate)
            {
                unsaid++;
                if (saidAt is { } last && time.GetElapsedTime(last) < Apart) return null;
                saidAt = time.GetTimestamp();
                var since = unsaid;
                unsaid = 0;
                return since;
            }
        }
    }
}
