namespace MicroAssignBot.Domain.Calendar;

/// <summary>When somebody works: their zone and their weekly hours. All answers are instants in that zone's offset.</summary>
public sealed record WorkCalendar(TimeZoneInfo Zone, WorkingWeek Week);
