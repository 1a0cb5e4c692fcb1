using System.Collections.Concurrent;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.People.Synced;

/// <summary>The people whom some process has read from the directory, as this process last saw them in the store.</summary>
public sealed class DirectoryPeople(IStore store)
{
    private readonly ConcurrentDictionary<string, string> own = new();
    private volatile IReadOnlyList<string> problems = [];
    private long change;

    /// <summary>What is to be done about the directory; empty when all is well.</summary>
    public IReadOnlyList<string> Problems => [.. problems, .. own.Values.Order(StringComparer.Ordinal)];

    /// <summary>Who no longer belongs to the people, and since when, as far as it is not known to be closed out.</summary>
    public IReadOnlyList<(PersonId Id, DateTimeOffset Since)> Departed { get; private set; } = [];

    /// <summary>Those who belong to the people now.</summary>
    internal IReadOnlyList<PersonRow> Listed { get; private set; } = [];

    /// <summary>What this process has met by itself, beside reading.</summary>
    /// <param name="problem">A sentence for the people who run the bot; null when all is well again.</param>
    internal void Report(string about, string? problem)
    {
        if (problem is null) own.TryRemove(about, out _);
        else own[about] = problem;
    }

    /// <summary>Reads the people if they are not those that are known.</summary>
    /// <returns>Whether they were read.</returns>
    internal async Task<bool> CatchUp(CancellationToken cancellationToken)
    {
        if (await store.Get(Keys.Directory.Partition, Keys.Directory.Head, cancellationToken) is not { } row) return false;
        var head = DirectoryJson.Head(row.Body);
        problems = head.Problems;
        if (head.Change == change) return false;
        // What is written meanwhile has a higher number, so that the next look reads it.
        var all = await store
            .Range(Keys.Directory.Partition, Keys.Directory.PeopleFrom, Keys.Directory.PeopleUntil, cancellationToken)
            .ToListAsync(cancellationToken);
        var people = all.ConvertAll(person => DirectoryJson.Row(person.Body));
        Listed = [.. people.Where(person => person.Left is null).Select(person => person.Person)];
        Departed =
        [
            .. people.Where(person => person is { Left: not null, IsClosedOut: false })
                .Select(person => (PersonId.Parse(person.Person.ObjectId), person.Left!.Value)),
        ];
        change = head.Change;
        return true;
    }

    /// <summary>Whether they are still gone and not closed out, by another process either.</summary>
    public async Task<bool> IsToCloseOut(PersonId person, CancellationToken cancellationToken) =>
        await store.Get(Keys.Directory.Partition, Keys.Directory.Person(person), cancellationToken) is { } row
        && DirectoryJson.Row(row.Body) is { Left: not null, IsClosedOut: false };

    /// <summary>What was open for them has ended. Whoever writes them at the same time counts, and this is done once more.</summary>
    public async Task ClosedOut(PersonId person, CancellationToken cancellationToken)
    {
        var key = Keys.Directory.Person(person);
        if (await store.Get(Keys.Directory.Partition, key, cancellationToken) is { } row
            && DirectoryJson.Row(row.Body) is { Left: not null, IsClosedOut: false } gone)
        {
            var done = new Change.Replace(key, row.ETag, DirectoryJson.Write(gone with { IsClosedOut = true }));
            if (await store.Commit(Keys.Directory.Partition, [done], cancellationToken) is not CommitResult.Committed) return;
        }

        Departed = [.. Departed.Where(one => one.Id != person)];
    }
}
