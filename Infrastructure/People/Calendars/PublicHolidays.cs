using System.Collections.Concurrent;
using System.Collections.Frozen;
using MicroAssignBot.Domain.Calendar;
using PublicHoliday;

namespace MicroAssignBot.Infrastructure.People.Calendars;

/// <summary>The public holidays of one country or region, computed once for each year that is asked for.</summary>
internal sealed class PublicHolidays : IHolidayCalendar
{
    private static readonly ConcurrentDictionary<string, PublicHolidays> Known = new(StringComparer.OrdinalIgnoreCase);

    private readonly IPublicHolidays source;
    private readonly ConcurrentDictionary<int, FrozenSet<DateOnly>> years = new();

    private PublicHolidays(IPublicHolidays source) => this.source = source;

    /// <param name="code">An ISO 3166 code of a country or of one of its regions, such as <c>DE</c> or <c>DE-BY</c>, in any case.</param>
    /// <returns>Always the same for one code; null when its holidays are not known.</returns>
    public static PublicHolidays? Find(string code)
    {
        if (Known.TryGetValue(code, out var known)) return known;
        return Regions.Find(code.ToUpperInvariant()) is { } source ? Known.GetOrAdd(code, new PublicHolidays(source)) : null;
    }

    /// <remarks>New Year's Day on a Saturday may be given off on the last day of the year before.</remarks>
    public bool Includes(DateOnly date) =>
        Year(date.Year).Contains(date) || (date is { Month: 12, Day: 31 } && Year(date.Year + 1).Contains(date));

    private FrozenSet<DateOnly> Year(int year) =>
        years.GetOrAdd(year, static (one, source) => source.PublicHolidays(one).Select(DateOnly.FromDateTime).ToFrozenSet(), source);
}
