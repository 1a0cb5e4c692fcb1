using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Catalogue;

/// <summary>Who may do what with the catalogue's entries.</summary>
public static class CatalogueRights
{
    /// <summary>Leads write entries for their team, administrators for the company.</summary>
    /// <param name="person">With what their desk says of them, as in everything here.</param>
    public static bool MayWrite(Person person) => person.IsLead || person.Roles.HasFlag(Roles.Admin);

    /// <summary>Whose team a new entry of this person is for; null when it is the company's.</summary>
    public static PersonId? OwnerOfNew(Person author) => author.IsLead ? author.Id : null;

    /// <param name="owner">As in <see cref="CatalogueEntry.Owner"/>.</param>
    public static bool MayEdit(Person person, PersonId? owner) =>
        owner is null ? person.Roles.HasFlag(Roles.Admin) : owner == person.Id && person.IsLead;

    /// <summary>A team's own entries are seen by its lead and its people. To others it is as if they were not there.</summary>
    /// <param name="teams">The teams that the person leads or is in.</param>
    public static bool Sees(IReadOnlyList<PersonId> teams, CatalogueItem item) =>
        item.Entry.Owner is not { } owner || teams.Contains(owner);
}
