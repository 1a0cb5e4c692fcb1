using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Turns;

/// <summary>
/// A person's device is in another zone than before. A zone that the person chose, or that the organisation sets, stays;
/// otherwise the device's zone counts. The person is told once which zone counts.
/// </summary>
/// <param name="Device">The zone of the device now.</param>
/// <param name="Before">The zone of the device before.</param>
/// <param name="Counts">The zone for the person's working hours and dates.</param>
internal sealed record ZoneChange(TimeZoneInfo Device, TimeZoneInfo Before, TimeZoneInfo Counts)
{
    /// <returns>The person, with a note of what they are told; and what to tell them, null for nothing.</returns>
    public static (PersonState State, ZoneChange? Told) Detect(Person? person, PersonState before, PersonState heard, DateTimeOffset now)
    {
        if (person is null || heard.Document.Contact is not { } contact) return (heard, null);
        if (ClientZone.For(before.Document.Contact) is not { } was || ClientZone.For(contact) is not { } device || IsSame(was, device, now))
            return (heard, null);
        var own = before.Desk.Standing.Preferences;
        var counts = person.In(device).With(own).Calendar.Zone;
        var isChosen = person.HasZone || own.Zone is not null;
        if (contact.ToldZone == device.Id || (isChosen && IsSame(counts, device, now))) return (heard, null);
        return (
            heard with { Document = heard.Document with { Contact = contact with { ToldZone = device.Id } } },
            new ZoneChange(device, was, counts));
    }

    /// <summary>Two zones with the same offset now count as the same.</summary>
    private static bool IsSame(TimeZoneInfo one, TimeZoneInfo other, DateTimeOffset now) =>
        one.GetUtcOffset(now) == other.GetUtcOffset(now);
}
