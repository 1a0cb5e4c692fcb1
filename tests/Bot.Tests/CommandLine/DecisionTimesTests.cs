using MicroAssignBot.Bot.CommandLine;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;

namespace MicroAssignBot.Bot.Tests.CommandLine;

public sealed class DecisionTimesTests
{
    private static readonly PersonId Ada = PersonId.Parse("22222222-0000-4000-8000-000000000001");
    private static readonly DateTimeOffset Then = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly Feedback Said = new("Good", "More", "Next", []);

    [Fact]
    public void Every_event_that_says_how_long_it_took_is_read()
    {
        Event[] decided =
        [
            new Event.Approved(1, Ada, Then, Said) { Took = Hour },
            new Event.NotYetGiven(1, Ada, Then, Said) { Took = Hour },
            new Event.SentBack(1, Ada, [Ada], Then, Said, Then, []) { Took = Hour },
        ];

        Assert.Equal(
            typeof(Event).GetNestedTypes().Where(type => type.GetProperties().Any(member => member.PropertyType == typeof(TimeSpan?)))
                .OrderBy(type => type.Name),
            decided.Select(one => one.GetType()));
        Assert.All(decided, one => Assert.Equal((Ada, new Turnaround(Then, Hour)), DecisionTimes.Read(one)));
    }
}
