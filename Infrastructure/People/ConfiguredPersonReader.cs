using System.Globalization;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.People.Calendars;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>Understands one entry; each problem names the entry, the person as far as they have a name, and the field.</summary>
internal sealed class ConfiguredPersonReader(
    PersonOptions options, int index, IReadOnlySet<PersonId> known, HolidayLists holidays, TimeZoneInfo usualZone,
    ICollection<string> problems)
{
    public const int LongestName = 100;

    /// <summary>How much of an object id stands for a name that nobody knows.</summary>
    private const int ShortId = 8;

    /// <summary>Entra takes no longer ones.</summary>
    private const int LongestAddress = 113;

    private static readonly WorkingWeek DefaultWeek = WorkingWeek.Parse("Mon-Fri 09:00-17:00");

    /// <summary>Whoever leads or deputises may come from elsewhere, and so may names.</summary>
    public bool MayNameOthers { get; init; }

    /// <returns>Null when the entry cannot be told from others; otherwise the person, with defaults where a field was wrong.</returns>
    public Person? Read()
    {
        var hasId = PersonId.TryParse(options.ObjectId, out var id);
        CheckThat(hasId, nameof(options.ObjectId), $"'{options.ObjectId}' is not a GUID in the form with hyphens");
        var person = new Person(
            Id: id,
            Name: Name(),
            Lead: Other(nameof(options.LeadObjectId), options.LeadObjectId),
            Deputy: Other(nameof(options.DeputyObjectId), options.DeputyObjectId),
            Calendar: new WorkCalendar(Zone(), Week()) { Off = Off() },
            Roles: RolesOf(),
            Targets: Targets(),
            Address: Address(),
            HasZone: !string.IsNullOrEmpty(options.TimeZone))
        {
            Tenant = Tenant(),
        };
        return hasId ? person : null;
    }

    public void CheckThat(bool holds, string field, string problem)
    {
        if (!holds)
        {
            var name = string.IsNullOrWhiteSpace(options.Name) ? "" : $" ({options.Name})";
            problems.Add($"{OrganisationOptions.Section}:People:{index}{name} {field}: {problem}.");
        }
    }

    private string? Tenant()
    {
        if (string.IsNullOrEmpty(options.TenantId))
        {
            return null;
        }
        CheckThat(
            Guid.TryParseExact(options.TenantId, "D", out _), nameof(options.TenantId),
            $"'{options.TenantId}' is not a GUID in the form with hyphens");
        return options.TenantId;
    }

    private string Name()
    {
        var name = options.Name?.Trim() ?? "";
        // The directory may know it.
        CheckThat(name.Length > 0 || MayNameOthers, nameof(options.Name), "it is missing");
        CheckThat(name.Length <= LongestName, nameof(options.Name), $"it is longer than {LongestName} characters");
        CheckThat(!name.Any(char.IsControl), nameof(options.Name), "it has a line break or another control character");
        return name.Length > 0 || options.ObjectId is not { Length: > ShortId } id ? name : id[..ShortId];
    }

    private string? Address()
    {
        var name = options.UserPrincipalName?.Trim();
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }
        var looksRight = IsAddress(name);
        CheckThat(looksRight, nameof(options.UserPrincipalName), $"'{name}' isn't a sign-in name such as name@contoso.com");
        return looksRight ? name : null;
    }

    /// <summary>Whether this looks like a name to sign in with, or a mail address.</summary>
    public static bool IsAddress(string? text) => text is { Length: > 0 and <= LongestAddress }
        && text.Split('@') is [{ Length: > 0 }, { Length: > 0 }] && !text.Any(char.IsWhiteSpace) && !text.Any(char.IsControl);

    private PersonId? Other(string field, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }
        var isId = PersonId.TryParse(text, out var id);
        var found = isId && known.Contains(id);
        CheckThat(found || (isId && MayNameOthers), field, $"'{text}' isn't the object id of anyone in the list");
        return found ? id : null;
    }

    private TimeZoneInfo Zone()
    {
        if (string.IsNullOrEmpty(options.TimeZone))
        {
            return usualZone;
        }
        var found = Zones.IsIana(options.TimeZone, out var zone);
        CheckThat(found, nameof(options.TimeZone), $"there's no IANA zone called '{options.TimeZone}'");
        return zone ?? usualZone;
    }

    private WorkingWeek Week()
    {
        if (string.IsNullOrEmpty(options.WorkingHours))
        {
            return DefaultWeek;
        }
        var read = WorkingWeek.TryParse(options.WorkingHours, out var week, out var problem);
        CheckThat(read, nameof(options.WorkingHours), problem is null ? "" : WorkingHoursWords.For(problem));
        return week ?? DefaultWeek;
    }

    private DaysOff Off() => string.IsNullOrWhiteSpace(options.Holidays)
        ? DaysOff.None
        : holidays.Read(options.Holidays, problem => CheckThat(false, nameof(options.Holidays), problem));

    private Roles RolesOf()
    {
        var roles = Roles.None;
        foreach (var text in options.Roles)
        {
            var one = Enum.GetValues<Roles>().FirstOrDefault(role => role.ToString().Equals(text, StringComparison.OrdinalIgnoreCase));
            CheckThat(one != Roles.None, nameof(options.Roles), $"'{text}' must be Learner, Lead or Admin");
            roles |= one;
        }
        return options.Roles.Count == 0 ? Roles.Learner : roles;
    }

    private Dictionary<SkillId, Level> Targets()
    {
        Dictionary<SkillId, Level> targets = [];
        foreach (var (skill, text) in options.Targets)
        {
            var field = $"{nameof(options.Targets)}:{skill}";
            var hasSkill = SkillId.TryParse(skill, out var id);
            var hasLevel = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level <= Level.Highest;
            CheckThat(hasSkill, field, "a skill id is 2 to 40 lower-case letters, digits and hyphens");
            CheckThat(hasLevel, field, $"'{text}' is not a level from 0 to {Level.Highest}");
            if (hasSkill && hasLevel)
            {
                targets[id] = new Level(level);
            }
        }
        return targets;
    }
}
