using System.Collections.Immutable;
using System.Threading.Channels;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.PersonalData;

/// <summary>Who asked that everything about them be deleted. A row stays until it is done, whatever happens to this process.</summary>
internal sealed class Erasures(IStore store, Clock clock)
{
    private const int MostTries = 10;

    private readonly Channel<bool> asked = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Something was asked for in this process.</summary>
    public ChannelReader<bool> Asked => asked.Reader;

    /// <summary>Once this returns, it will be done, within a minute.</summary>
    /// <returns>When it was asked for, which is earlier if it was asked for before and is not done yet.</returns>
    /// <exception cref="TimeoutException">The store did not confirm it.</exception>
    public async ValueTask<DateTimeOffset> Add(PersonId person, CancellationToken cancellationToken)
    {
        var added = new ErasureDocument(clock.Now.LogicalTime);
        var body = StateJson.Write(added);
        var key = Keys.ErasureRows.Row(person);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var known = await store.Get(Keys.ErasureRows.Partition, key, cancellationToken);
            if (known is not null && StateJson.Read<ErasureDocument>(known.Body) is { DoneAt: null, AskedAt: var before }) return before;
            var change = known is null ? (Change)new Change.Insert(key, body) : new Change.Replace(key, known.ETag, body);
            if (await store.Commit(Keys.ErasureRows.Partition, [change], cancellationToken) is CommitResult.Committed) return added.AskedAt;
        }

        throw new TimeoutException("The store did not confirm that this person is to be erased.");
    }

    /// <summary>What was asked for is done at once, not only at the next look.</summary>
    public void Wake() => asked.Writer.TryWrite(true);

    public async ValueTask<IReadOnlyList<(PersonId Person, ErasureDocument Erasure, string ETag)>> Read(CancellationToken cancellationToken)
    {
        var found = new List<(PersonId, ErasureDocument, string)>();
        await foreach (var row in store.Range(Keys.ErasureRows.Partition, "0", "~", cancellationToken))
            found.Add((PersonId.Parse(row.Key), StateJson.Read<ErasureDocument>(row.Body), row.ETag));
        return found;
    }

    /// <summary>Who is being deleted: nobody is to see anything of them, although some of it may still be stored.</summary>
    public async ValueTask<IReadOnlySet<PersonId>> Underway(CancellationToken cancellationToken) =>
        (await Read(cancellationToken)).Where(one => one.Erasure.DoneAt is null).Select(one => one.Person).ToHashSet();

    /// <summary>Remembers who may have something of their tasks, for when the tasks are gone.</summary>
    public ValueTask<CommitResult> Remember(
        PersonId person, ErasureDocument erasure, string etag, ImmutableList<PersonId> heldBy, CancellationToken cancellationToken) =>
        Replace(person, erasure with { HeldBy = heldBy }, etag, cancellationToken);

    /// <summary>Only the desk row is left of them.</summary>
    public ValueTask<CommitResult> Done(PersonId person, ErasureDocument erasure, string etag, CancellationToken cancellationToken) =>
        Replace(person, erasure with { DoneAt = clock.Now.RealTime, HeldBy = null }, etag, cancellationToken);

    /// <summary>Nothing is left of them, or they have begun anew.</summary>
    public ValueTask<CommitResult> Forget(PersonId person, string etag, CancellationToken cancellationToken) =>
        store.Commit(Keys.ErasureRows.Partition, [new Change.Delete(Keys.ErasureRows.Row(person), etag)], cancellationToken);

    private ValueTask<CommitResult> Replace(
        PersonId person, ErasureDocument erasure, string etag, CancellationToken cancellationToken) => store.Commit(
        Keys.ErasureRows.Partition, [new Change.Replace(Keys.ErasureRows.Row(person), etag, StateJson.Write(erasure))], cancellationToken);
}
