using System.Text.Json;

namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>Reads what the channel tells about a team: where an activity comes from, and what happened to the team.</summary>
internal static class TeamCases
{
    private const int LongestName = 256;

    /// <returns>Null when the activity comes from no team, or names none that can exist.</returns>
    public static TeamChannel? Place(JsonElement activity)
    {
        if (activity.Object("channelData"u8) is not { } data || data.Object("team"u8) is not { } team) return null;
        if (team.Text("id"u8) is not { } id || !ChannelIds.IsShared(id)) return null;
        var channel = data.Object("channel"u8)?.Text("id"u8) ?? data.Object("settings"u8)?.Object("selectedChannel"u8)?.Text("id"u8);
        return new TeamChannel(
            id,
            EnvelopeLimits.Cut(team.Text("name"u8), LongestName),
            channel is not null && ChannelIds.IsShared(channel) ? channel : null,
            EnvelopeLimits.Cut(data.Object("channel"u8)?.Text("name"u8), LongestName));
    }

    /// <returns>Null when the event changes nothing that the bot keeps of a team.</returns>
    public static TeamChange? Change(JsonElement activity) => activity.Object("channelData"u8)?.Text("eventType"u8) switch
    {
        "teamRenamed" => TeamChange.Renamed,
        "teamArchived" => TeamChange.Archived,
        "teamUnarchived" or "teamRestored" => TeamChange.Restored,
        "channelRenamed" => TeamChange.ChannelRenamed,
        "channelDeleted" => TeamChange.ChannelDeleted,
        "teamDeleted" or "teamHardDeleted" => TeamChange.Deleted,
        _ => null,
    };
}
