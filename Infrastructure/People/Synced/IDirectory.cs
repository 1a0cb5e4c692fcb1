using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Infrastructure.People.Synced;

/// <summary>The company's directory service, as far as people are read from it. Reading twice does no harm.</summary>
/// <remarks>What fails throws a <see cref="DirectoryException"/>, which says in words what is to be done about it.</remarks>
internal interface IDirectory
{
    /// <summary>The place from which changes are followed: all that happens after this call.</summary>
    Task<string> Now(CancellationToken cancellationToken);

    /// <param name="since">A place that this service gave.</param>
    /// <exception cref="DirectoryException"><see cref="DirectoryFault.Forgotten"/>: everybody must be read anew.</exception>
    Task<DirectoryChanges> Changes(string since, CancellationToken cancellationToken);

    /// <summary>Everybody who belongs to the people of the bot, in one answer or none.</summary>
    Task<IReadOnlySet<PersonId>> Members(CancellationToken cancellationToken);

    Task<DirectoryRead> Read(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken);
}

/// <summary>A page of changes.</summary>
/// <param name="Changed">People with a change, some perhaps more than once. What changed is not said: read them.</param>
/// <param name="Next">The place after these changes.</param>
/// <param name="IsLast">There are no further changes by now.</param>
internal sealed record DirectoryChanges(
    IReadOnlyCollection<PersonId> Changed, IReadOnlyCollection<PersonId> Removed, string Next, bool IsLast);

/// <param name="People">Those of them who are in the directory, in no order.</param>
/// <param name="Lacking">Why their working time could not be read, in a sentence for the people who run the bot; null when it was.</param>
internal sealed record DirectoryRead(IReadOnlyList<DirectoryPerson> People, string? Lacking);

/// <summary>What the directory says of a person.</summary>
/// <param name="Name">Never empty, on one line, and no longer than a name may be.</param>
/// <param name="Address">The name with which a chat with them can be opened; null when there is none.</param>
/// <param name="Manager">Whoever the directory names, themself too.</param>
/// <param name="IsEnabled">They can sign in.</param>
internal sealed record DirectoryPerson(PersonId Id, string Name, string? Address, PersonId? Manager, bool IsEnabled)
{
    /// <summary>Where they work, as in DE; null when it is not known.</summary>
    public string? Country { get; init; }

    /// <summary>An IANA name; null when it is not known.</summary>
    public string? Zone { get; init; }

    /// <summary>Their working hours, as the settings write them; null when they are not known.</summary>
    public string? Week { get; init; }
}

internal enum DirectoryFault
{
    /// <summary>A permission is missing, or the settings name what is not there. Somebody has to do something.</summary>
    Refused,

    /// <summary>There is nothing of that name.</summary>
    NotThere,

    /// <summary>The service no longer knows from where changes were followed.</summary>
    Forgotten,

    /// <summary>No answer, or one that cannot be read, or not now.</summary>
    Unavailable,
}

/// <param name="message">A sentence for the people who run the bot; it names nobody.</param>
/// <param name="retryAfter">How long the service asks to be left alone.</param>
internal sealed class DirectoryException(
    DirectoryFault fault, string message, TimeSpan? retryAfter = null, Exception? cause = null) : Exception(message, cause)
{
    public DirectoryFault Fault => fault;

    public TimeSpan? RetryAfter => retryAfter;
}
