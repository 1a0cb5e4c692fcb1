using System.Collections.Immutable;

namespace MicroAssignBot.Domain.Calendar;

/// <summary>What somebody meant by a zone that they wrote.</summary>
public abstract record ZoneReading
{
    private ZoneReading()
    {
    }

    /// <param name="Name">By which <see cref="Zones.Named"/> finds it.</param>
    public sealed record One(string Name) : ZoneReading;

    /// <summary>It can mean any of these.</summary>
    public sealed record Several(ImmutableArray<string> Names) : ZoneReading;

    public sealed record None : ZoneReading;
}
