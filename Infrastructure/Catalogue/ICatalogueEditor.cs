using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>
/// Edits of people: publish, retire, put back, confirm; and what learners say of an entry. Each is decided on the rows as stored, and
/// again after a lost race; one that was done already is answered as done.
/// </summary>
public interface ICatalogueEditor
{
    /// <exception cref="TimeoutException">The store did not answer, or others were always faster.</exception>
    Task<EditResult> Publish(EntryPublication publication, CancellationToken cancellationToken);

    /// <param name="seen">The version that the card showed.</param>
    /// <exception cref="TimeoutException">As for <see cref="Publish"/>.</exception>
    Task<EditResult> Retire(EntryId id, int seen, Person actor, CancellationToken cancellationToken);

    /// <summary>Takes a retirement back.</summary>
    /// <exception cref="TimeoutException">As for <see cref="Publish"/>.</exception>
    Task<EditResult> Restore(EntryId id, int seen, Person actor, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The actor has read the entry, and it is still right.</summary>
    /// <exception cref="TimeoutException">As for <see cref="Publish"/>.</exception>
    Task<EditResult> Confirm(EntryId id, int seen, Person actor, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Too few found this version useful.</summary>
    /// <exception cref="TimeoutException">As for <see cref="Publish"/>.</exception>
    Task<EditResult> Doubt(EntryId id, int version, CancellationToken cancellationToken);
}
