using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reports;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Reports;

/// <summary>What five people did counts for the team that each of them was in.</summary>
public sealed class ReportTallyTests
{
    private const string Ada = "Ada";
    private const string Zed = "Zed";
    private const string Kim = "Kim";

    private static readonly SkillId Writing = SkillId.Parse("writing");
    private static readonly DateTimeOffset Day = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// The organisation names Ada. Of the story before the first event nothing is kept. Each time <c>raise</c> counts for the lead who is
    /// expected there.
    /// </summary>
    [Theory]
    [InlineData(null, "raise", "Ada")]
    [InlineData(Zed, "raise", "Zed")]
    [InlineData(Zed, "raise, joins Zed, raise", "Ada, Zed")]
    [InlineData(Kim, "raise, joins Kim from Zed, raise", "Zed, Kim")]
    [InlineData(null, "raise, leaves Zed, raise", "Zed, Ada")]
    [InlineData(null, "raise, released by Zed, raise", "Zed, Ada")]
    [InlineData(null, "asked by Zed, raise, released by Zed, raise", "Ada, Ada")]
    [InlineData(Kim, "raise, asked by Zed, raise, released by Zed, raise", "Kim, Kim, Kim")]
    [InlineData(Kim, "raise, asked by Zed, refuses Zed, raise", "Kim, Kim")]
    [InlineData(Kim, "leaves Zed, raise, joins Kim, raise", "Ada, Kim")]
    [InlineData(Zed, "ended, raise", "Zed, Zed")]
    public void It_counts_for_the_team_of_the_moment_even_if_how_they_joined_it_is_kept_no_more(string? team, string story, string expected)
    {
        var tally = Tally();
        foreach (var learner in Enumerable.Range(1, 5))
        {
            tally.Begin(Person($"{learner}"), Person(Ada), team is null ? null : Person(team));
            foreach (var step in story.Split(", ")) Take(tally, step);
        }

        var counted = tally.Report().Rows.ToDictionary(
            row => row.Lead!.Value, row => (row.LevelsRaised.Shown ?? 0) + (row.Ended(Outcome.Approved).Shown ?? 0));
        Assert.Equal(expected.Split(", ").GroupBy(Person).ToDictionary(lead => lead.Key, lead => lead.Count() * 5), counted);
    }

    [Theory]
    [InlineData(1, 6, null)]
    [InlineData(4, 2, null)]
    [InlineData(5, 1, 5)]
    [InlineData(5, 3, 5)]
    public void People_who_asked_in_vain_count_once_however_often_they_asked(int people, int times, int? shown)
    {
        var tally = Tally();
        foreach (var learner in Enumerable.Range(1, people))
        {
            tally.Begin(Person($"{learner}"), null, null);
            for (var time = 0; time < times; time++)
                tally.Take(new Event.AskedInVain([new Unmet(Writing, new Level(2), NoMatch.NoneAtLevel)], Day), Day);
        }

        Assert.Equal(new DemandRow(Writing, NoMatch.NoneAtLevel, shown), Assert.Single(tally.Report().Demand));
    }

    private static void Take(ReportTally tally, string step)
    {
        var words = step.Split(' ');
        if (words is ["ended"])
        {
            tally.TakeEnded("2026-01", Writing, Outcome.Approved, 1);
            return;
        }

        var lead = words.Length > 1 ? Person(words[^1]) : default;
        tally.Take(
            words switch
            {
                ["raise"] => new Event.LevelRaised(Writing, new Level(0), new Level(1), Day, Day, null),
                ["asked", ..] => new Event.WasAsked(Asks(lead), Day),
                ["refuses", ..] => new Event.RequestAnswered(Asks(lead), Joins: false, null, [], Day),
                ["joins", var to, "from", var from] => new Event.RequestAnswered(Asks(Person(to)), Joins: true, Person(from), [], Day),
                ["joins", ..] => new Event.RequestAnswered(Asks(lead), Joins: true, null, [], Day),
                ["leaves", ..] => new Event.LeftTeam(lead, Day),
                ["released", ..] => new Event.Released(lead, TeamPlace.Member, Day),
                _ => throw new ArgumentException(step),
            },
            Day);
    }

    private static ReportTally Tally() => new(ReportPeriod.LastMonth(new DateOnly(2026, 2, 1)), TimeZoneInfo.Utc);

    private static TeamRequest Asks(PersonId lead) => new(1, lead, TeamPlace.Member, []);

    private static PersonId Person(string name) => PersonId.Parse($"11111111-0000-4000-8000-{(uint)name.Sum(letter => letter):D12}");
}
