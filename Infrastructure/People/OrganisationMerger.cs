using MicroAssignBot.Infrastructure.People.Calendars;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>Puts people from several places into one organisation.</summary>
internal static class OrganisationMerger
{
    /// <param name="directory">Adds those whom the others do not name, and what the others leave open about those whom they do.</param>
    public static OrganisationOptions Merge(
        OrganisationOptions configured, IEnumerable<PersonRow> imported, IReadOnlyCollection<PersonRow>? directory = null)
    {
        var all = new OrganisationOptions { TimeZone = configured.TimeZone };
        foreach (var list in configured.Holidays) all.Holidays.Add(list);
        foreach (var reviewer in configured.Reviewers) all.Reviewers.Add(reviewer);
        foreach (var person in configured.People) all.People.Add(person);
        AddMissing(all, imported);
        if (directory is { Count: > 0 }) AddDirectory(all, directory);
        return all;
    }

    private static void AddMissing(OrganisationOptions all, IEnumerable<PersonRow> people)
    {
        var named = all.People.Select(person => person.ObjectId).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var row in people.Where(row => !named.Contains(row.ObjectId))) all.People.Add(row.ToOptions());
    }

    private static void AddDirectory(OrganisationOptions all, IReadOnlyCollection<PersonRow> directory)
    {
        var rows = directory.ToDictionary(row => row.ObjectId, StringComparer.OrdinalIgnoreCase);
        var known = all.People.Select(person => person.ObjectId).Concat(rows.Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var place = 0; place < all.People.Count; place++)
        {
            if (rows.TryGetValue(all.People[place].ObjectId ?? "", out var row)) all.People[place] = Filled(all.People[place], Listed(row));
        }

        AddMissing(all, rows.Values.Select(Listed));

        // A manager who is not one of the people leads nobody here: somebody else reviews. A country whose holidays nobody knows has none.
        PersonRow Listed(PersonRow row) => row with
        {
            LeadObjectId = row.LeadObjectId is { } lead && known.Contains(lead) ? lead : null,
            Holidays = row.Holidays is { } code && (all.Holidays.ContainsKey(code) || PublicHolidays.Find(code) is not null) ? code : null,
        };
    }

    private static PersonOptions Filled(PersonOptions person, PersonRow row)
    {
        var filled = new PersonOptions
        {
            ObjectId = person.ObjectId,
            TenantId = Or(person.TenantId, row.TenantId),
            Name = Or(person.Name, row.Name),
            UserPrincipalName = Or(person.UserPrincipalName, row.UserPrincipalName),
            LeadObjectId = Or(person.LeadObjectId, row.LeadObjectId),
            DeputyObjectId = person.DeputyObjectId,
            TimeZone = Or(person.TimeZone, row.TimeZone),
            WorkingHours = Or(person.WorkingHours, row.WorkingHours),
            Holidays = Or(person.Holidays, row.Holidays),
        };
        foreach (var role in person.Roles) filled.Roles.Add(role);
        foreach (var target in person.Targets) filled.Targets.Add(target);
        return filled;
    }

    private static string? Or(string? said, string? otherwise) => string.IsNullOrEmpty(said) ? otherwise : said;
}
