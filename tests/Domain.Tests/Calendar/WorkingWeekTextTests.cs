using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Tests.Calendar;

public class WorkingWeekTextTests
{
    [Theory]
    [InlineData("Mon-Thu 09:00-17:30, Fri 09:00-13:00", "Mon-Thu 09:00-17:30, Fri 09:00-13:00")]
    [InlineData("mon-FRI 9:00-12:00 13:00-17:00", "Mon-Fri 09:00-12:00 13:00-17:00")]
    [InlineData("Mon-Fri 09:00-12:00, 13:00-17:00", "Mon-Fri 09:00-12:00 13:00-17:00")]
    [InlineData("Mon,Wed 10:00-14:00", "Mon,Wed 10:00-14:00")]
    [InlineData("Mon, Wed 10:00-14:00, Thu 08:00-09:00", "Mon,Wed 10:00-14:00, Thu 08:00-09:00")]
    [InlineData("Fri 09:00-13:00,Mon-Thu 09:00-13:00", "Mon-Fri 09:00-13:00")]
    [InlineData("Mon 09:00-12:00, Mon 13:00-17:00", "Mon 09:00-12:00 13:00-17:00")]
    [InlineData("Sun-Thu 08:00-16:00", "Mon-Thu,Sun 08:00-16:00")]
    [InlineData("Sat-Mon 08:00-16:00", "Mon,Sat-Sun 08:00-16:00")]
    [InlineData("Tue-Tue 08:00-16:00", "Tue 08:00-16:00")]
    [InlineData("Sat 00:00-24:00", "Sat 00:00-24:00")]
    [InlineData("Mo-Fr 9-17", "Mon-Fri 09:00-17:00")]
    [InlineData("Monday-Friday 09:00 - 17:00", "Mon-Fri 09:00-17:00")]
    [InlineData("Mon–Fri 09:00–17:00", "Mon-Fri 09:00-17:00")]
    [InlineData("Monday to Friday: 9 am — 5.30 pm", "Mon-Fri 09:00-17:30")]
    [InlineData("Mo.-Do. 8 bis 16 Uhr; Freitag 0800-1300", "Mon-Thu 08:00-16:00, Fri 08:00-13:00")]
    [InlineData("Tues & Thurs 12am-12pm", "Tue,Thu 00:00-12:00")]
    public void A_week_is_written_back_in_one_form(string text, string canonical)
    {
        var week = WorkingWeek.Parse(text);

        Assert.Equal(canonical, week.ToString());
        Assert.Equal(week, WorkingWeek.Parse(canonical));
        Assert.Equal(week.GetHashCode(), WorkingWeek.Parse(canonical).GetHashCode());
    }

