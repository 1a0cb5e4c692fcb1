using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.Graph.Sync;

/// <summary>
/// The people of the directory, as they are stored and as they are being written. Every transaction replaces the head, so that whoever was
/// overtaken writes nothing more.
/// </summary>
internal sealed class DirectoryWriter
{
    /// <summary>A transaction takes a hundred rows, and one of them is the head.</summary>
    public const int MostAtOnce = 80;

    /// <summary>Longer than the longest step between two writes.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly IStore store;
    private readonly TimeProvider time;
    private readonly Dictionary<PersonId, (string ETag, DirectoryRow Row)> people = [];
    private string? headTag;
    private IReadOnlyList<string> written = [];

    private DirectoryWriter(IStore store, TimeProvider time, string holder) => (this.store, this.time, Holder) = (store, time, holder);

    public DirectoryHead Head { get; private set; } = new(0, 0);

    private string Holder { get; }

    /// <returns>Null when it is not time yet, or when another process reads.</returns>
    public static async Task<DirectoryWriter?> Begin(IStore store, TimeProvider time, string holder, CancellationToken cancellationToken)
    {
        var writer = new DirectoryWriter(store, time, holder);
        var now = time.GetUtcNow();
        if (await store.Get(Keys.Directory.Partition, Keys.Directory.Head, cancellationToken) is { } row)
        {
            (writer.Head, writer.headTag) = (DirectoryJson.Head(row.Body), row.ETag);
            if (writer.Head.NextAt > now || (writer.Head.HeldUntil > now && writer.Head.Holder != holder)) return null;
        }

        if (!await writer.Commit([], writer.Head, cancellationToken)) return null;
        var stored = store.Range(Keys.Directory.Partition, Keys.Directory.PeopleFrom, Keys.Directory.PeopleUntil, cancellationToken);
        await foreach (var person in stored) writer.Know(person.ETag, DirectoryJson.Row(person.Body));
        return writer;
    }

    /// <summary>People were read in this reading.</summary>
    public bool HasRead { get; private set; }

    /// <summary>Why working time could not be read in this reading.</summary>
    public string? Lacking { get; private set; }

    public void Saw(DirectoryRead read) => (HasRead, Lacking) = (true, read.Lacking);

    /// <summary>Everybody of whom there is a row.</summary>
    public IReadOnlyCollection<PersonId> Known => people.Keys;

    public DirectoryRow? Find(PersonId person) => people.TryGetValue(person, out var known) ? known.Row : null;

    /// <summary>Writes the rows that say something new.</summary>
    /// <param name="head">What is true once all of them are written.</param>
    /// <exception cref="OvertakenException">Another process reads too, or nobody knows whether it was written.</exception>
    public async Task Write(IEnumerable<DirectoryRow> rows, Func<DirectoryHead, DirectoryHead> head, CancellationToken cancellationToken)
    {
        var chunks = rows.Where(row => Find(Id(row)) != row).Chunk(MostAtOnce).ToList();
        foreach (var chunk in chunks[..Math.Max(0, chunks.Count - 1)]) await Store(chunk, Head, cancellationToken);
        var last = chunks.LastOrDefault() ?? [];
        var after = head(Head);
        if (last.Length > 0 || after != Head) await Store(last, after, cancellationToken);
    }

    /// <summary>Deletes the rows of these people.</summary>
    /// <exception cref="OvertakenException">As above.</exception>
    public async Task Forget(IEnumerable<PersonId> forgotten, CancellationToken cancellationToken)
    {
        foreach (var some in forgotten.Chunk(MostAtOnce).ToList())
        {
            var rows = some.Select(person => new Change.Delete(Keys.Directory.Person(person), people[person].ETag));
            if (!await Commit([.. rows], Head, cancellationToken)) throw new OvertakenException();
            foreach (var person in some) people.Remove(person);
        }
    }

    /// <summary>Ends this reading.</summary>
    public Task Release(DirectoryHead head, CancellationToken cancellationToken) =>
        Commit([], head with { Holder = null, HeldUntil = null }, cancellationToken, isLast: true);

    private async Task Store(DirectoryRow[] rows, DirectoryHead head, CancellationToken cancellationToken)
    {
        var next = rows.Length > 0 ? head with { Change = Head.Change + 1 } : head;
        if (!await Commit([.. rows.Select(ToChange)], next, cancellationToken)) throw new OvertakenException();
        foreach (var (row, etag) in rows.Zip(written)) Know(etag, row);
    }

    private async Task<bool> Commit(
        IReadOnlyCollection<Change> rows, DirectoryHead head, CancellationToken cancellationToken, bool isLast = false)
    {
        var held = isLast ? head : head with { Holder = Holder, HeldUntil = time.GetUtcNow() + Lease };
        var body = DirectoryJson.Write(held);
        Change[] changes =
        [
            headTag is null ? new Change.Insert(Keys.Directory.Head, body) : new Change.Replace(Keys.Directory.Head, headTag, body),
            .. rows,
        ];
        if (await store.Commit(Keys.Directory.Partition, changes, cancellationToken) is not CommitResult.Committed done) return false;
        (Head, headTag, written) = (held, done.ETags[0], done.ETags.Skip(1).ToList());
        return true;
    }

    private Change ToChange(DirectoryRow row)
    {
        var key = Keys.Directory.Person(Id(row));
        return people.TryGetValue(Id(row), out var known)
            ? new Change.Replace(key, known.ETag, DirectoryJson.Write(row))
            : new Change.Insert(key, DirectoryJson.Write(row));
    }

    private void Know(string etag, DirectoryRow row) => people[Id(row)] = (etag, row);

    private static PersonId Id(DirectoryRow row) => PersonId.Parse(row.Person.ObjectId);
}

/// <summary>Another process reads the directory too. It goes on; this one stops.</summary>
internal sealed class OvertakenException : Exception;
