using System.Collections.Concurrent;
using System.Diagnostics;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox;
using MicroAssignBot.Bot.Outbox.Sweeping;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;

namespace MicroAssignBot.Bot.Rehearsal.Time;

/// <summary>Moves the logical time and waits until all that became due is decided and delivered.</summary>
internal sealed class TimeMachine(
    RehearsalClock rehearsal,
    Clock clock,
    OwingPeople owing,
    NoticeWords words,
    DeliveryReport report,
    SweepingService sweeping,
    PostCommitWorker worker)
    : ITimeMachine
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(29);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public DateTimeOffset Now => clock.Now.LogicalTime;

    public async ValueTask<TimeMachineAnswer> Advance(Step step, CancellationToken cancellationToken)
    {
        var said = new ConcurrentQueue<Notice>();
        report.Said += said.Enqueue;
        try
        {
            return await rehearsal.Move(() => Target(step, cancellationToken), cancellationToken)
                ? await Settle(said, cancellationToken)
                : new TimeMachineAnswer.NothingDue(Now);
        }
        finally
        {
            report.Said -= said.Enqueue;
        }
    }

    private async ValueTask<TimeMachineAnswer> Settle(ConcurrentQueue<Notice> said, CancellationToken cancellationToken)
    {
        var giveUp = clock.Time.GetUtcNow() + Patience;
        while (true)
        {
            await sweeping.Sweep(cancellationToken);
            var open = await owing.Read(cancellationToken);
            var isDone = worker.IsIdle && sweeping.Running == 0 && open.All(state => owing.IsHeld(state) || !owing.IsBusy(state));
            if (isDone || clock.Time.GetUtcNow() >= giveUp)
            {
                var sent = await words.Describe(said, cancellationToken);
                var held = await words.Describe(
                    open.Where(state => owing.IsHeld(state) || owing.IsBusy(state)).SelectMany(Waiting), cancellationToken);
                return isDone ? new TimeMachineAnswer.Moved(Now, sent, held) : new TimeMachineAnswer.TimedOut(Now, sent, held);
            }

            await Task.Delay(Pause, clock.Time, cancellationToken);
        }
    }

    private async ValueTask<DateTimeOffset?> Target(Step step, CancellationToken cancellationToken)
    {
        switch (step)
        {
            case Step.By by:
                return Now + by.Duration;
            case Step.ToNextWorkingDay:
                return rehearsal.Calendar is { } calendar ? rehearsal.Morning(calendar) : Now.AddDays(1);
            case Step.ToNextDue:
                var open = await owing.Read(cancellationToken);
                return open.SelectMany(state => DueWork.ByRule(state).Append(NextTimer.Of(state.Desk) ?? default))
                    .Where(moment => moment > Now)
                    .Min(moment => (DateTimeOffset?)moment);
            default:
                throw new UnreachableException($"{step.GetType()}");
        }
    }

    private static IEnumerable<Notice> Waiting(PersonState state) => state.Transfers.Values.Select(transfer => transfer.Notice)
        .Concat(state.Notices.Values.Select(item => item.Notice).OfType<Notice>());
}
