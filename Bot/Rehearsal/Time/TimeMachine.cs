using System.Collections.Concurrent;
using System.Diagnostics;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;

namespace MicroAssignBot.Bot.Rehearsal.Time;

/// <summary>Moves the logical time and says what came of it.</summary>
internal sealed class TimeMachine(
    RehearsalClock rehearsal, Clock clock, OwingPeople owing, NoticeWords words, DeliveryReport report, Settling settling)
    : ITimeMachine
{
    public DateTimeOffset Now => clock.Now.LogicalTime;

    public async ValueTask<TimeMachineAnswer> Advance(Step step, CancellationToken cancellationToken)
    {
        var said = new ConcurrentQueue<Notice>();
        report.Said += said.Enqueue;
        try
        {
            var before = Now;
            return await rehearsal.Move(() => Target(step, cancellationToken), cancellationToken)
                ? await Settle(before, said, cancellationToken)
                : new TimeMachineAnswer.NothingDue(Now);
        }
        finally
        {
            report.Said -= said.Enqueue;
        }
    }

    private async ValueTask<TimeMachineAnswer> Settle(
        DateTimeOffset before, ConcurrentQueue<Notice> said, CancellationToken cancellationToken)
    {
        var passed = PassedTime.Describe(before, Now, rehearsal.Calendar);
        var (isDone, left) = await settling.Wait(cancellationToken);
        var sent = await words.Sent(said, cancellationToken);
        var held = await words.Waiting(left, cancellationToken);
        return isDone ? new TimeMachineAnswer.Moved(Now, passed, sent, held) : new TimeMachineAnswer.TimedOut(Now, passed, sent, held);
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
                return open.SelectMany(state => DueWork.ByRule(state).Append(NextTimer.Find(state.Desk) ?? default))
                    .Where(moment => moment > Now)
                    .Min(moment => (DateTimeOffset?)moment);
            default:
                throw new UnreachableException($"{step.GetType()}");
        }
    }
}
