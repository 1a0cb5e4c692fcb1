using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Assignments;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;
using CommandOutcome = MicroAssignBot.Bot.Execution.CommandOutcome;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>What processes leave that die: a guard, a lease, what they had claimed.</summary>
internal static class DeadScenes
{
    private static readonly Command HandIn = new Command.Submit(1, Secrets.Work);

    public static IReadOnlyDictionary<string, Func<Play, Task>> All { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["died after its commit"] = async play =>
        {
            await KeptScenes.Play(play, "active");
            Assert.Single(await play.Commit(Lena, HandIn));
        },
        ["died before its commit"] = async play =>
        {
            await KeptScenes.Play(play, "active");
            await play.Get<AlarmRows>().Guard(Lena, [], CancellationToken.None);
        },
        ["died after asking for access"] = play => Died(play, new Command.CannotOpen(1)),
        ["died after sending back"] = play => Died(play, new Command.SendBack(1, null, new Feedback("", Secrets.Feedback, "", []))),
        ["died after putting off"] = play => Died(play, new Command.PutOffReview(1, null, new Feedback(Secrets.Begun, "", "", []))),
        ["died as a review came back"] = async play =>
        {
            await KeptScenes.Play(play, "put off");
            play.Talk.Time.Advance(TimeSpan.FromHours(3));
            Assert.Single(await play.Commit(Edda, new Command.Tick()));
        },
        ["died as it recorded"] = DiedAsItRecorded,
        ["taken over from a process that died"] = async play =>
        {
            await DiedAsItRecorded(play);
            await play.Talk.Sweep(Edda, TimeSpan.FromMinutes(2));
        },
    };

    private static async Task Died(Play play, Command command)
    {
        await KeptScenes.Play(play, "in review");
        Assert.Single(await play.Commit(Edda, command));
    }

    /// <summary>The message was sent, and the store took nothing more.</summary>
    private static async Task DiedAsItRecorded(Play play)
    {
        await KeptScenes.Play(play, "active");
        var deliver = Assert.IsType<PostCommitWork.Deliver>(Assert.Single(await play.Commit(Lena, HandIn)));
        var reviewer = await play.Get<PersonStore>().Read(Edda, CancellationToken.None);
        var transfer = deliver.Committed.State.Transfers.Values.First();
        var arrived = reviewer.State.Arrive(transfer.Id, transfer.Notice!, play.Get<Clock>().Now, null);
        var result = await play.Get<CommandExecutor>().Execute(
            new PersonCommand(Edda, before => new CommandOutcome.Save(before, arrived)), CancellationToken.None);
        Assert.NotNull(result.State.Lease);
    }
}
