using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>What is due, and what holds when nothing is any more.</summary>
internal static class AtRest
{
    private const string End = ".end";

    /// <summary>Time runs to the next moment at which anything is due, or a little later, and it is done.</summary>
    /// <returns>Whether there is any.</returns>
    public static async Task<bool> RunToNextAlarm(this Talk talk, TimeSpan? later = null)
    {
        if (await talk.NextAlarm() is not { } next) return false;
        var (due, now) = (next + (later ?? TimeSpan.FromSeconds(1)), talk.Time.GetUtcNow());
        talk.Time.SetUtcNow(due > now ? due : now.AddSeconds(1));
        await talk.Sweep();
        return true;
    }

    /// <summary>
    /// Nobody works for them, nothing is owed to them or by them, nothing of theirs is open, and all that arrived has ended.
    /// </summary>
    public static async Task Check(Talk talk, PersonId person)
    {
        var state = await talk.State(person);
        Assert.Equal(
            (null, null, null, null),
            (state.Lease, DueWork.Work(state, Now(talk)), state.Document.HeldAnewTo, state.Document.Unreachable));
        Assert.Empty(state.Transfers);
        Assert.Empty(state.Notices);
        // Time ends no suggestion: it waits until somebody answers, or its learner takes it back.
        Assert.DoesNotContain(state.Desk.Open.Values, assignment => assignment.Stage is not Stage.Suggested { IsLate: true });
        Assert.Empty(state.Desk.Standing.Queue);
        Assert.DoesNotContain(state.Document.Reviews.Items, item => !item.IsSuggestion);
        var ledger = await talk.Store.Range(
            Keys.Person(person), Keys.LedgerPrefix, "ledger/", CancellationToken.None)
            .Where(row => row.Key.EndsWith(End, StringComparison.Ordinal) || !IsInstruction(row)).Select(row => row.Key).ToHashSetAsync();
        Assert.All(
            ledger, key => Assert.True(key.EndsWith(End, StringComparison.Ordinal) || ledger.Contains(key + End), $"{key} never ended."));
    }

    // It was carried out as it arrived.
    private static bool IsInstruction(Row arrival) => StateJson.Read<ArrivalDocument>(arrival.Body).Kind is null;

    /// <returns>Null when nothing is due but the cleanup of what will be too old, which everybody owes some day.</returns>
    public static async Task<DateTimeOffset?> NextAlarm(this Talk talk)
    {
        var next = new List<DateTimeOffset>();
        for (var shard = 0; shard < Keys.Shards; shard++)
        {
            await foreach (var alarm in talk.Store.Range(Keys.Alarms(shard), "0", "a", CancellationToken.None))
            {
                if (await talk.IsCleanup(alarm.Key)) continue;
                next.Add(Keys.AlarmDue(alarm.Key));
                break;
            }
        }

        return next.Count == 0 ? null : next.Min();
    }

    private static async Task<bool> IsCleanup(this Talk talk, string alarm)
    {
        var state = await talk.State(Keys.AlarmPerson(alarm));
        return state.Document.Promise == alarm && DueWork.Work(state, Now(talk)) is null;
    }

    private static ClockReading Now(Talk talk) => new(talk.Time.GetUtcNow(), talk.Time.GetUtcNow());
}
