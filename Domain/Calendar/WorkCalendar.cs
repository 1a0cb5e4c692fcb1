namespace MicroAssignBot.Domain.Calendar;

/// <summary>
/// When a person works: their zone, their weekly hours and their days off. All answers are instants in that zone's offset. Working
/// time is elapsed time: a stretch in which the clocks go forward is shorter, one in which they go back is longer.
/// </summary>
public sealed record WorkCalendar(TimeZoneInfo Zone, WorkingWeek Week)
{
    public DaysOff Off { get; init; } = DaysOff.None;

    public static WorkCalendar Usual { get; } = new(TimeZoneInfo.Utc, WorkingWeek.Parse("Mon-Fri 09:00-17:00"));

    /// <summary>The start of a stretch is working time, its end is not.</summary>
    public bool IsWorking(DateTimeOffset instant) => ShiftsFrom(instant).First().Start <= instant;

    /// <summary>Whether the person is on leave or in a pause on that day, whatever the hour.</summary>
    public bool IsAway(DateTimeOffset instant) => Off.IsAway(DayOf(instant));

    /// <summary>As if there were no leave and no pause.</summary>
    public WorkCalendar WithoutAway() => this with { Off = Off.WithoutAway() };

    /// <summary>The date in this zone.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => Zone.DateOf(instant);

    /// <summary>The first instant of the date in this zone.</summary>
    public DateTimeOffset DayBreak(DateOnly date) => Zone.FirstInstant(date.ToDateTime(TimeOnly.MinValue));

    /// <summary>The instant itself within working time, otherwise the start of the next stretch.</summary>
    public DateTimeOffset NextWorkingTime(DateTimeOffset instant) => Local(Later(ShiftsFrom(instant).First().Start, instant));

    /// <summary>The next start of a working day, strictly after the instant; at 07:00 of a working day that is today's.</summary>
    public DateTimeOffset NextWorkingMorning(DateTimeOffset instant) =>
        Local(WorkingDays(Zone.DateOf(instant)).First(day => day[0].Start > instant)[0].Start);

