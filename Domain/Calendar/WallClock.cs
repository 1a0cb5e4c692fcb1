namespace MicroAssignBot.Domain.Calendar;

/// <summary>
/// Converts wall-clock time to instants. It asks the zone only for the opposite direction, where each instant has one answer: a
/// wall clock shows some times twice and some never.
/// </summary>
public static class WallClock
{
    /// <summary>No zone is further than 14 hours from UTC.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromHours(15);

    /// <summary>
    /// The first instant, in UTC, at which the clock shows this time or a later one. A time that is shown twice gives the first of
    /// the two, a time that is skipped gives the moment of the change, and order is kept.
    /// </summary>
    public static DateTimeOffset FirstInstant(this TimeZoneInfo zone, DateTime local)
    {
        var asUtc = new DateTimeOffset(local, TimeSpan.Zero);
        var (earlier, later) = (asUtc - Reach, asUtc + Reach);
        var (before, after) = (zone.GetUtcOffset(earlier), zone.GetUtcOffset(later));
        if (before == after || zone.GetUtcOffset(asUtc - before) == before)
        {
            return asUtc - before;
        }
        return zone.GetUtcOffset(asUtc - after) == after ? asUtc - after : zone.Change(earlier, later);
    }

    public static DateOnly DateOf(this TimeZoneInfo zone, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>The first instant of the new offset between two instants with different ones.</summary>
    private static DateTimeOffset Change(this TimeZoneInfo zone, DateTimeOffset earlier, DateTimeOffset later)
    {
        var before = zone.GetUtcOffset(earlier);
        while (later - earlier > TimeSpan.FromTicks(1))
        {
            var middle = earlier + ((later - earlier) / 2);
            (earlier, later) = zone.GetUtcOffset(middle) == before ? (middle, later) : (earlier, middle);
        }
        return later;
    }
}
