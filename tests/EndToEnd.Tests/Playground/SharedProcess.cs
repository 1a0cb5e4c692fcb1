using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Rehearsal.Windows;

namespace MicroAssignBot.EndToEnd.Tests.Playground;

/// <summary>
/// The node process in which the windows of all tests are whose people live in one time zone: a client's script takes a
/// second and a half of work to start, and a tenth of that when it is there already. The zone is one for a whole process,
/// and a client's activities tell it. A process ends with the tests, because it watches its end of stdin.
/// </summary>
internal sealed class SharedProcess
{
    private static readonly Lock Starting = new();
    private static readonly Dictionary<string, SharedProcess> ByZone = [];
    private static int opened;

    private readonly ConcurrentDictionary<int, SharedWindow> windows = new();
    private readonly Lock writing = new();
    private readonly Process process;
    private readonly Task<string> lastWords;
    private readonly Task<string> ended;

    private SharedProcess(Process process)
    {
        this.process = process;
        lastWords = process.StandardError.ReadToEndAsync(CancellationToken.None);
        ended = Listen();
    }

    /// <summary>The one of this zone; should it ever end, the next window gets another.</summary>
    public static SharedProcess In(string timeZone)
    {
        lock (Starting)
        {
            return ByZone.GetValueOrDefault(timeZone) is { ended.IsCompleted: false } running
                ? running
                : ByZone[timeZone] = new SharedProcess(Process.Start(Command(timeZone))!);
        }
    }

    /// <summary>A window with what the launch would give a process of its own.</summary>
    public SharedWindow Open(PlaygroundLaunch launch)
    {
        var id = Interlocked.Increment(ref opened);
        var window = new SharedWindow(() => Order(new JsonObject { ["close"] = id }), ended);
        windows[id] = window;
        var alone = launch.Command();
        Order(new JsonObject
        {
            ["open"] = id,
            ["arguments"] = new JsonArray([.. alone.ArgumentList.Skip(1).Select(argument => JsonValue.Create(argument))]),
            ["environment"] = new JsonObject(
                alone.Environment.Select(variable => KeyValuePair.Create(variable.Key, (JsonNode?)variable.Value))),
            ["folder"] = alone.WorkingDirectory,
        });
        return window;
    }

    private static ProcessStartInfo Command(string timeZone) => new("node")
    {
        ArgumentList = { Path.Combine(NodePackages.Folder, "windows.cjs") },
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["TZ"] = timeZone },
    };

    private void Order(JsonObject order)
    {
        lock (writing)
        {
            process.StandardInput.WriteLine(order.ToJsonString());
        }
    }

    /// <returns>Why it ended, once it has.</returns>
    private async Task<string> Listen()
    {
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            var told = JsonNode.Parse(line)!.AsObject();
            windows[(int)told["window"]!].Hear(told);
        }

        return $"The process of all windows ended. {await lastWords}";
    }
}
