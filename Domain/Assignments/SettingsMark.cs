using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Tells whether a card showed the settings that count now.</summary>
public static class SettingsMark
{
    /// <param name="hours">The person's working time, with their own settings applied.</param>
    public static string Create(Preferences own, WorkCalendar hours)
    {
        var all = string.Join('|', hours.Week, hours.Zone.Id, own.Pace, Text(own.Pause), Text(own.Leave));
        if (own.Digest is { } digest) all += $"|{digest.Day}-{digest.At?.Ticks}";
        return ShortHash.Create(all);
    }

    private static string Text(DateSpan? span) => span is { } away ? $"{away.First.DayNumber}-{away.Last.DayNumber}" : "";
}
