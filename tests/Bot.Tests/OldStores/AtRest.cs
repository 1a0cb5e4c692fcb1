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
            (null, null, null, null), (state.Lease, state.Document.Promise, state.Document.HeldAnewTo, state.Document.Unreachable));
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

    public static async Task<DateTimeOffset?> NextAlarm(this Talk talk)
    {
        var next = new List<string>();
        for (var shard = 0; shard < Keys.Shards; shard++)
        {
            if (await talk.Store.Range(Keys.Alarms(shard), "0", "a", CancellationToken.None).FirstOrDefaultAsync() is { } first)
                next.Add(first.Key);
        }

        return next.Count == 0 ? null : next.Min(Keys.AlarmDue);
    }
}
