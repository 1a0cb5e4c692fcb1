using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.People;

/// <summary>What a person says of their own time, in chat. Where a field is null, the organisation's value counts.</summary>
/// <param name="Zone">A name that <see cref="Zones.Named"/> finds.</param>
/// <param name="Pause">Days without tasks; the pause ends by itself.</param>
/// <param name="Leave">Days away.</param>
/// <param name="Pace">How many offers a week may come unasked.</param>
public sealed record Preferences(WorkingWeek? Week, string? Zone, DateSpan? Pause, DateSpan? Leave, int? Pace)
{
    public const int MostPace = 2;

    /// <summary>Of a lead; null for the usual time.</summary>
    public DigestTime? Digest { get; init; }

    public static Preferences None { get; } = new(null, null, null, null, null);

    private DateSpan?[] Away => [Pause, Leave];

    /// <summary>Leaves out a pause or a leave that is over by that day.</summary>
    public Preferences From(DateOnly today) => this with { Pause = Coming(Pause, today), Leave = Coming(Leave, today) };

    private static DateSpan? Coming(DateSpan? away, DateOnly today) => away?.Last < today ? null : away;

    /// <param name="usual">Their working time as the organisation gives it.</param>
    public WorkCalendar Apply(WorkCalendar usual)
    {
        var away = Away.OfType<DateSpan>().ToList();
        return usual with
        {
            Zone = Zones.Named(Zone) ?? usual.Zone,
            Week = Week ?? usual.Week,
            Off = away.Count == 0 ? usual.Off : usual.Off.And(away),
        };
    }
}