    /// <summary>The instant by which this much working time has passed: the end of a stretch rather than the start of the next.</summary>
    /// <returns>The start itself when no time is added.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The working time is negative.</exception>
    public DateTimeOffset Add(DateTimeOffset start, TimeSpan workingTime)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingTime, TimeSpan.Zero);
        return Local(workingTime == TimeSpan.Zero ? start : Reach(start, workingTime).At);
    }

    /// <summary>The working time that passes between two instants; zero when the second is not the later one.</summary>
    public TimeSpan WorkingTimeBetween(DateTimeOffset from, DateTimeOffset until)
    {
        var sum = TimeSpan.Zero;
        foreach (var shift in ShiftsFrom(from).TakeWhile(shift => shift.Start < until))
        {
            var end = shift.End < until ? shift.End : until;
            sum += Later(end - Later(shift.Start, from), TimeSpan.Zero);
        }
        return sum;
    }

    /// <summary>The end of the n-th working day after the day of the start, which does not count.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one day.</exception>
    public DateTimeOffset EndOfWorkingDay(DateTimeOffset start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return Local(WorkingDays(Zone.DateOf(start).AddDays(1)).ElementAt(days - 1)[^1].End);
    }

    /// <summary>The end of the first working day that is not over at the instant.</summary>
    public DateTimeOffset EndOfThisWorkingDay(DateTimeOffset instant) =>
        Local(WorkingDays(ShiftsFrom(instant).First().Date).First()[^1].End);

    /// <summary>Whether work goes on, or begins, after the instant on that local day.</summary>
    public bool WorksLaterThatDay(DateTimeOffset instant) => ShiftsFrom(instant).First().Date == Zone.DateOf(instant);

    /// <summary>How many working days end after the day of the first instant, and not after the second.</summary>
    public int WorkingDaysBetween(DateTimeOffset from, DateTimeOffset until) =>
        WorkingDays(Zone.DateOf(from).AddDays(1)).TakeWhile(day => day[^1].End <= until).Count();

    /// <summary>The start of the working day to which the instant belongs. The end of a stretch belongs to it too.</summary>
    public DateTimeOffset StartOfWorkingDay(DateTimeOffset instant) =>
        Local(WorkingDays(ShiftsFrom(instant.AddTicks(-1)).First().Date).First()[0].Start);

    /// <summary>When a box that starts at this instant is over.</summary>
    public DateTimeOffset Deadline(Timebox box, DateTimeOffset start, BoxLimits limits) => box switch
    {
        Timebox.Hours hours => Add(start, TimeSpan.FromHours(hours.Count)),
        Timebox.Days days => EndOfWorkingDay(start, days.Count),
        Timebox.ByWeekday weekday => EndOfNext(weekday.Day, start, limits),
        _ => throw new ArgumentOutOfRangeException(nameof(box)),
    };

    /// <summary>Whether the box, started at this instant, is short enough to be offered, counted by local dates.</summary>
    public bool Fits(Timebox box, DateTimeOffset start, BoxLimits limits) => Fits(start, Deadline(box, start, limits), limits);

    /// <summary>The same, for a box whose deadline is known.</summary>
    public bool Fits(DateTimeOffset start, DateTimeOffset deadline, BoxLimits limits)
    {
        var lastDay = Zone.DateOf(deadline.AddTicks(-1));
        return lastDay.DayNumber - Zone.DateOf(start).DayNumber <= limits.LongestDays;
    }

    private DateTimeOffset EndOfNext(DayOfWeek weekday, DateTimeOffset start, BoxLimits limits)
    {
        var earliest = Reach(start, limits.LeastBeforeWeekday).Shift.Date;
        var last = earliest.AddDays(((int)weekday - (int)earliest.DayOfWeek + 7) % 7);
        return Local(WorkingDays(earliest).TakeWhile(day => day[0].Date <= last).Last()[^1].End);
    }

    /// <summary>The instant and the stretch in which this working time, which must be positive, has passed.</summary>
    private (Shift Shift, DateTimeOffset At) Reach(DateTimeOffset start, TimeSpan workingTime)
    {
        foreach (var shift in ShiftsFrom(start))
        {
            var begin = Later(shift.Start, start);
            if (workingTime <= shift.End - begin)
            {
                return (shift, begin + workingTime);
            }
            workingTime -= shift.End - begin;
        }
        throw new InvalidOperationException("A working week has no end.");
    }

    /// <summary>
    /// The stretches that are not over at the instant. The search begins a day earlier, since a clock set back over midnight shows
    /// that date again.
    /// </summary>
    private IEnumerable<Shift> ShiftsFrom(DateTimeOffset instant) =>
        WorkingDays(Zone.DateOf(instant).AddDays(-1)).SelectMany(day => day).SkipWhile(shift => shift.End <= instant);

    /// <summary>
    /// All working days from this date on, in order and without end, each with at least one stretch. Nothing else decides which
    /// days are free.
    /// </summary>
    private IEnumerable<IReadOnlyList<Shift>> WorkingDays(DateOnly from)
    {
        for (var date = from; ; date = date.AddDays(1))
        {
            var shifts = ShiftsOn(date);
            if (shifts.Count > 0)
            {
                yield return shifts;
            }
        }
    }

    private List<Shift> ShiftsOn(DateOnly date)
    {
        var stretches = Week.On(date.DayOfWeek);
        if (stretches.Count == 0 || Off.Include(date))
        {
            return [];
        }
        var shifts = new List<Shift>(stretches.Count);
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        // By index: this runs for every day that a deadline passes, and an enumerator of an interface is made anew each time.
        for (var place = 0; place < stretches.Count; place++)
        {
            var hours = stretches[place];
            var shift = new Shift(date, Zone.FirstInstant(midnight + hours.Start), Zone.FirstInstant(midnight + hours.End));
            if (shift.Start < shift.End)
            {
                shifts.Add(shift);
            }
        }
        return shifts;
    }

    private DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    private static T Later<T>(T one, T other)
        where T : IComparable<T> => one.CompareTo(other) >= 0 ? one : other;
}
