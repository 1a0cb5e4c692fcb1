using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Tests.Calendar;

/// <summary>Berlin, nine to five, Monday to Friday; Thursday, 24 December 2026, ten in the morning.</summary>
public class DaysOffTests
{
    private static readonly WorkCalendar Christmas = At.Calendar("Europe/Berlin", "Mon-Fri 09:00-17:00") with
    {
        Off = DaysOff.Create([new(2026, 12, 25), new(2027, 1, 1)]),
    };

    private static readonly DateTimeOffset ThursdayAtTen = At.Instant("2026-12-24T10:00+01:00");

    [Fact]
    public void Holidays_and_leave_are_no_working_time()
    {
        Assert.Equal(At.Instant("2026-12-28T10:00+01:00"), Christmas.Add(ThursdayAtTen, TimeSpan.FromHours(8)));
        Assert.Equal(At.Instant("2026-12-28T17:00+01:00"), Christmas.EndOfWorkingDay(ThursdayAtTen, 1));
        Assert.False(Christmas.IsWorking(At.Instant("2026-12-25T10:00+01:00")));
    }

    [Fact]
    public void A_leave_counts_from_its_first_day_to_its_last()
    {
        var away = Christmas with { Off = Christmas.Off.And([new DateSpan(new(2026, 12, 28), new(2027, 1, 5))]) };

        Assert.Equal(At.Instant("2027-01-06T09:00+01:00"), away.NextWorkingTime(At.Instant("2026-12-24T17:00+01:00")));
    }

    [Fact]
    public void A_box_that_the_days_off_stretch_beyond_fourteen_calendar_days_does_not_fit()
    {
        Assert.True(Christmas.Fits(new Timebox.Days(3), ThursdayAtTen, BoxLimits.Usual));
        var away = Christmas with { Off = Christmas.Off.And([new DateSpan(new(2026, 12, 28), new(2027, 1, 8))]) };

        Assert.False(away.Fits(new Timebox.Days(3), ThursdayAtTen, BoxLimits.Usual));
    }

    [Fact]
    public void Two_calendars_with_the_same_days_off_are_the_same() =>
        Assert.Equal(Christmas, Christmas with { Off = DaysOff.Create([new(2027, 1, 1), new(2026, 12, 25)]) });
}
