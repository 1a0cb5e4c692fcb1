using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>The time zone that a person's client told.</summary>
internal static class ClientZone
{
    /// <summary>Where they wrote from before what the client says of itself.</summary>
    /// <returns>Null when it told none that there is.</returns>
    public static TimeZoneInfo? For(Contact? contact) => Zones.Named(contact?.TimeZone) ?? Zones.Named(contact?.ClientTimeZone);
}
