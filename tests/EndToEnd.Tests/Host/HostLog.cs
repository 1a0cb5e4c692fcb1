using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace MicroAssignBot.EndToEnd.Tests.Host;

/// <summary>Collects what a process writes, for as long as it lives.</summary>
internal sealed class HostLog
{
    private readonly Lock gate = new();
    private readonly List<string> lines = [];
    private readonly Channel<string> arrivals = Channel.CreateUnbounded<string>();

    public HostLog(Process process) => Drained = Drain(process);

    /// <summary>Completes when the process has said its last word.</summary>
    public Task Drained { get; }

    /// <summary>The first line that matches; lines before it are not looked at again.</summary>
    /// <exception cref="InvalidOperationException">The process ended without such a line.</exception>
    public async Task<Match> Find(Regex pattern, CancellationToken cancellationToken)
    {
        await foreach (var line in arrivals.Reader.ReadAllAsync(cancellationToken))
        {
            if (pattern.Match(line) is { Success: true } match)
            {
                return match;
            }
        }

        throw new InvalidOperationException($"The process ended without a line like {pattern}. Its log:\n{this}");
    }

    public override string ToString()
    {
        lock (gate)
        {
            return string.Join('\n', lines);
        }
    }

    private async Task Drain(Process process)
    {
        await Task.WhenAll(Read(process.StandardOutput), Read(process.StandardError));
        arrivals.Writer.Complete();
    }

    private async Task Read(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (gate)
            {
                lines.Add(line);
            }

            arrivals.Writer.TryWrite(line);
        }
    }
}
