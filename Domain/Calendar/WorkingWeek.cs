namespace MicroAssignBot.Domain.Calendar;

/// <summary>One stretch of work within a day; ends after it starts, at the latest at 24:00.</summary>
public readonly record struct WorkingHours(TimeSpan Start, TimeSpan End);

/// <summary>A person's weekly hours, which repeat: at least one stretch in the week, those of a day in order and apart.</summary>
public sealed class WorkingWeek
{
    private readonly IReadOnlyDictionary<DayOfWeek, IReadOnlyList<WorkingHours>> days;

    public WorkingWeek(IReadOnlyDictionary<DayOfWeek, IReadOnlyList<WorkingHours>> days) => this.days = days;

    public IReadOnlyList<WorkingHours> On(DayOfWeek day) => days.TryGetValue(day, out var hours) ? hours : [];
}
