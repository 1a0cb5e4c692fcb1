using System.Globalization;
using System.Resources;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>Sentences for a person whose turn failed before the bot could word an answer.</summary>
internal static class ProtocolSentences
{
    private static readonly ResourceManager Resources =
        new("MicroAssignBot.Infrastructure.BotFramework.Inbound.Sentences", typeof(ProtocolSentences).Assembly);

    /// <param name="locale">As the client sends it; an unknown one gets the neutral language.</param>
    public static string TurnFailed(string? locale) => Resources.GetString(nameof(TurnFailed), Culture(locale))!;

    /// <param name="locale">As for <see cref="TurnFailed"/>.</param>
    public static string ClickUnreadable(string? locale) => Resources.GetString(nameof(ClickUnreadable), Culture(locale))!;

    private static CultureInfo Culture(string? locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale ?? "", predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
