using System.Diagnostics;
using System.Threading.Channels;
using MicroAssignBot.Benchmarks.Roles;

namespace MicroAssignBot.Benchmarks.Measuring;

/// <summary>A process that plays one role. It ends when its input does, so that none outlives the one that measures.</summary>
internal sealed class RoleProcess : IAsyncDisposable
{
    private readonly Process process;

    private readonly Channel<string> answers = System.Threading.Channels.Channel.CreateUnbounded<string>();
    private readonly Task reading;

    private RoleProcess(Process process)
    {
        this.process = process;
        reading = Read();
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>With which the channel proves itself there; null where no token is asked for.</summary>
    public string? Token { get; private set; }

    public static async Task<RoleProcess> Start(
        string role, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Binaries.Benchmark, role) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var started = new RoleProcess(Process.Start(start)!);
        try
        {
            var hello = (await started.Answer(cancellationToken)).Split(' ');
            started.Address = new Uri(hello[0]);
            started.Token = hello.ElementAtOrDefault(1);
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <summary>Answered when nothing that the process was asked to do is left to do.</summary>
    public async Task<string> Ask(string question, CancellationToken cancellationToken)
    {
        await process.StandardInput.WriteLineAsync(question.AsMemory(), cancellationToken);
        return await Answer(cancellationToken);
    }

    public async Task<Usage> Usage(CancellationToken cancellationToken) =>
        Control.ReadUsage(await Ask(Control.Usage, cancellationToken));

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await reading;
        process.Dispose();
    }

    /// <exception cref="ChannelClosedException">The process ended before it answered.</exception>
    private ValueTask<string> Answer(CancellationToken cancellationToken) => answers.Reader.ReadAsync(cancellationToken);

    // All the time, or a process that logs much would stand still in front of a full pipe.
    private async Task Read()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Control.Mark, StringComparison.Ordinal)) answers.Writer.TryWrite(line[Control.Mark.Length..]);
            else await Console.Error.WriteLineAsync(line);
        }

        answers.Writer.Complete();
    }
}
