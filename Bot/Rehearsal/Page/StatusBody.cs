using System.Diagnostics;
using System.Text.Json.Serialization;
using MicroAssignBot.Bot.Rehearsal.Windows;

namespace MicroAssignBot.Bot.Rehearsal.Page;

/// <summary>The status that the page shows.</summary>
/// <param name="Now">The logical time, in the learner's offset.</param>
/// <param name="Zone">The learner's zone, an IANA name; null when there is no learner.</param>
internal sealed record StatusBody(DateTimeOffset Now, string? Zone, WindowBody Learner, WindowBody Lead, Progress Progress, RunBody Run);

/// <param name="Id">Another one for each host that starts.</param>
/// <param name="StartedOver">This host began with an empty store because somebody asked for it.</param>
/// <param name="Trouble">Why it could not start over; null when nothing is wrong.</param>
internal sealed record RunBody(string Id, bool StartedOver, string? Trouble);

/// <param name="State"><c>starting</c>, <c>ready</c> or <c>unavailable</c>.</param>
/// <param name="Url">The address of the window's client; null unless the window is ready.</param>
/// <param name="Process">The process id of the client. When it changes, the page loads the window anew, even at the same address.</param>
/// <param name="Why">Why the window is unavailable; null otherwise.</param>
internal sealed record WindowBody(string? Name, string State, Uri? Url = null, int Process = 0, string? Why = null)
{
    private const string Localhost = "localhost";

    /// <param name="pageHost">
    /// The host name under which the page was opened. The frame gets the same name, so that the browser takes both for one site
    /// and draws them in one process.
    /// </param>
    public static WindowBody Create(string? name, WindowState state, string pageHost) => state switch
    {
        WindowState.Ready ready => new(name, "ready", pageHost == Localhost ? Named(ready.Address) : ready.Address, ready.ProcessId),
        WindowState.NotRunning unavailable => new(name, "unavailable", Why: unavailable.Why),
        WindowState.Starting => new(name, "starting"),
        _ => throw new UnreachableException($"{state.GetType()}"),
    };

    private static Uri Named(Uri address) => new UriBuilder(address) { Host = Localhost }.Uri;
}

/// <param name="Passed">How far the clock moved, such as "3 working hours".</param>
/// <param name="Outcome"><c>moved</c>, <c>nothing-due</c> or <c>timed-out</c>.</param>
internal sealed record AdvanceBody(
    string Outcome, DateTimeOffset Now, string Passed, IReadOnlyList<string> Sent, IReadOnlyList<string> Held);

/// <param name="Error">A sentence.</param>
internal sealed record RefusalBody(string Error);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StatusBody))]
[JsonSerializable(typeof(AdvanceBody))]
[JsonSerializable(typeof(RefusalBody))]
internal sealed partial class RehearsalJson : JsonSerializerContext;
