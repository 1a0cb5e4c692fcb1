using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reports;

namespace MicroAssignBot.Domain.Tests.Reports;

/// <summary>A figure counts the months of five people, and a median of many is about right.</summary>
public sealed class ReportRowTests
{
    private static readonly DateOnly January = new(2026, 1, 1);

    [Theory]
    [InlineData(4, 10, null)]
    [InlineData(5, 1, 5)]
    [InlineData(5, 3, 15)]
    public void A_figure_shows_once_five_people_are_behind_it(int people, int each, int? shown)
    {
        var figure = new Figure();
        foreach (var person in People(people))
        {
            for (var time = 0; time < each; time++) figure.Add(January, person);
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
            durations.Add(January, TimeSpan.FromMinutes(place < 2 ? 0 : place > 2 ? 1_000_000 : minutes), person);
        }

        Assert.InRange(durations.Median!.Value.TotalMinutes, minutes * 11 / 12.0, (minutes * 13 / 12.0) + 1);
    }

    [Fact]
    public void Nobody_learns_how_long_four_people_took()
    {
        var durations = new Durations();
        foreach (var person in People(4)) durations.Add(January, TimeSpan.FromHours(1), person);

        Assert.Null(durations.Median);
    }

    /// <summary>Of two months, so that the difference to one of them never says what one person did in the other.</summary>
    [Theory]
    [InlineData(5, 1, 5, 5)]
    [InlineData(5, 4, 5, 5)]
    [InlineData(5, 5, 10, 10)]
    [InlineData(4, 4, null, null)]
    public void A_figure_of_two_months_counts_only_those_with_five_people(int first, int second, int? shown, int? people)
    {
        var (figure, durations) = (new Figure(), new Durations());
        foreach (var (month, hours, count) in new[] { (January, 1, first), (January.AddMonths(1), 90, second) })
        {
            foreach (var person in People(count))
            {
                figure.Add(month, person);
                durations.Add(month, TimeSpan.FromHours(hours), person);
            }
        }

        Assert.Equal((shown, people), (figure.Shown, figure.ShownPeople));
        Assert.Equal(shown is not null, durations.Median is { TotalHours: > 0.9 and < 1.1 });
    }

    [Fact]
    public void Whoever_asks_again_in_a_month_is_one_person()
    {
        var figure = new Figure();
        foreach (var person in People(5)) figure.Add(January, person, times: 6);

        Assert.Equal((30, 5), (figure.Shown, figure.ShownPeople));
    }

    private static IEnumerable<PersonId> People(int count) =>
        Enumerable.Range(1, count).Select(number => PersonId.Parse($"11111111-0000-4000-8000-{number:D12}"));
}
