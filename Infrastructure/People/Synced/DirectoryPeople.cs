using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.People.Synced;

/// <summary>The people whom some process has read from the directory, as this process last saw them in the store.</summary>
public sealed class DirectoryPeople(IStore store)
{
    private volatile IReadOnlyList<string> problems = [];
    private long change;

    /// <summary>What is to be done about the directory; empty when all is well.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>Those who belong to the people now.</summary>
    internal IReadOnlyList<PersonRow> Listed { get; private set; } = [];

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
        var people = all.Select(person => DirectoryJson.Row(person.Body)).Where(person => person.Left is null);
        Listed = [.. people.Select(person => person.Person)];
        change = head.Change;
        return true;
    }
}
