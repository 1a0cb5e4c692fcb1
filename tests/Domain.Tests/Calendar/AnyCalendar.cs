using FsCheck;
using FsCheck.Fluent;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Tests.Calendar;

/// <summary>Any zone of this machine, any week in steps of five minutes, any instant over ten years, two working times.</summary>
public sealed record AnyMoment(WorkCalendar Calendar, DateTimeOffset Now, TimeSpan Some, TimeSpan More, Timebox Box);

public static class AnyCalendar
{
    private static readonly DateTimeOffset FirstDay = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Arbitrary<AnyMoment> Moments() => Arb.From(
        from zone in Gen.Elements<TimeZoneInfo>(TimeZoneInfo.GetSystemTimeZones())
        from week in Weeks()
        from now in Instants()
        from some in Gen.Choose(0, 80 * 60 * 60)
        from more in Gen.Choose(0, 80 * 60 * 60)
        from box in Boxes()
        from off in Off(now)
        select new AnyMoment(new WorkCalendar(zone, week) { Off = off }, now, TimeSpan.FromSeconds(some), TimeSpan.FromSeconds(more), box));

    public static Arbitrary<WorkingWeek> AnyWeek() => Arb.From(Weeks());

    private static Gen<WorkingWeek> Weeks() =>
        from days in Gen.ArrayOf(Hours(), 7)
        where days.Any(day => day.Count > 0)
        select new WorkingWeek(Enum.GetValues<DayOfWeek>().ToDictionary(day => day, day => days[(int)day]));

    /// <summary>Distinct times in order make stretches that are in order and apart.</summary>
    private static Gen<IReadOnlyList<WorkingHours>> Hours() =>
        from count in Gen.Choose(0, 3)
        from marks in Gen.ArrayOf(Gen.Choose(0, 24 * 12), 2 * count)
        select (IReadOnlyList<WorkingHours>)[.. marks.Distinct().Order().Chunk(2)
            .Where(pair => pair.Length == 2)
            .Select(pair => new WorkingHours(TimeSpan.FromMinutes(5 * pair[0]), TimeSpan.FromMinutes(5 * pair[1])))];

    /// <summary>Half of them in the months in which clocks change.</summary>
    private static Gen<DateTimeOffset> Instants() =>
        from year in Gen.Choose(0, 9)
        from month in Gen.OneOf(Gen.Choose(0, 11), Gen.Elements(2, 3, 9, 10))
        from seconds in Gen.Choose(0, 31 * 24 * 60 * 60)
        from offset in Gen.Choose(-14, 14)
        select FirstDay.AddYears(year).AddMonths(month).AddSeconds(seconds).ToOffset(TimeSpan.FromHours(offset));

    /// <summary>Holidays and a leave around the moment; in a third of the cases none.</summary>
    private static Gen<DaysOff> Off(DateTimeOffset now) =>
        from none in Gen.Choose(0, 2)
        from holidays in Gen.ArrayOf(Gen.Choose(-3, 30), 4)
        from first in Gen.Choose(-10, 20)
        from length in Gen.Choose(0, 25)
        let today = DateOnly.FromDateTime(now.UtcDateTime)
        let leave = new DateSpan(today.AddDays(first), today.AddDays(first + length))
        select none == 0 ? DaysOff.None : DaysOff.Create(holidays.Select(today.AddDays)).And([leave]);

    private static Gen<Timebox> Boxes() => Gen.OneOf(
        Gen.Choose(1, Timebox.Hours.Most).Select(count => (Timebox)new Timebox.Hours(count)),
        Gen.Choose(1, Timebox.Days.Most).Select(count => (Timebox)new Timebox.Days(count)),
        Gen.Choose(0, 6).Select(day => (Timebox)new Timebox.ByWeekday((DayOfWeek)day)));
}
