using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Tests.Outbox.Simulation;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Outbox;

/// <summary>A recipient whose partition is written by others all the time.</summary>
public sealed class CrowdedRecipientTests : IDisposable
{
    private readonly SimulatedScene scene = new();

    [Fact]
    public void What_could_not_be_handed_over_is_tried_again_ever_later()
    {
        var replica = scene.Start();
        var waits = new List<TimeSpan>();
        for (var tries = 0; tries < 8; tries++) waits.Add(HandOver(replica, tries));

        var longest = scene.World.Options.Crowded;
        foreach (var wait in waits)
        {
            Assert.InRange(wait, longest / 2, longest);
            longest = longest * 2 < scene.World.Options.LongestBackOff ? longest * 2 : scene.World.Options.LongestBackOff;
        }
    }

    public void Dispose() => scene.Dispose();

    private TimeSpan HandOver(Replica replica, int tries)
    {
        var notice = new Notice(scene.Lead, Topic.Welcome(scene.Lead), NoticeKind.Changed, 0, null);
        var handed = replica.InboxWriter.Transfer(
            1, new TransferDocument($"20260105.x.{tries}.0", notice, null, tries), CancellationToken.None).AsTask();
        while (!handed.IsCompleted)
        {
            scene.World.Pump();
            if (scene.World.Scheduler.Parked is [var next, ..]) Lose(next);
            else if (!handed.IsCompleted) scene.World.AdvanceTo(scene.World.Now + TimeSpan.FromSeconds(1));
        }

        var crowded = Assert.IsType<SendOutcome.Crowded>(handed.Result);
        Assert.Equal(tries + 1, crowded.Transfer.Tries);
        return crowded.Transfer.HeldUntil!.Value - scene.World.Now;
    }

    private void Lose(Operation next)
    {
        if (next is Operation<CommitResult> commit && next.Name.Contains(Keys.Person(scene.Lead), StringComparison.Ordinal))
        {
            scene.World.Scheduler.Parked.Remove(next);
            commit.Answer(new CommitResult.Conflict());
        }
        else
        {
            scene.World.Release(next);
        }
    }
}
