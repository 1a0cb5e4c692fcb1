using System.Globalization;

namespace MicroAssignBot.Bot.Rehearsal.Time;

/// <summary>What the query <c>?by=HH:MM:SS</c>, <c>?to=next-alarm</c> or <c>?to=next-working-day</c> asks for.</summary>
internal abstract record StepQuery
{
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(31);

    private StepQuery()
    {
    }

    public sealed record Asks(Step Step) : StepQuery;

    /// <param name="Why">A sentence for the sender of the query.</param>
    public sealed record Unclear(string Why) : StepQuery;

    public static StepQuery Parse(string? by, string? to) => (by, to) switch
    {
        (null, null) => new Unclear("Say by=HH:MM:SS, to=next-alarm or to=next-working-day."),
        (not null, not null) => new Unclear("Say by or to, not both."),
        (null, "next-alarm") => new Asks(new Step.ToNextDue()),
        (null, "next-working-day") => new Asks(new Step.ToNextWorkingDay()),
        (null, _) => new Unclear("to must be next-alarm or next-working-day."),
        _ => ParseDuration(by),
    };

    private static StepQuery ParseDuration(string by) =>
        Duration(by) switch
        {
            null => new Unclear("by must be a duration such as 01:00:00, or 1.00:00:00 for a day."),
            var duration when duration <= TimeSpan.Zero => new Unclear("The clock only moves forward: by must be more than 00:00:00."),
            var duration when duration > Farthest => new Unclear("The clock moves 31 days at once at most."),
            var duration => new Asks(new Step.By(duration.Value)),
        };

    /// <summary>Hours may exceed 23, since 26:00:00 is as clear as 1.02:00:00.</summary>
    private static TimeSpan? Duration(string by)
    {
        if (TimeSpan.TryParseExact(by, "d\\.hh\\:mm\\:ss", CultureInfo.InvariantCulture, out var withDays))
        {
            return withDays;
        }

        var parts = by.TrimStart('-').Split(':');
        if (parts.Length != 3 || !Part(parts[0], 999, out var hours) || !Part(parts[1], 59, out var minutes)
                || !Part(parts[2], 59, out var seconds))
        {
            return null;
        }

        var duration = new TimeSpan(hours, minutes, seconds);
        return by.StartsWith('-') ? -duration : duration;
    }

    private static bool Part(string text, int highest, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= highest;
}
