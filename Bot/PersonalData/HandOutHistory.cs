using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.PersonalData;

/// <summary>
/// What a lead's partition says of what became of hand-outs with somebody: open ones, those that are over, and the events. All of it can
/// be cleared again: what is cleared already changes nothing.
/// </summary>
internal sealed class HandOutHistory(
    IStore store, PersonStore people, CommandExecutor executor, PostCommitQueue postCommit, PersonLocks locks)
{
    // One row of a transaction is the desk.
    private const int MostAtOnce = TransactionRules.MostChanges - 1;

    private const int MostRounds = 1000;

    /// <returns>Every hand-out to this person, as it is now.</returns>
    /// <exception cref="TimeoutException">Somebody else wrote all the time.</exception>
    public async Task<IReadOnlyCollection<HandOut>> Forget(PersonId lead, PersonId learner, CancellationToken cancellationToken)
    {
        var result = await executor.Execute(
            new PersonCommand(lead, before => CommandOutcome.From(
                before, before.State with { Desk = before.State.Desk.Forgetting(learner) })), cancellationToken);
        postCommit.Start(result.Work);
        for (var round = 0; round < MostRounds; round++)
        {
            using var held = await locks.Acquire(lead);
            var read = await people.Read(lead, cancellationToken);
            var changes = await OldRows(lead, learner, cancellationToken);
            if (changes.Count == 0 || !read.HasDesk) return await Given(read.State, learner, cancellationToken);
            await people.CommitHistory(read, read.State.Document, changes, cancellationToken);
        }

        throw new TimeoutException("The person's partition was too busy.");
    }

    private async Task<List<Change>> OldRows(PersonId lead, PersonId learner, CancellationToken cancellationToken)
    {
        var changes = new List<Change>();
        await foreach (var row in Rows(lead, Keys.EventPrefix, cancellationToken))
        {
            var kept = StateJson.Read<EventDocument>(row.Body);
            if (kept.Event is not Event.HandOutAnswered answered || answered.Person != learner || answered.State == HandOutState.Forgotten)
                continue;
            var forgotten = kept with { Event = answered with { State = HandOutState.Forgotten } };
            changes.Add(new Change.Replace(row.Key, row.ETag, StateJson.Write(forgotten)));
            if (changes.Count == MostAtOnce) return changes;
        }

        await foreach (var row in Rows(lead, Keys.PastHandOutPrefix, cancellationToken))
        {
            var given = StateJson.Read<HandOut>(row.Body);
            if (given.Forgetting(learner) is var forgotten && ReferenceEquals(forgotten, given)) continue;
            changes.Add(new Change.Replace(row.Key, row.ETag, StateJson.Write(forgotten)));
            if (changes.Count == MostAtOnce) return changes;
        }

        return changes;
    }

    private async Task<IReadOnlyCollection<HandOut>> Given(PersonState lead, PersonId learner, CancellationToken cancellationToken)
    {
        var given = lead.Desk.HandOuts.Values.ToList();
        await foreach (var row in Rows(lead.Person, Keys.PastHandOutPrefix, cancellationToken))
            given.Add(StateJson.Read<HandOut>(row.Body));
        return given.FindAll(handOut => handOut.People.Exists(person => person.Id == learner));
    }

    private IAsyncEnumerable<Row> Rows(PersonId lead, string prefix, CancellationToken cancellationToken) =>
        store.Range(Keys.Person(lead), prefix, Keys.EndOf(prefix), cancellationToken);
}
