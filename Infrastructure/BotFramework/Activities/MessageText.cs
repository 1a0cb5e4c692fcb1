using System.Text.Json;

namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>
/// What somebody wrote. Clients send it as text, and again as HTML, which says what is a quotation, an emoji or a picture.
/// </summary>
/// <param name="HasPicture">A picture was pasted, which no message can hand on.</param>
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

    /// <summary>The copy beside the text, or the text itself where that is HTML.</summary>
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

    /// <summary>An emoji alone comes as nothing, or as its name in brackets.</summary>
    private static bool IsLess(string plain, HtmlText html) => html.Text.Length > 0
        && (string.IsNullOrWhiteSpace(plain) || (html.HasEmoji && plain.Length <= LongestEmojiName && plain is ['(', .., ')']));

    /// <summary>Other clients attach the message that is answered, and put it in front of the text.</summary>
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
