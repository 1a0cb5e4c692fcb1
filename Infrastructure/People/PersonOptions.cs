namespace MicroAssignBot.Infrastructure.People;

/// <summary>
/// One entry of <c>Organisation:People</c>. Everything is text here, so that each mistake can be named together with the
/// others rather than one at a time.
/// </summary>
public sealed class PersonOptions
{
    /// <summary>The Entra object id, a GUID with hyphens.</summary>
    public string? ObjectId { get; set; }

    /// <summary>The tenant they are in, a GUID; without it the only one in <c>Bot:Tenants</c>. With several it is needed.</summary>
    public string? TenantId { get; set; }

    /// <summary>1 to 100 characters; the directory's when there is none.</summary>
    public string? Name { get; set; }

    /// <summary>The name they sign in with, for a link that opens a chat with them; or none.</summary>
    public string? UserPrincipalName { get; set; }

    /// <summary>The object id of somebody in the same list, or none. Whoever leads somebody else has the role of lead.</summary>
    public string? LeadObjectId { get; set; }

    /// <summary>The object id of somebody in the same list, or none.</summary>
    public string? DeputyObjectId { get; set; }

    /// <summary>
    /// An IANA name such as Europe/Berlin. Without it counts what their client tells, and until then <c>Organisation:TimeZone</c>.
    /// </summary>
    public string? TimeZone { get; set; }

    /// <summary>Such as <c>Mon-Thu 09:00-17:30, Fri 09:00-13:00</c>; <c>Mon-Fri 09:00-17:00</c> when there are none.</summary>
    public string? WorkingHours { get; set; }

    /// <summary>
    /// Which holidays are theirs: names of <c>Organisation:Holidays</c> and codes of countries and regions such as DE-BY, separated by
    /// commas or as a list; none when there is no name.
    /// </summary>
    public string? Holidays { get; set; }

    /// <summary>Any of Learner, Lead, Admin; a learner when there is none.</summary>
    public IList<string> Roles { get; } = [];

    /// <summary>The level to reach, 0 to 4, by skill id.</summary>
    public IDictionary<string, string?> Targets { get; } = new Dictionary<string, string?>();
}
