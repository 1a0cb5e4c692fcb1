using System.Text.Json;

namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

internal static class MentionText
{
    /// <summary>The text without any mention of <paramref name="botId"/>, trimmed. Others' mentions stay: they are what was said.</summary>
    public static string Strip(string text, JsonElement activity, string botId)
    {
        foreach (var entity in activity.Objects("entities"u8))
        {
            if (entity.Text("type"u8) != "mention" || entity.Object("mentioned"u8) is not { } mentioned)
                continue;
            if (!string.Equals(mentioned.Text("id"u8), botId, StringComparison.OrdinalIgnoreCase))
                continue;
            if ((entity.Text("text"u8) ?? mentioned.Text("name"u8)) is { Length: > 0 } written)
                text = text.Replace(written, "", StringComparison.OrdinalIgnoreCase);
        }
        return text.Trim();
    }
}
