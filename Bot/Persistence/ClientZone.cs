using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>The time zone that a person's client reported.</summary>
internal static class ClientZone
{
    /// <summary>The zone of their last activity comes first, then the zone that the client reports of itself.</summary>
    /// <returns>Null when the client reported no known zone.</returns>
    public static TimeZoneInfo? For(Contact? contact) => Zones.Named(contact?.TimeZone) ?? Zones.Named(contact?.ClientTimeZone);
}
