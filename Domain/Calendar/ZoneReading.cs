using System.Collections.Immutable;

namespace MicroAssignBot.Domain.Calendar;

/// <summary>What a zone that a person wrote can mean.</summary>
public abstract record ZoneReading
{
    private ZoneReading()
    {
    }

    /// <param name="Name">A name that <see cref="Zones.Named"/> finds.</param>
    public sealed record One(string Name) : ZoneReading;

    /// <summary>The text can mean any of these.</summary>
    public sealed record Several(ImmutableArray<string> Names) : ZoneReading;

    public sealed record NoZone : ZoneReading;
}
