using MicroAssignBot.Bot.CommandLine;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Boards;
using MicroAssignBot.Domain.Reviews;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.Options;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.CommandLine;

/// <summary>All that a lead has of others is corrupted, in any store, and a repair puts it right.</summary>
public static class CorruptedReadSide
{
    public static async Task IsPutRight(IStore store)
    {
        var cancellation = TestContext.Current.CancellationToken;
        // Lived and corrupted in memory, since the emulator of the table service takes long for each step.
        var memory = new MemoryStore();
        await using var talk = new Talk(store: memory);
        foreach (var person in new[] { Ada, Mina, Jonas }) await talk.Join(person);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Mina, "Accept");
        await talk.Click(Mina, "Submit work", ("work", "My work"));
        await talk.Click(Ada, "Send back", ("change", "Name the reader."));
        await talk.Click(Mina, "Submit work", ("work", "My better work"));
        var right = await talk.State(Ada);
        Assert.Single(right.Document.Reviews.Decided);
        await talk.Keep(Ada, ada => ada with
        {
            Board = ada.Board.Remove(Mina).SetItem(Jonas, BoardRow.Create(Desk.Empty(Jonas), Ada, BoardReach.Here) with { Version = 1 }),
            Document = ada.Document with { Reviews = ReviewQueue.Empty },
        });
        foreach (var rows in memory.Everything.GroupBy(one => one.Partition, one => one.Row))
        {
            foreach (var some in rows.Chunk(TransactionRules.MostChanges))
            {
                var inserts = some.Select(row => new Change.Insert(row.Key, row.Body)).ToList();
                Assert.IsType<CommitResult.Committed>(await store.Commit(rows.Key, inserts, cancellation));
            }
        }

        Assert.Equal((ExitCodes.Repaired, 4), await Repair());
        var put = await new PersonStore(store).Read(Ada, cancellation);
        Assert.True(Assert.Single(put.State.Board).Value.Says(right.Board[Mina]));
        Assert.Equal(right.Document.Reviews.Decided, put.State.Document.Reviews.Decided);
        Assert.Equal(new Topic(Mina, 1), Assert.Single(put.State.Document.Reviews.Items).Topic);
        Assert.Equal((ExitCodes.Done, 0), await Repair());

        async Task<(int Code, int Differences)> Repair()
        {
            await using var said = new StringWriter();
            var people = new PersonStore(store);
            var alarms = new AlarmRows(
                store, new Clock(talk.Time), new Instance(ownsTheStore: false), Options.Create(new DeliveryOptions()));
            var repair = new RepairTool(
                talk.Office, people, new TeamDirectory(talk.Office, people), alarms, store, new Clock(talk.Time));
            var code = await repair.Run(new ConsoleOutput(said, isRedirected: true), cancellation);
            return (code, said.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Length - 1);
        }
    }
}
