using System.Net;
using System.Text;

namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>
/// The sender's text, read from the HTML that a client sends beside the plain text. It leaves out the quoted message that is
/// answered, and turns emoji images into their characters. One pass, whatever the HTML holds.
/// </summary>
internal sealed class HtmlText
{
    private const string Blocks = " p div br li ul ol tr table pre h1 h2 h3 h4 h5 h6 blockquote ";

    private readonly StringBuilder written = new();
    private int quoted;

    // Looking through what was written so far at each quotation would take a pass for each of them.
    private bool hasWords;
    private (int Start, string Address)? link;

    private HtmlText()
    {
    }

    public string Text { get; private set; } = "";

    /// <summary>The HTML quoted the message that is answered.</summary>
    public bool HasQuote { get; private set; }

    public bool HasEmoji { get; private set; }

    /// <summary>The HTML holds a pasted picture or a sticker, which is no emoji.</summary>
    public bool HasPicture { get; private set; }

    public static HtmlText Read(string html)
    {
        var read = new HtmlText();
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            var close = open < 0 ? -1 : html.IndexOf('>', open);
            var end = close < 0 ? html.Length : open;
            if (end > at) read.Write(WebUtility.HtmlDecode(html[at..end]));
            if (close < 0) break;
            read.Element(html.AsSpan(open + 1, close - open - 1));
            at = close + 1;
        }

        read.Text = read.written.Replace('\u00A0', ' ').ToString().Trim();
        return read;
    }

    private void Element(ReadOnlySpan<char> tag)
    {
        var isEnd = tag is ['/', ..];
        var name = Name(isEnd ? tag[1..] : tag);
        if (name == "blockquote") Quote(tag, isEnd);
        if (Blocks.Contains($" {name} ", StringComparison.Ordinal)) Break();
        else if (name == "img") Picture(tag);
        else if (name == "a") Link(tag, isEnd);
    }

    private static string Name(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && length <= "blockquote".Length && char.IsAsciiLetterOrDigit(tag[length])) length++;
        return tag[..length].ToString().ToLowerInvariant();
    }

    /// <summary>
    /// A quotation at the beginning is the message that is answered. A quotation further down is part of the sender's text.
    /// </summary>
    private void Quote(ReadOnlySpan<char> tag, bool isEnd)
    {
        if (isEnd && quoted > 0) quoted--;
        else if (!isEnd && (quoted > 0 || IsReply(tag) || !hasWords))
        {
            quoted++;
            HasQuote = true;
        }
    }

    private static bool IsReply(ReadOnlySpan<char> tag) => Attribute(tag, "itemtype").Contains("Reply", StringComparison.OrdinalIgnoreCase);

    private void Picture(ReadOnlySpan<char> tag)
    {
        if (quoted > 0) return;
        var alt = Attribute(tag, "alt");
        if (IsEmoji(alt)) Write(alt);
        var isEmoji = IsEmoji(alt) || Attribute(tag, "itemtype").Contains("Emoji", StringComparison.OrdinalIgnoreCase);
        HasEmoji |= isEmoji;
        HasPicture |= !isEmoji;
    }

    private static bool IsEmoji(string alt) =>
        alt.Length is > 0 and <= 32 && !alt.Any(letter => char.IsLetterOrDigit(letter) || char.IsWhiteSpace(letter))
        && alt.Any(letter => letter > '\u00A0');

    /// <summary>Writes a link's address after its words, unless the words show an address.</summary>
    private void Link(ReadOnlySpan<char> tag, bool isEnd)
    {
        if (!isEnd)
        {
            link = Attribute(tag, "href") is { Length: > 0 } address ? (written.Length, address) : null;
        }
        else if (link is { } begun)
        {
            link = null;
            var words = written.ToString(begun.Start, written.Length - begun.Start);
            if (!words.Contains("://", StringComparison.Ordinal) && words.Trim().Length > 0) Write($" ({begun.Address})");
        }
    }

    private void Break()
    {
        if (quoted == 0 && written.Length > 0 && written[^1] != '\n') written.Append('\n');
    }

    private void Write(string text)
    {
        if (quoted > 0) return;
        written.Append(text);
        hasWords = hasWords || !string.IsNullOrWhiteSpace(text);
    }

    private static string Attribute(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf($" {name}=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return "";
        var value = tag[(at + name.Length + 2)..];
        if (value.IsEmpty || value[0] is not ('"' or '\'')) return "";
        var length = value[1..].IndexOf(value[0]);
        return length < 0 ? "" : WebUtility.HtmlDecode(value.Slice(1, length).ToString());
    }
}
