using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MicroAssignBot.EndToEnd.Tests.Host;

/// <summary>
/// A host with a store of its own. A test that has done with it leaves it, started over, to the next that asks for the same settings:
/// that takes a tenth of a second, and a new process most of two, in which it compiles what the other has compiled.
/// </summary>
internal sealed class ReusedHost : IAsyncDisposable
{
    // Tests of one class, which ask for the same, run one after the other, and three classes at once. Each host that waits still sweeps.
    private const int MostFree = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly Lock Gate = new();
    private static readonly List<ReusedHost> Free = [];

    private readonly string folder = Directory.CreateTempSubdirectory("host-").FullName;
    private readonly IReadOnlyDictionary<string, string> settings;

    private ReusedHost(IReadOnlyDictionary<string, string> settings) => this.settings = settings;

    public HostProcess Process { get; private set; } = null!;

    public string StorePath => Path.Combine(folder, "microassign.db");

    /// <param name="settings">All but the port and where the store lies, by key.</param>
    /// <returns>A host that knows nobody yet.</returns>
    public static async Task<ReusedHost> Take(IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        if (Found(settings) is { } free) return free;
        var fresh = new ReusedHost(settings);
        try
        {
            fresh.Process = await HostProcess.Start(fresh.Settings(0), cancellationToken);
            return fresh;
        }
        catch
        {
            await fresh.End();
            throw;
        }
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

        await (Freed(this)?.End() ?? Task.CompletedTask);
    }

    /// <summary>Ends those that no test uses.</summary>
    public static Task EndAll() => Task.WhenAll(Free.Select(host => host.End()));

    private static ReusedHost? Found(IReadOnlyDictionary<string, string> settings)
    {
        lock (Gate)
        {
            var found = Free.Find(host => host.settings.Count == settings.Count && host.settings.All(settings.Contains));
            if (found is not null) Free.Remove(found);
            return found;
        }
    }

    /// <returns>The one that has waited longest, where too many do.</returns>
    private static ReusedHost? Freed(ReusedHost host)
    {
        lock (Gate)
        {
            Free.Add(host);
            if (Free.Count <= MostFree) return null;
            var oldest = Free[0];
            Free.RemoveAt(0);
            return oldest;
        }
    }

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
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            // One host has stopped, and the next does not listen yet.
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