    public static TheoryData<string?, WorkingWeekProblem> Refused => new()
    {
        { null, new WorkingWeekProblem.Empty() },
        { " , ", new WorkingWeekProblem.Empty() },
        { "Mon-Thu", new WorkingWeekProblem.DaysWithoutHours("Mon-Thu") },
        { "Mon 09:00-17:00, Fri", new WorkingWeekProblem.DaysWithoutHours("Fri") },
        { "09:00-17:00", new WorkingWeekProblem.HoursWithoutDays("09:00-17:00") },
        { "Mon-Foo 09:00-17:00", new WorkingWeekProblem.Unreadable("Mon-Foo") },
        { "Mon-Tue-Wed 09:00-17:00", new WorkingWeekProblem.Unreadable("Mon-Tue-Wed") },
        { "Mon 9x-17", new WorkingWeekProblem.Unreadable("9x-17") },
        { "Mon 9-1777", new WorkingWeekProblem.NoSuchTime("9-1777") },
        { "Mon 13pm-14pm", new WorkingWeekProblem.NoSuchTime("13pm-14pm") },
        { "Mon 09:00", new WorkingWeekProblem.Unreadable("09:00") },
        { "Mon 09:00-25:00", new WorkingWeekProblem.NoSuchTime("09:00-25:00") },
        { "Mon 09:60-17:00", new WorkingWeekProblem.NoSuchTime("09:60-17:00") },
        { "Mon 24:00-24:01", new WorkingWeekProblem.NoSuchTime("24:00-24:01") },
        { "Mon-Tue 17:00-09:00", new WorkingWeekProblem.EndsBeforeItBegins("Mon 17:00-09:00") },
        { "Wed 09:00-09:00", new WorkingWeekProblem.EndsBeforeItBegins("Wed 09:00-09:00") },
        { "Mon 09:00-12:00 11:00-17:00", new WorkingWeekProblem.NotApart("Mon 11:00-17:00") },
        { "Mon 09:00-12:00 12:00-17:00", new WorkingWeekProblem.NotApart("Mon 12:00-17:00") },
        { "Mon-Wed 13:00-17:00, Tue 09:00-12:00", new WorkingWeekProblem.NotApart("Tue 09:00-12:00") },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_text_that_is_no_week_is_refused_with_the_part_that_is_wrong(string? text, WorkingWeekProblem expected)
    {
        Assert.False(WorkingWeek.TryParse(text, out var week, out var problem));

        Assert.Null(week);
        Assert.Equal(expected, problem);
    }

    [Theory]
    [InlineData("9-17", "Mon-Thu 09:00-17:00")]
    [InlineData("9-12, 13-17", "Mon-Thu 09:00-12:00 13:00-17:00")]
    [InlineData("Mo-Fr", "Mon-Fri 08:00-16:00")]
    public void Hours_alone_are_for_the_days_of_now_and_days_alone_keep_the_hours(string text, string week)
    {
        Assert.True(WorkingWeek.TryParse(text, WorkingWeek.Parse("Mon-Thu 08:00-16:00"), out var read, out _));
        Assert.Equal(week, read.ToString());
    }

    [Fact]
    public void Days_alone_say_nothing_of_hours_that_differ_from_day_to_day()
    {
        Assert.False(WorkingWeek.TryParse("Mo-Fr", WorkingWeek.Parse("Mon-Thu 08:00-16:00, Fri 08:00-13:00"), out _, out var problem));
        Assert.Equal(new WorkingWeekProblem.DaysWithoutHours("Mo-Fr"), problem);
    }

    [Fact]
    public void A_week_that_is_longer_than_anybodys_is_not_read()
    {
        Assert.False(WorkingWeek.TryParse(string.Concat(Enumerable.Repeat("Mon 09:00-17:00, ", 60_000)), out _, out var problem));
        Assert.IsType<WorkingWeekProblem.LongerThanAnyWeek>(problem);
    }

    [Fact]
    public void Weeks_with_other_hours_differ() =>
        Assert.NotEqual(WorkingWeek.Parse("Mon 09:00-17:00"), WorkingWeek.Parse("Mon 09:00-17:01"));

    [Fact]
    public void A_week_built_by_hand_follows_the_same_rules()
    {
        var hours = new WorkingHours(TimeSpan.FromHours(9), TimeSpan.FromHours(9) + TimeSpan.FromSeconds(30));

        Assert.Throws<ArgumentException>(() => Mondays());
        Assert.Throws<ArgumentException>(() => Mondays(hours));
    }

    [Fact]
    public void A_week_does_not_change_with_the_list_it_was_made_from()
    {
        List<WorkingHours> hours = [new(TimeSpan.FromHours(9), TimeSpan.FromHours(17))];
        var week = new WorkingWeek(new Dictionary<DayOfWeek, IReadOnlyList<WorkingHours>> { [DayOfWeek.Monday] = hours });

        hours.Clear();

        Assert.Single(week.On(DayOfWeek.Monday));
        Assert.Empty(week.On(DayOfWeek.Tuesday));
    }

    private static WorkingWeek Mondays(params WorkingHours[] hours) =>
        new(new Dictionary<DayOfWeek, IReadOnlyList<WorkingHours>> { [DayOfWeek.Monday] = hours });
}
