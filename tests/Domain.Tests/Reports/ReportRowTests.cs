using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reports;

namespace MicroAssignBot.Domain.Tests.Reports;

/// <summary>A figure of fewer than five people is blank, and a median of many is about right.</summary>
public sealed class ReportRowTests
{
    [Theory]
    [InlineData(4, 10, null)]
    [InlineData(5, 1, 5)]
    [InlineData(5, 3, 15)]
    public void A_figure_shows_once_five_people_are_behind_it(int people, int each, int? shown)
    {
        var figure = new Figure();
        foreach (var person in People(people))
        {
            for (var time = 0; time < each; time++) figure.Add(person);
        }

        Assert.Equal(shown, figure.Shown);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(45)]
    [InlineData(600)]
    [InlineData(20_000)]
    public void A_median_is_a_twelfth_off_at_most(int minutes)
    {
        var durations = new Durations();
        foreach (var (person, place) in People(5).Select((person, place) => (person, place)))
        {
            durations.Add(TimeSpan.FromMinutes(place < 2 ? 0 : place > 2 ? 1_000_000 : minutes), person);
        }

        Assert.InRange(durations.Median!.Value.TotalMinutes, minutes * 11 / 12.0, (minutes * 13 / 12.0) + 1);
    }

    [Fact]
    public void Nobody_learns_how_long_four_people_took()
    {
        var durations = new Durations();
        foreach (var person in People(4)) durations.Add(TimeSpan.FromHours(1), person);

        Assert.Null(durations.Median);
    }

    private static IEnumerable<PersonId> People(int count) =>
        Enumerable.Range(1, count).Select(number => PersonId.Parse($"11111111-0000-4000-8000-{number:D12}"));
}
