using System.Collections.Immutable;
using System.Globalization;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Infrastructure.People.Calendars;

/// <summary>
/// The lists of <c>Organisation:Holidays</c>, and beside them every country and region by its code. A list holds dates, dates with a
/// minus that are working days after all, and codes.
/// </summary>
internal sealed class HolidayLists
{
    private static readonly string Section = $"{OrganisationOptions.Section}:{nameof(OrganisationOptions.Holidays)}";

    private readonly Dictionary<string, Holidays> lists = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DaysOff> read = new(StringComparer.OrdinalIgnoreCase);

    public HolidayLists(OrganisationOptions options, ICollection<string> problems)
    {
        foreach (var (name, texts) in options.Holidays) lists[name] = List(name, texts, problems);
    }

    /// <param name="names">Names of lists and codes, separated by commas.</param>
    /// <param name="problem">Gets what is wrong with a name.</param>
    public DaysOff Read(string names, Action<string> problem)
    {
        // Thousands of people have the same ones.
        if (read.TryGetValue(names, out var known)) return known;
        var all = Holidays.None;
        var isWhole = true;
        foreach (var name in names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Find(name) is { } found) all = all.And(found);
            else
            {
                isWhole = false;
                problem(Unknown(name));
            }
        }

        var off = DaysOff.Create(all);
        if (isWhole) read[names] = off;
        return off;
    }

    private Holidays? Find(string name)
    {
        if (lists.TryGetValue(name, out var list)) return list;
        return PublicHolidays.Find(name) is { } calendar ? new() { Names = [name.ToUpperInvariant()], Calendars = [calendar] } : null;
    }

    private static string Unknown(string name) =>
        $"there's no list in {Section} called '{name}', and it isn't the code of a country or region whose holidays are known, such as "
        + "DE-BY";

    private static Holidays List(string name, IList<string> texts, ICollection<string> problems)
    {
        var calendars = ImmutableArray.CreateBuilder<IHolidayCalendar>();
        List<DateOnly> added = [], removed = [];
        for (var i = 0; i < texts.Count; i++)
        {
            var text = texts[i]?.Trim() ?? "";
            if (Date(text) is { } date) added.Add(date);
            else if (text.StartsWith('-') && Date(text[1..]) is { } working) removed.Add(working);
            else if (PublicHolidays.Find(text) is { } calendar) calendars.Add(calendar);
            else problems.Add($"{Section}:{name}:{i}: '{text}' isn't a date such as 2026-12-25 or -2026-12-25, or a code such as DE-BY.");
        }

        return new() { Names = [name], Calendars = calendars.ToImmutable(), Added = [.. added], Removed = [.. removed] };
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
