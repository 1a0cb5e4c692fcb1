using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Bot.Hosting;

/// <summary>
/// Checks that this machine knows the names of time zones that clients send: also old names and those of Windows. Without them
/// the bot would silently read people's working hours in the organisation's zone. The host serves all the same, but says so in
/// its log and in <c>/readyz</c>.
/// </summary>
internal sealed partial class ZoneCheck(ILogger<ZoneCheck> log, Func<string, TimeZoneInfo?>? find = null) : BackgroundService
{
    private static readonly IReadOnlyList<string> Needed = ["Asia/Calcutta", "India Standard Time", "Europe/Berlin"];

    private readonly Func<string, TimeZoneInfo?> find = find ?? Zones.Named;

    /// <summary>A sentence for the people who run the host; null when all is well, or before the check has run.</summary>
    public string? Problem { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var missing = Needed.Where(name => find(name) is null).ToList();
        // Loads the zones once, so that no person's first settings wait for it.
        Zones.Read(Needed[0]);
        if (missing.Count == 0) return;
        Problem = $"This machine doesn't know the time zones {string.Join(", ", missing)}. Install tzdata (with its legacy names) and ICU.";
        Missing(log, string.Join(", ", missing));
    }

    [LoggerMessage(
        3003, LogLevel.Error,
        "This machine does not know the time zones {Names}, so working hours are read in the wrong zone. "
        + "Install tzdata (with its legacy names) and ICU.")]
    private static partial void Missing(ILogger log, string names);
}
