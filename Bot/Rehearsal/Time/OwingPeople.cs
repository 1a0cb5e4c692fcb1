using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Rehearsal.Time;

/// <summary>Everybody for whom work is left. Reads all alarm rows, which is cheap only in a rehearsal.</summary>
internal sealed class OwingPeople(IStore store, PersonStore people, Clock clock)
{
    /// <summary>Everybody who owes anything has an alarm row.</summary>
    public async ValueTask<List<PersonState>> Read(CancellationToken cancellationToken)
    {
        var states = new List<PersonState>();
        for (var shard = 0; shard < Keys.Shards; shard++)
        {
            var owing = new HashSet<PersonId>();
            await foreach (var row in store.Range(Keys.Alarms(shard), "0", ":", cancellationToken)) owing.Add(Keys.AlarmPerson(row.Key));
            foreach (var person in owing) states.Add((await people.Read(person, cancellationToken)).State);
        }

        return states;
    }

    /// <summary>The bot is working for the person, or has work for them that is due.</summary>
    public bool IsBusy(PersonState state) =>
        state.Lease is not null || DueWork.Owed(state, clock.Now) is { } due && due <= clock.Now.LogicalTime;

    /// <summary>
    /// A notice or a transfer of the person is on hold after a failure. Holds follow the real time, which the rehearsal does not
    /// move.
    /// </summary>
    public bool IsHeld(PersonState state)
    {
        var real = clock.Now.RealTime;
        return state.Notices.Values.Any(item => item.HeldUntil > real) || state.Transfers.Values.Any(item => item.HeldUntil > real);
    }
}
