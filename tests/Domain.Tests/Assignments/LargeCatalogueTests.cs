using System.Diagnostics;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class LargeCatalogueTests
{
    private const int Entries = 10_000;

    /// <summary>Far more than a search takes, since the machine of a test may be busy; the benchmark measures it.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(50);

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public void Among_ten_thousand_entries_a_task_is_found_at_once_even_if_all_are_for_one_skill(int skills)
    {
        var story = Given.Nothing(World.Usual.Offering([.. Enumerable.Range(0, Entries).Select(number => Entry(number, skills))]))
            .With(one => one with { Focus = [new Focus(Skill(0), new Level(0), new Level(3))] });
        var (learner, context) = (story.World.People[Who.Learner], story.World.Setting(Who.Learner, story.Now));

        var best = Enumerable.Range(0, 20).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            Assert.IsType<Match.Found>(Matching.Best(story.Desk, learner, context, []));
            return Stopwatch.GetElapsedTime(start);
        });

        Assert.InRange(best, TimeSpan.Zero, Most);
    }

    private static CatalogueEntry Entry(int number, int skills) =>
        World.Entry($"task-{number}", Skill(number % skills), box: new Timebox.Hours(1 + (number % Timebox.Hours.Most)));

    private static SkillId Skill(int number) => SkillId.Parse($"skill-{number}");
}
