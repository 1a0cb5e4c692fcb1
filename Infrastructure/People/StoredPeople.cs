using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>
/// The people of the configuration, beside them those who were imported, and beside both those of the directory. Whoever is in several
/// is as the first of them says, so that neither an import nor a directory locks out those who run the bot; what it leaves open about
/// somebody, the directory says.
/// </summary>
/// <param name="store">Where people were imported to; null where nothing is stored.</param>
/// <param name="directory">Null where no directory is read.</param>
internal sealed class StoredPeople(
    ConfiguredPeople configured, IOptions<OrganisationOptions> options, ILogger<StoredPeople> log, IStore? store = null,
    DirectoryPeople? directory = null) : IPeople, IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile IPeople current = configured;
    private IReadOnlyList<PersonRow> imported = [];
    private int import;

    public ValueTask<Person?> Find(PersonId id, CancellationToken cancellationToken) => current.Find(id, cancellationToken);

    public ValueTask<IReadOnlyList<Person>> ReportsOf(PersonId lead, CancellationToken cancellationToken) =>
        current.ReportsOf(lead, cancellationToken);

    public ValueTask<IReadOnlyList<Person>> Reviewers(CancellationToken cancellationToken) => current.Reviewers(cancellationToken);

    public ValueTask<IReadOnlyList<Person>> Colleagues(PersonId of, CancellationToken cancellationToken) =>
        current.Colleagues(of, cancellationToken);

    /// <summary>Reads the people if another import counts than the one that is known, or if the directory has changed.</summary>
    public async Task CatchUp(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await Read(cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task Read(CancellationToken cancellationToken)
    {
        var isImported = await ReadImport(cancellationToken);
        var isRead = directory is not null && await directory.CatchUp(cancellationToken);
        if (!isImported && !isRead) return;
        var read = directory?.Listed ?? [];
        var (organisation, problems) = OrganisationReader.Read(OrganisationMerger.Merge(options.Value, imported, read));
        foreach (var problem in problems) log.StoredWrong(problem);
        current = new PeopleIndex(organisation);
        if (isImported) log.Imported(imported.Count);
        if (isRead) log.OfDirectory(read.Count);
    }

    private async Task<bool> ReadImport(CancellationToken cancellationToken)
    {
        if (store is null) return false;
        if (await ImportedPeople.Head(store, cancellationToken) is not { } head || head.Body.Import == import) return false;
        var rows = await ImportedPeople.Rows(store, head.Body.Import, cancellationToken);
        // Another import came in between; the next look reads that one.
        if (rows.Count != head.Body.Count) return false;
        (imported, import) = (rows, head.Body.Import);
        return true;
    }
}
