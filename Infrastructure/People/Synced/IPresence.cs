using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Infrastructure.People.Synced;

/// <summary>Whether people want to be disturbed. Never fails and never takes long: who knows nothing says no.</summary>
public interface IPresence
{
    /// <summary>They do not want to be disturbed, or are in a meeting or a call. Whoever is away or offline does not mind.</summary>
    ValueTask<bool> IsQuiet(PersonId person, CancellationToken cancellationToken);
}

/// <summary>The people of the settings: nobody knows whether they want to be disturbed.</summary>
public sealed class UnknownPresence : IPresence
{
    public ValueTask<bool> IsQuiet(PersonId person, CancellationToken cancellationToken) => new(false);
}
