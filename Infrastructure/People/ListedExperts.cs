using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Catalogue.Exchange;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>Asks the organisation for the experts of a file.</summary>
internal sealed class ListedExperts(StoredPeople people) : IExperts
{
    public async Task<IReadOnlySet<string>> Strangers(IEnumerable<string> named, CancellationToken cancellationToken)
    {
        // The command that asks follows nobody, as a host does.
        await people.CatchUp(cancellationToken);
        var strangers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var expert in named)
        {
            if (PersonId.TryParse(expert, out var id) && await people.Find(id, cancellationToken) is null) strangers.Add(expert);
        }

        return strangers;
    }
}
