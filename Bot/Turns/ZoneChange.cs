using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Turns;

/// <summary>
/// Somebody's device is in another zone than before. Whoever chose a zone, or whose organisation says it, keeps it; all others
/// go with their device. Each is told once which counts.
/// </summary>
/// <param name="Device">Where the device is now.</param>
/// <param name="Before">Where it was.</param>
/// <param name="Counts">By which the person's hours and dates go.</param>
internal sealed record ZoneChange(TimeZoneInfo Device, TimeZoneInfo Before, TimeZoneInfo Counts)
{
    /// <returns>The person with what they are to be told noted, or as they were.</returns>
    public static (PersonState State, ZoneChange? Told) Detect(Person? person, PersonState before, PersonState heard, DateTimeOffset now)
    {
        if (person is null || heard.Document.Contact is not { } contact) return (heard, null);
        if (ClientZone.For(before.Document.Contact) is not { } was || ClientZone.For(contact) is not { } device || IsSame(was, device, now)) return (heard, null);
        var own = before.Desk.Standing.Preferences;
        var counts = person.In(device).With(own).Calendar.Zone;
        var isChosen = person.HasZone || own.Zone is not null;
        if (contact.ToldZone == device.Id || (isChosen && IsSame(counts, device, now))) return (heard, null);
        return (heard with { Document = heard.Document with { Contact = contact with { ToldZone = device.Id } } }, new ZoneChange(device, was, counts));
    }

    /// <summary>Two names for the same time are no journey.</summary>
    private static bool IsSame(TimeZoneInfo one, TimeZoneInfo other, DateTimeOffset now) => one.GetUtcOffset(now) == other.GetUtcOffset(now);
}
