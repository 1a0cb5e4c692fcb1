namespace MicroAssignBot.Domain.Calendar;

/// <summary>A stretch of one day's work as instants, the end excluded; never empty. The date is that of the working day.</summary>
internal readonly record struct Shift(DateOnly Date, DateTimeOffset Start, DateTimeOffset End);
