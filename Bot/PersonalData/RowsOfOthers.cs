using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.PersonalData;

/// <summary>
/// What somebody's own rows keep of another: what became of hand-outs with them, open or over, feedback that they had begun and never
/// sent, and how the channel addresses them, on the roster of a Teams team; all three on the events too. All of it can be cleared again:
/// what is cleared already changes nothing.
/// </summary>
internal sealed class RowsOfOthers(
    IStore store, PersonStore people, CommandExecutor executor, PostCommitQueue postCommit, PersonLocks locks)
{
    // One row of a transaction is the desk.
    private const int MostAtOnce = TransactionRules.MostChanges - 1;

    private const int MostRounds = 1000;

    /// <param name="holder">Whose rows they are.</param>
    /// <returns>Every hand-out to the person who is forgotten, as it is now.</returns>
    /// <exception cref="TimeoutException">Somebody else wrote all the time.</exception>
    public async Task<IReadOnlyCollection<HandOut>> Forget(PersonId holder, PersonId person, CancellationToken cancellationToken)
    {
        var result = await executor.Execute(
            new PersonCommand(holder, before => CommandOutcome.From(before, Forgetting(before.State, person))), cancellationToken);
        postCommit.Start(result.Work);
        for (var round = 0; round < MostRounds; round++)
        {
            using var held = await locks.Acquire(holder);
            var read = await people.Read(holder, cancellationToken);
            var changes = await OldRows(holder, person, cancellationToken);
            if (changes.Count == 0 || !read.HasDesk) return await Given(read.State, person, cancellationToken);
            await people.CommitHistory(read, read.State.Document, changes, cancellationToken);
        }

        throw new TimeoutException("The person's partition was too busy.");
    }

    // The same instance when nothing changes, so that whoever has no desk any more gets none.
    private static PersonState Forgetting(PersonState state, PersonId person) =>
        state.Desk.Forgetting(person) is var desk && ReferenceEquals(desk, state.Desk) ? state : state with { Desk = desk };

    private static Event Forgetting(Event happened, PersonId person)
    {
        if (happened is Event.HandOutAnswered answered && answered.Person == person && answered.State != HandOutState.Forgotten)
            return answered with { State = HandOutState.Forgotten };
        if (happened is Event.RosterKept kept && kept.Roster.Forgetting(person) is var roster && !ReferenceEquals(roster, kept.Roster))
            return kept with { Roster = roster };
        return happened is Event.ReviewPutOff { Begun: not null } later && later.By == person ? later with { Begun = null } : happened;
    }

    private async Task<List<Change>> OldRows(PersonId holder, PersonId person, CancellationToken cancellationToken)
    {
        var changes = new List<Change>();
        await foreach (var row in Rows(holder, Keys.EventPrefix, cancellationToken))
        {
            var kept = StateJson.Read<EventDocument>(row.Body);
            if (Forgetting(kept.Event, person) is var forgotten && ReferenceEquals(forgotten, kept.Event)) continue;
            changes.Add(new Change.Replace(row.Key, row.ETag, StateJson.Write(kept with { Event = forgotten })));
            if (changes.Count == MostAtOnce) return changes;
        }

        await foreach (var row in Rows(holder, Keys.PastHandOutPrefix, cancellationToken))
        {
            var given = StateJson.Read<HandOut>(row.Body);
            if (given.Forgetting(person) is var forgotten && ReferenceEquals(forgotten, given)) continue;
            changes.Add(new Change.Replace(row.Key, row.ETag, StateJson.Write(forgotten)));
            if (changes.Count == MostAtOnce) return changes;
        }

        return changes;
    }

    private async Task<IReadOnlyCollection<HandOut>> Given(PersonState holder, PersonId person, CancellationToken cancellationToken)
    {
        var given = holder.Desk.HandOuts.Values.ToList();
        await foreach (var row in Rows(holder.Person, Keys.PastHandOutPrefix, cancellationToken))
            given.Add(StateJson.Read<HandOut>(row.Body));
        return given.FindAll(handOut => handOut.People.Exists(one => one.Id == person));
    }

    private IAsyncEnumerable<Row> Rows(PersonId person, string prefix, CancellationToken cancellationToken) =>
        store.Range(Keys.Person(person), prefix, Keys.EndOf(prefix), cancellationToken);
}
