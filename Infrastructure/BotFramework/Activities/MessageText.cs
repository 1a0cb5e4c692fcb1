using System.Text.Json;

namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>The sender's text. Clients send it as plain text, and again as HTML, which marks quotations, emoji and pictures.</summary>
/// <param name="HasPicture">The message holds a pasted picture, which the bot cannot hand on.</param>
internal sealed record MessageText(string Text, bool HasPicture)
{
    private const int LongestEmojiName = 40;

    public static MessageText Read(JsonElement activity, ChannelAccount bot)
    {
        var plain = MentionText.Strip(activity.Text("text"u8) ?? "", activity, bot);
        if (Html(activity, plain) is not { } html) return new MessageText(WithoutQuote(plain, activity), HasImage(activity));
        var written = html.HasQuote || IsLess(plain, html) ? MentionText.Strip(html.Text, activity, bot) : plain;
        return new MessageText(WithoutQuote(written, activity), html.HasPicture || HasImage(activity));
    }

    /// <summary>The HTML copy beside the text, or the text itself where that is HTML.</summary>
    private static HtmlText? Html(JsonElement activity, string plain)
    {
        foreach (var attachment in activity.Objects("attachments"u8))
        {
            if (IsOf(attachment, "text/html") && attachment.Text("content"u8) is { } content) return HtmlText.Read(content);
        }

        return plain.Contains("<blockquote", StringComparison.OrdinalIgnoreCase)
            && plain.Contains("</blockquote>", StringComparison.OrdinalIgnoreCase)
            ? HtmlText.Read(plain)
            : null;
    }

    /// <summary>The plain text says less than the HTML: an emoji alone comes as no text, or as its name in brackets.</summary>
    private static bool IsLess(string plain, HtmlText html) => html.Text.Length > 0
        && (string.IsNullOrWhiteSpace(plain) || (html.HasEmoji && plain.Length <= LongestEmojiName && plain is ['(', .., ')']));

    /// <summary>Removes the quoted message, which some clients attach and also put in front of the text.</summary>
    private static string WithoutQuote(string text, JsonElement activity)
    {
        foreach (var attachment in activity.Objects("attachments"u8))
        {
            if (IsOf(attachment, "messageReference")
                && attachment.Object("content"u8)?.Text("messagePreview"u8)?.Trim() is { Length: > 0 } quote
                && text.StartsWith(quote, StringComparison.Ordinal))
                return text[quote.Length..].Trim();
        }

        return text;
    }

    private static bool HasImage(JsonElement activity) => activity.Objects("attachments"u8)
        .Any(attachment => attachment.Text("contentType"u8)?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true);

    private static bool IsOf(JsonElement attachment, string type) =>
        string.Equals(attachment.Text("contentType"u8), type, StringComparison.OrdinalIgnoreCase);
}
