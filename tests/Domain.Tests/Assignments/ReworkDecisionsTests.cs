using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>Half the first box, at least four working hours, at most two working days; from Monday at ten.</summary>
public class ReworkDecisionsTests
{
    [Theory]
    [InlineData(1, "2026-11-02T14:00+01:00")]
    [InlineData(8, "2026-11-02T14:00+01:00")]
    [InlineData(10, "2026-11-02T15:00+01:00")]
    [InlineData(20, "2026-11-03T12:00+01:00")]
    [InlineData(40, "2026-11-04T14:00+01:00")]
    public void After_an_hour_box(int hours, string deadline) => Assert.Equal(Given.At(deadline), Deadline(new Timebox.Hours(hours)));

    [Theory]
    [InlineData(1, "2026-11-03T09:30+01:00")]
    [InlineData(5, "2026-11-04T17:00+01:00")]
    [InlineData(10, "2026-11-04T17:00+01:00")]
    public void After_a_day_box(int days, string deadline) => Assert.Equal(Given.At(deadline), Deadline(new Timebox.Days(days)));

    [Fact]
    public void In_a_short_week_two_working_days_are_the_most()
    {
        var calendar = Calendar.At.Calendar("Europe/Berlin", "Mon-Fri 10:00-11:00");

        Assert.Equal(Given.At("2026-11-04T11:00+01:00"), Deadline(
            new Timebox.Hours(4), World.Usual.Change(Who.Learner, learner => learner with { Calendar = calendar })));
    }

    private static DateTimeOffset Deadline(Timebox box, World? world = null) =>
        Given.InReview((world ?? World.Usual).Offering(World.Entry("seo", box: box) with { Expert = Who.Expert }))
            .When(Who.Expert, new Command.SendBack(1, null, Given.Advice)).Then<Event.SentBack>().Deadline;
}
