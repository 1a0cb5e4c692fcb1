using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People.Calendars;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>Understands the options as a whole and gathers every problem on the way.</summary>
internal sealed class OrganisationReader
{
    private readonly OrganisationOptions options;
    private readonly List<string> problems = [];
    private readonly HashSet<PersonId> known;
    private readonly bool isWhole;

    private OrganisationReader(OrganisationOptions options, bool isWhole)
    {
        (this.options, this.isWhole) = (options, isWhole);
        known = [.. options.People.Select(person => PersonId.TryParse(person?.ObjectId, out var id) ? id : default)];
        known.Remove(default);
    }

    /// <summary>The organisation counts only when there are no problems.</summary>
    /// <param name="isWhole">Nobody else comes from elsewhere, so whoever is named must be there.</param>
    public static (Organisation Organisation, IReadOnlyList<string> Problems) Read(OrganisationOptions options, bool isWhole = true)
    {
        var reader = new OrganisationReader(options, isWhole);
        var people = reader.People();
        return (new Organisation(people, reader.Reviewers(people)), reader.problems);
    }

    private List<Person> People()
    {
        HashSet<PersonId> seen = [];
        List<Person> people = [];
        var holidays = new HolidayLists(options, problems);
        var zone = Zone();
        for (var i = 0; i < options.People.Count; i++)
        {
            var fields = new ConfiguredPersonReader(options.People[i] ?? new PersonOptions(), i, known, holidays, zone, problems)
            {
                MayNameOthers = !isWhole,
            };
            if (fields.Read() is { } person)
            {
                people.Add(person);
                fields.CheckThat(seen.Add(person.Id), nameof(PersonOptions.ObjectId), "another person above has the same one");
            }
        }
        var leads = people.Where(person => person.Lead != person.Id).Select(person => person.Lead).ToHashSet();
        return [.. people.Select(person => leads.Contains(person.Id) ? person with { Roles = person.Roles | Roles.Lead } : person)];
    }

    private TimeZoneInfo Zone()
    {
        if (string.IsNullOrEmpty(options.TimeZone)) return TimeZoneInfo.Utc;
        if (Zones.IsIana(options.TimeZone, out var zone)) return zone;
        problems.Add($"{OrganisationOptions.Section}:TimeZone: there's no IANA zone called '{options.TimeZone}'.");
        return TimeZoneInfo.Utc;
    }

    private List<Person> Reviewers(List<Person> people)
    {
        HashSet<PersonId> seen = [];
        for (var i = 0; i < options.Reviewers.Count; i++)
        {
            var (path, text) = ($"{OrganisationOptions.Section}:Reviewers:{i}", options.Reviewers[i]);
            if (!PersonId.TryParse(text, out var id) || (isWhole && !known.Contains(id)))
            {
                problems.Add($"{path}: '{text}' isn't the object id of anyone in the list of people.");
            }
            else if (!seen.Add(id))
            {
                problems.Add($"{path}: '{text}' is listed twice.");
            }
        }
        return [.. seen.Select(id => people.FirstOrDefault(person => person.Id == id)).OfType<Person>()];
    }
}
