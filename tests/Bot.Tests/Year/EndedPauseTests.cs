using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.Tables.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace MicroAssignBot.Bot.Tests.Year;

/// <summary>Monday, noon in London: what waits for the end of a pause comes when the pause is ended.</summary>
public sealed class EndedPauseTests : IDisposable
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pause-");

    [Fact]
    public async Task Feedback_that_waited_for_the_end_of_a_pause_comes_when_the_pause_is_ended()
    {
        var (time, company) = (new FakeTimeProvider(Monday), YearCompany.InOneZone(1));
        var channel = new RecordingConnector(time, person => company[person].Calendar);
        using var store = new SqliteStore(Path.Combine(folder.FullName, "pause.db"), Synchronous.Off);
        await store.Open(TestContext.Current.CancellationToken);
        await using var host = new InProcessHost(company, store, time, channel, new Instance(ownsTheStore: true, new Random(1)));
        var learner = company.Learners[0];
        var lead = company[learner].Lead!.Value;
        await host.Act(lead, lead, new Command.Greet());
        foreach (var command in new Command[]
        {
            new Command.ChooseSkills([.. YearCompany.Skills.Select(skill => new SkillChoice(skill, SelfAssessment.New))]),
            new Command.Next(),
            new Command.Accept(1, null, Start.Now),
            new Command.Submit(1, "My work."),
            new Command.PauseForAMonth(),
        }) await host.Act(learner, learner, command);

        await host.Act(lead, learner, new Command.Approve(1, null, new Feedback("Clear.", "", "", [])));
        var before = channel.Posts.Count(post => post.To == learner);
        await host.Act(learner, learner, new Command.Resume());

        Assert.Equal(before + 1, channel.Posts.Count(post => post.To == learner));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
