using System.Text.Json;
using System.Text.RegularExpressions;

namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

internal static partial class MentionText
{
    /// <summary>Different spellings of mentions. Each costs a pass over the text.</summary>
    private const int MostMentions = 8;

    /// <summary>
    /// The text without mentions of the bot, trimmed. Mentions of others stay, because they are part of what the sender said.
    /// </summary>
    public static string Strip(string text, JsonElement activity, ChannelAccount bot)
    {
        foreach (var written in Mentions(activity, bot.Id).Distinct().Take(MostMentions))
            text = text.Replace(written, "", StringComparison.OrdinalIgnoreCase);
        return WithoutEntity(text, bot.Name).Trim();
    }

    private static IEnumerable<string> Mentions(JsonElement activity, string botId)
    {
        foreach (var entity in activity.Objects("entities"u8))
        {
            if (entity.Text("type"u8) != "mention" || entity.Object("mentioned"u8) is not { } mentioned)
                continue;
            if (string.Equals(mentioned.Text("id"u8), botId, StringComparison.OrdinalIgnoreCase)
                && (entity.Text("text"u8) ?? mentioned.Text("name"u8)) is { Length: > 0 } written)
                yield return written;
        }
    }

    /// <summary>Removes mentions that a client marks in the text alone, without an entity.</summary>
    private static string WithoutEntity(string text, string? name) =>
        string.IsNullOrWhiteSpace(name) || !text.Contains("</at>", StringComparison.OrdinalIgnoreCase)
            ? text
            : Marked().Replace(
                text,
                mark => mark.Groups[1].ValueSpan.Trim().Equals(name.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase) ? "" : mark.Value);

    [GeneratedRegex("<at(?: [^<>]{0,200})?>([^<>]{0,200})</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marked();
}
