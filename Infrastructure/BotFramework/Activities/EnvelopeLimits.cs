using System.Buffers;
using System.Text.Json;

namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>
/// Limits the length of fields that are kept, logged or sent back. An id longer than the channel ever makes it is refused,
/// because two ids that were cut could become one. A field that only describes is cut, or counts as not sent.
/// </summary>
internal static class EnvelopeLimits
{
    /// <summary>The limit of ids. The longest known, those of group chats, take about 150.</summary>
    public const int Id = 512;

    public const int Name = 256;

    /// <summary>The limit of words from a short list: types, verbs, names of invokes.</summary>
    public const int Word = 128;

    public const int Url = 2048;
    private const int Locale = 85;
    private const int Zone = 100;
    private const int Extension = 16;

    // The last two are no control characters, but many who show a log begin a line with them.
    private static readonly SearchValues<char> Breaks =
        SearchValues.Create([.. Enumerable.Range(0, 0x100).Select(code => (char)code).Where(char.IsControl), '\u2028', '\u2029']);

    /// <exception cref="JsonException">An id is longer than its limit, or holds control characters.</exception>
    public static Envelope Bounded(this Envelope envelope)
    {
        Require(envelope.Id, Id, "id");
        Require(envelope.From.Id, Id, "from.id");
        Require(envelope.From.AadObjectId, Id, "from.aadObjectId");
        Require(envelope.Recipient.Id, Id, "recipient.id");
        Require(envelope.ConversationId, Id, "conversation.id");
        Require(envelope.TenantId, Id, "conversation.tenantId");
        Require(envelope.ChannelTenantId, Id, "channelData.tenant.id");
        Require(envelope.ServiceUrl, Url, "serviceUrl");
        Require(envelope.ChannelId, Word, "channelId");
        return envelope with
        {
            Type = AsWord(envelope.Type),
            From = envelope.From with { Name = Cut(envelope.From.Name, Name) },
            Recipient = envelope.Recipient with { Name = Cut(envelope.Recipient.Name, Name) },
            ConversationType = envelope.ConversationType is { } type ? AsWord(type) : null,
            Locale = OrNothing(envelope.Locale, Locale),
            TimeZone = OrNothing(envelope.TimeZone, Zone),
            ClientTimeZone = OrNothing(envelope.ClientTimeZone, Zone),
        };
    }

    /// <summary>Makes the text fit for a line of a log: short, without line breaks.</summary>
    public static string AsWord(string text)
    {
        var cut = Cut(text, Word)!;
        return cut.AsSpan().ContainsAny(Breaks) ? string.Concat(cut.Select(symbol => Breaks.Contains(symbol) ? '?' : symbol)) : cut;
    }

    private static void Require(string? text, int longest, string field)
    {
        if (!IsPlain(text, longest))
            throw new JsonException($"'{field}' is too long or holds control characters.");
    }

    private static string? OrNothing(string? text, int longest) => IsPlain(text, longest) ? text : null;

    private static bool IsPlain(string? text, int longest) =>
        text is null || (text.Length <= longest && !text.AsSpan().ContainsAny(Breaks));

    // Never cuts a surrogate pair, because half of one cannot be written as UTF-8.
    public static string? Cut(string? text, int longest) => text is null || text.Length <= longest
        ? text
        : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    /// <summary>The end of a file's name says what kind of file it is, so a name is cut before it.</summary>
    public static string FileName(string name)
    {
        if (name.Length <= Name) return name;
        var end = Path.GetExtension(name) is { Length: > 1 and <= Extension } extension ? extension : "";
        return Cut(name, Name - end.Length) + end;
    }
}
