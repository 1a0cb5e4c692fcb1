using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>The section <c>Organisation</c>: people known without a directory service.</summary>
public sealed class OrganisationOptions
{
    public const string Section = "Organisation";

    public IList<PersonOptions> People { get; } = [];

    /// <summary>IANA name of the zone of those whose own nobody knows; UTC when there is none.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Where the months of the company begin, in reports and in what stays of old tasks.</summary>
    public TimeZoneInfo ZoneOfMonths() => Zones.IsIana(TimeZone ?? "", out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>
    /// Lists of holidays: the name that people's entries give, and its dates as in 2026-12-25, with a minus before one that is a working
    /// day after all. A list may also name countries and regions by their codes, such as DE-BY.
    /// </summary>
    public IDictionary<string, IList<string>> Holidays { get; } = new Dictionary<string, IList<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Object ids of those who review when neither lead nor deputy can, in the order in which they are asked.</summary>
    public IList<string> Reviewers { get; } = [];
}
