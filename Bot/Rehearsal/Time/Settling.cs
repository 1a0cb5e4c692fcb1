using MicroAssignBot.Bot.Outbox;
using MicroAssignBot.Bot.Outbox.Sweeping;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Notices;

namespace MicroAssignBot.Bot.Rehearsal.Time;

/// <summary>Waits until all that has become due is decided and delivered.</summary>
internal sealed class Settling(OwingPeople owing, SweepingService sweeping, PostCommitWorker worker, Clock clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(29);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <returns>Whether it was done in time, and what is left to be sent.</returns>
    public async ValueTask<(bool IsDone, IEnumerable<Notice> Left)> Wait(CancellationToken cancellationToken)
    {
        var giveUp = clock.Time.GetUtcNow() + Patience;
        while (true)
        {
            await sweeping.Sweep(cancellationToken);
            var open = await owing.Read(cancellationToken);
            var isDone = worker.IsIdle && sweeping.Running == 0 && open.All(state => owing.IsHeld(state) || !owing.IsBusy(state));
            if (isDone || clock.Time.GetUtcNow() >= giveUp)
                return (isDone, open.Where(state => owing.IsHeld(state) || owing.IsBusy(state)).SelectMany(Left));
            await Task.Delay(Pause, clock.Time, cancellationToken);
        }
    }

    private static IEnumerable<Notice> Left(PersonState state) => state.Transfers.Values.Select(transfer => transfer.Notice)
        .Concat(state.Notices.Values.Select(item => item.Notice)).OfType<Notice>();
}
