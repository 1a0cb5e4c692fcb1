using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MicroAssignBot.EndToEnd.Tests.Host;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

/// <summary>The time machine of a host in rehearsal, without the page around it.</summary>
internal static class TimeMachineClient
{
    // The host waits half a minute for what has become due, and then has to read what is left, which takes a busy machine long.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>A rehearsal whose windows cannot open, because the tests bring their own.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>(TestPeople.Roomy)
    {
        ["Rehearsal:Enabled"] = "true",
        ["Rehearsal:NodePath"] = "/nowhere/node",
    };

    /// <summary>To the next thing that is due.</summary>
    public static async Task<Advanced> Advance(this HostProcess host, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = host.Address, Timeout = Patience };
        var started = TimeProvider.System.GetTimestamp();
        using var response = await http.PostAsync("/rehearsal/advance?to=next-alarm", null, cancellationToken);
        response.EnsureSuccessStatusCode();
        var body = (await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!;
        return new Advanced(
            body["outcome"]!.ToString(),
            body["now"]!.GetValue<DateTimeOffset>(),
            [.. body["held"]!.AsArray().Select(held => held!.ToString())],
            TimeProvider.System.GetElapsedTime(started));
    }

    /// <param name="by">As the page's buttons say it.</param>
    public static async Task<HttpStatusCode> AdvanceBy(this HostProcess host, TimeSpan by, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = host.Address, Timeout = Patience };
        using var response = await http.PostAsync($"/rehearsal/advance?by={by:c}", null, cancellationToken);
        return response.StatusCode;
    }

    public static async Task<DateTimeOffset> Now(this HostProcess host, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        var status = await http.GetFromJsonAsync<JsonObject>("/rehearsal/status", cancellationToken);
        return status!["now"]!.GetValue<DateTimeOffset>();
    }
}

/// <param name="Outcome"><c>moved</c>, <c>nothing-due</c> or <c>timed-out</c>.</param>
internal sealed record Advanced(string Outcome, DateTimeOffset Now, IReadOnlyList<string> Held, TimeSpan Took);
