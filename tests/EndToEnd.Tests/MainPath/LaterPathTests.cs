using System.Net;
using System.Text;
using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Domain.People;
using MicroAssignBot.EndToEnd.Tests.Host;
using MicroAssignBot.EndToEnd.Tests.Playground;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

/// <summary>
/// What comes after feedback, in front of real clients of one host: the lead's week, the report, all that is kept of somebody, its
/// deletion; and then, over the store that the host left, the commands of an administrator.
/// </summary>
public sealed class LaterPathTests
{
    private static readonly CastMember Henrik = new(
        PersonId.Parse("769a9d09-a239-467d-b14f-f617b8242778"), "Henrik Lindqvist", "Europe/Stockholm");

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private readonly string folder = Directory.CreateTempSubdirectory("later-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string StorePath => Path.Combine(folder, "microassign.db");

    [Fact]
    public async Task A_digest_comes_a_learner_gets_and_deletes_everything_and_the_commands_read_what_is_left()
    {
        try
        {
            await using (var stage = await Rehearsed.Start(Cancellation, Settings())) await Talk(stage);
            await NothingIsLeftOf(Rehearsed.Amara.Id, "PRAISE for it", "WORK of hers");
            await LoseRow(Rehearsed.Katharina.Id, Keys.Board(Henrik.Id));

            var (code, said) = await Command("repair");
            Assert.True((code, said.Contains($"{Henrik.Id}", StringComparison.Ordinal)) == (3, true), $"{code}: {said}");
            (code, said) = await Command("report", "--from", "2026-01", "--to", "2026-03");
            Assert.True((code, said.Contains("from,until,skill,lead,", StringComparison.Ordinal)) == (0, true), $"{code}: {said}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Talk(Rehearsed stage)
    {
        var (learner, lead) = (stage.Learner, stage.Lead);
        await using var henrik = await PlaygroundClient.Start(Henrik, [], stage.Host.Messages, Cancellation);
        foreach (var client in (PlaygroundClient[])[lead, learner, henrik]) await client.Install(Cancellation);
        // A digest comes after a whole week: on the first Monday the bot only notes whom the lead leads. On a busy machine that is planned
        // after the clock has moved, and the first Monday is the next.
        foreach (var _ in (int[])[1, 2]) Assert.Equal(HttpStatusCode.OK, await stage.Host.AdvanceBy(Week, Cancellation));
        await Skills(henrik);
        var work = await stage.Work(Cancellation);
        await learner.Click(work, "Submit work", Cancellation, ("work", "WORK of hers"));
        var review = await lead.WaitForCard("Approve", Cancellation);
        await lead.Click(review, "Approve", Cancellation, ("keep", "PRAISE for it"));
        await learner.WaitForText("PRAISE for it", Cancellation);

        await Exported(learner);
        Assert.Equal(HttpStatusCode.OK, await stage.Host.AdvanceBy(Week, Cancellation));
        await lead.WaitFor(
            message => message.Card is { } card && card.Says("Your team since") && card.Says("1 task approved"), "the digest",
            Cancellation);
        await lead.Say("report", Cancellation);
        // One learner is too few for a number.
        await lead.WaitForText("fewer than five people", Cancellation);
        await Deleted(learner);
        await lead.WaitForText(review, "You can't see this any more.", Cancellation);
        Assert.Equal(0, await stage.Host.Stop(Cancellation));
    }

    private static async Task Skills(PlaygroundClient client)
    {
        var welcome = await client.WaitForCard("Get my first task", Cancellation);
        await client.Click(welcome, "Get my first task", Cancellation, ("skill1", "Writing for search"), ("stand1", "New to me"));
        await client.WaitForCard("Accept", Cancellation);
    }

    private static async Task Exported(PlaygroundClient learner)
    {
        await learner.Say("settings", Cancellation);
        var settings = await learner.WaitForCard("Export my data", Cancellation);
        await learner.Click(settings, "Export my data", Cancellation);
        await learner.Click(await learner.WaitForCard("Show it here", Cancellation), "Show it here", Cancellation);
        await learner.WaitFor(
            message => message.Text?.Contains($"\"person\": \"{Rehearsed.Amara.Id}\"", StringComparison.Ordinal) == true
                && message.Text.Contains("WORK of hers", StringComparison.Ordinal),
            "all that is kept", Cancellation);
    }

    private static async Task Deleted(PlaygroundClient learner)
    {
        await learner.Say("settings", Cancellation);
        await learner.Click(await learner.WaitForCard("Delete my data", Cancellation), "Delete my data", Cancellation);
        await learner.Click(await learner.WaitForCard("Yes, delete it", Cancellation), "Yes, delete it", Cancellation);
        await learner.Click(await learner.WaitForCard("Delete everything", Cancellation), "Delete everything", Cancellation);
        await learner.WaitForText("I'm deleting everything about you.", Cancellation);
    }

    private async Task NothingIsLeftOf(PersonId person, params string[] texts)
    {
        using var store = await Open();
        await foreach (var (partition, row) in store.Scan(("!", "~"), ("!", "~"), Cancellation))
        {
            Assert.False(partition == Keys.Person(person) && row.Key != Keys.Desk, row.Key);
            Assert.DoesNotContain(texts, text => Encoding.UTF8.GetString(row.Body.Span).Contains(text, StringComparison.Ordinal));
        }
    }

    private async Task LoseRow(PersonId person, string key)
    {
        using var store = await Open();
        var row = await store.Get(Keys.Person(person), key, Cancellation);
        Assert.NotNull(row);
        Assert.IsType<CommitResult.Committed>(
            await store.Commit(Keys.Person(person), [new Change.Delete(key, row.ETag)], Cancellation));
    }

    private async Task<SqliteStore> Open()
    {
        var store = new SqliteStore(StorePath, Synchronous.Off);
        await store.Open(Cancellation);
        return store;
    }

    private Task<(int Code, string Said)> Command(params string[] words) => HostCommand.Run(
        words, [("Storage__Path", StorePath), ("DOTNET_ENVIRONMENT", "Development")], Cancellation);

    private Dictionary<string, string> Settings() => new(TimeMachineClient.Settings) { ["Storage:Path"] = StorePath };
}
