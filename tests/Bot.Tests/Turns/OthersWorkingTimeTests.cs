using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Tests.Year;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Tables.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace MicroAssignBot.Bot.Tests.Turns;

/// <summary>Monday, noon in London. Two learners have a task each, and their lead says that they are away.</summary>
public sealed class OthersWorkingTimeTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider time = new(Monday);
    private readonly YearCompany company = YearCompany.InOneZone(21);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("others-");
    private readonly SqliteStore store;
    private readonly InProcessHost here;
    private readonly InProcessHost there;

    public OthersWorkingTimeTests()
    {
        store = new SqliteStore(Path.Combine(folder.FullName, "others.db"), Synchronous.Off);
        here = Host(1);
        there = Host(2);
    }

    private PersonId Lead => company[company.Learners[0]].Lead!.Value;

    private PersonId Deputy => company[Lead].Deputy!.Value;

    [Fact]
    public async Task What_somebody_says_of_their_own_time_counts_for_others_at_once()
    {
        await Begin();

        await Leave(here);

        Assert.Equal(Deputy, await ReviewerOf(company.Learners[0]));
    }

    [Fact]
    public async Task And_within_a_minute_where_another_replica_heard_it()
    {
        await Begin();

        await Leave(there);

        Assert.Equal(Lead, await ReviewerOf(company.Learners[0]));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Deputy, await ReviewerOf(company.Learners[1]));
    }

    public async ValueTask DisposeAsync()
    {
        await here.DisposeAsync();
        await there.DisposeAsync();
        store.Dispose();
        folder.Delete(recursive: true);
    }

    private InProcessHost Host(int seed) =>
        new(
            company, store, time, new RecordingConnector(time, person => company[person].Calendar),
            new Instance(ownsTheStore: false, new Random(seed)));

    private async Task Begin()
    {
        await store.Open(TestContext.Current.CancellationToken);
        await here.Act(Lead, Lead, new Command.Greet());
        foreach (var learner in company.Learners.Take(2))
        {
            await here.Act(
                learner, learner,
                new Command.ChooseSkills([.. YearCompany.Skills.Select(skill => new SkillChoice(skill, SelfAssessment.New))]));
            await here.Act(learner, learner, new Command.Next());
            await here.Act(learner, learner, new Command.Accept(1, null, Start.Now));
        }
    }

    private Task Leave(InProcessHost host) =>
        host.Act(
            Lead, Lead, new Command.ChangePreferences(company[Lead].Calendar.Week.ToString(), "", "1", "", "2026-01-05", "2026-01-09"));

    private async Task<PersonId> ReviewerOf(PersonId learner) =>
        (await here.Act(learner, learner, new Command.Submit(1, "My work."))).State.Desk.Open[1].Reviewer;
}
