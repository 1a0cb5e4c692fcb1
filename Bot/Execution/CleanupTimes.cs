using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Execution;

/// <summary>
/// When a person's rows are looked through for what is too old. An alarm covers it as everything else that is owed, so that it also
/// happens for whoever does nothing any more. Pure.
/// </summary>
public static class CleanupTimes
{
    /// <summary>What is too old goes so long after its time at the latest.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromDays(7);

    /// <summary>Names a first time where there is none yet. Somebody who is erased has nothing left that grows old.</summary>
    public static PersonState Planned(PersonState state, ClockReading now) => state.Document is { CleanupAt: null, IsErased: false }
        ? state with { Document = state.Document with { CleanupAt = First(state.Person, now) } }
        : state;

    public static bool IsDue(DeskDocument desk, ClockReading now) =>
        desk is { IsErased: false, CleanupAt: { } at } && at <= now.LogicalTime;

    // People who begin on the same day are spread over half a week.
    private static DateTimeOffset First(PersonId person, ClockReading now) =>
        now.LogicalTime + Every - (Every / 2 * ((double)Keys.ShardOf(person) / Keys.Shards));
}
