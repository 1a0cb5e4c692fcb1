using MicroAssignBot.Domain.Calendar;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using WorkingHoursOfMailbox = Microsoft.Graph.Models.WorkingHours;

namespace MicroAssignBot.Infrastructure.Graph;

/// <summary>Understands the working time of a mailbox. What makes no sense counts as not there.</summary>
internal static class MailboxTime
{
    private static readonly TimeSpan Midnight = TimeSpan.FromDays(1);

    /// <returns>An IANA name, and hours as in the settings; each null when it is not known.</returns>
    public static (string? Zone, string? Week) Read(MailboxSettings settings)
    {
        var week = Week(settings.WorkingHours);
        // Hours are meant in their own zone, which may be another than the one that the calendar is shown in.
        var zone = (week is null ? null : Iana(settings.WorkingHours?.TimeZone?.Name)) ?? Iana(settings.TimeZone);
        return (zone, week);
    }

    // Mailboxes name zones as Windows does, or as the time zone database does, or have made one up.
    private static string? Iana(string? name) => Zones.Named(name)?.Id is { } id && Zones.IsIana(id, out _) ? id : null;

    private static string? Week(WorkingHoursOfMailbox? hours)
    {
        if (hours is not { StartTime: { } from, EndTime: { } until, DaysOfWeek: { } named }) return null;
        var (start, end) = (Minutes(from), Minutes(until));
        var days = named.Select(Day).OfType<DayOfWeek>().Distinct().ToList();
        if (days.Count == 0 || start == end) return null;
        var week = new Dictionary<DayOfWeek, List<Domain.Calendar.WorkingHours>>();
        foreach (var day in days)
        {
            if (start < end || end == TimeSpan.Zero)
            {
                Add(week, day, start, end == TimeSpan.Zero ? Midnight : end);
                continue;
            }

            // A night shift ends on the day after.
            Add(week, day, start, Midnight);
            Add(week, (DayOfWeek)(((int)day + 1) % 7), TimeSpan.Zero, end);
        }

        var ordered = week.ToDictionary(
            pair => pair.Key, pair => (IReadOnlyList<Domain.Calendar.WorkingHours>)[.. pair.Value.OrderBy(stretch => stretch.Start)]);
        return new WorkingWeek(ordered).ToString();
    }

    private static void Add(
        Dictionary<DayOfWeek, List<Domain.Calendar.WorkingHours>> week, DayOfWeek day, TimeSpan start, TimeSpan end)
    {
        if (!week.TryGetValue(day, out var stretches)) week[day] = stretches = [];
        stretches.Add(new Domain.Calendar.WorkingHours(start, end));
    }

    private static TimeSpan Minutes(Time time) => new(time.Hour, time.Minute, 0);

    private static DayOfWeek? Day(DayOfWeekObject? day) => day switch
    {
        DayOfWeekObject.Monday => DayOfWeek.Monday,
        DayOfWeekObject.Tuesday => DayOfWeek.Tuesday,
        DayOfWeekObject.Wednesday => DayOfWeek.Wednesday,
        DayOfWeekObject.Thursday => DayOfWeek.Thursday,
        DayOfWeekObject.Friday => DayOfWeek.Friday,
        DayOfWeekObject.Saturday => DayOfWeek.Saturday,
        DayOfWeekObject.Sunday => DayOfWeek.Sunday,
        _ => null,
    };
}
