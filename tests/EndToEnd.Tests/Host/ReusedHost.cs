using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MicroAssignBot.EndToEnd.Tests.Host;

/// <summary>
/// A host with a store of its own. A test that has done with it leaves it, started over, to the next that asks for the same settings:
/// that takes a tenth of a second, and a new process most of two, in which it compiles what the other has compiled.
/// </summary>
internal sealed class ReusedHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly ConcurrentDictionary<string, ConcurrentBag<ReusedHost>> Free = new();

    private readonly string folder = Directory.CreateTempSubdirectory("host-").FullName;
    private readonly IReadOnlyDictionary<string, string> settings;

    private ReusedHost(IReadOnlyDictionary<string, string> settings) => this.settings = settings;

    public HostProcess Process { get; private set; } = null!;

    public string StorePath => Path.Combine(folder, "microassign.db");

    private ConcurrentBag<ReusedHost> Alike => Free.GetOrAdd(
        string.Join('\n', settings.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")), _ => []);

    /// <param name="settings">All but the port and where the store lies, by key.</param>
    /// <returns>A host that knows nobody yet.</returns>
    public static async Task<ReusedHost> Take(IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var fresh = new ReusedHost(settings);
        if (fresh.Alike.TryTake(out var free))
        {
            await fresh.End();
            return free;
        }

        fresh.Process = await HostProcess.Start(fresh.Settings(0), cancellationToken);
        return fresh;
    }

    /// <summary>The host ends, by force or in peace, and another goes on where it stopped, at the same address.</summary>
    public async Task Restart(bool kill, CancellationToken cancellationToken)
    {
        var port = Process.Address.Port;
        if (kill) await Process.Kill();
        else await Process.Stop(cancellationToken);
        await Process.DisposeAsync();
        Process = await HostProcess.Start(Settings(port), cancellationToken);
    }

    /// <summary>Leaves the host to another test, unless it has ended.</summary>
    /// <exception cref="TimeoutException">It did not start over; the message holds its log.</exception>
    public async ValueTask DisposeAsync()
    {
        if (Process.HasEnded)
        {
            await End();
            return;
        }

        try
        {
            await StartOver();
        }
        catch
        {
            await End();
            throw;
        }

        Alike.Add(this);
    }

    /// <summary>Ends those that no test uses.</summary>
    public static Task EndAll() => Task.WhenAll(Free.Values.SelectMany(hosts => hosts).Select(host => host.End()));

    private async Task StartOver()
    {
        using var http = new HttpClient { BaseAddress = Process.Address, Timeout = Patience };
        var before = await Run(http);
        using (var answer = await http.PostAsync("/rehearsal/start-over", null)) answer.EnsureSuccessStatusCode();
        using var deadline = new CancellationTokenSource(Patience);
        while (await Run(http) is var run && (run is null || $"{run["id"]}" == $"{before?["id"]}"))
        {
            if (deadline.IsCancellationRequested) throw new TimeoutException($"The host did not start over. Its log:\n{Process.Log}");
            await Task.Delay(Pause, TimeProvider.System, CancellationToken.None);
        }

        await Process.Ready(deadline.Token);
    }

    private static async Task<JsonNode?> Run(HttpClient http)
    {
        try
        {
            return (await http.GetFromJsonAsync<JsonObject>("/rehearsal/status", CancellationToken.None))!["run"];
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private async Task End()
    {
        if (Process is not null) await Process.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private HostSettings Settings(int port) => new(StorePath, port, settings);
}
