using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>
/// Parses a body into a case. It insists on the fields that an answer needs, and ignores any other field of an unknown form.
/// </summary>
public static class ActivityParser
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
    private const string FileDownloadInfo = "application/vnd.microsoft.teams.file.download.info";
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 128 };
    private static readonly JsonElement EmptyObject = Nested("{}");

    public static ParseResult Parse(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
            return new ParseResult.Malformed("The body is not UTF-8.");
        try
        {
            using var document = JsonDocument.Parse(WellFormedText.Mend(body), Options);
            return Read(document.RootElement);
        }
        catch (JsonException malformed)
        {
            // Our own messages name a field. The parser's message would quote the body.
            return new ParseResult.Malformed(malformed.LineNumber is null ? malformed.Message : "The body is not JSON.");
        }
    }

    private static ParseResult Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return new ParseResult.Malformed("The body is not an object.");
        try
        {
            var envelope = EnvelopeParser.Read(root);
            var activity = Case(envelope, root);
            if (activity is not (InboundActivity.Other or InboundActivity.UnknownInvoke))
                EnvelopeParser.Require(envelope);
            return new ParseResult.Parsed(activity);
        }
        catch (JsonException incomplete) when (IsClick(root))
        {
            return new ParseResult.Malformed(incomplete.Message, IsClick: true);
        }
    }

    private static InboundActivity Case(Envelope envelope, JsonElement activity) => envelope.Type switch
    {
        "message" => Message(envelope, activity),
        "invoke" when activity.Text("name"u8) == "adaptiveCard/action" => CardAction(envelope, activity),
        "invoke" when activity.Text("name"u8) == "fileConsent/invoke" => FileConsent(envelope, activity),
        "invoke" when ExtensionCases.Read(envelope, activity) is { } extension => extension,
        "invoke" => new InboundActivity.UnknownInvoke(envelope, activity.Text("name"u8) is { } name ? EnvelopeLimits.AsWord(name) : null),
        "installationUpdate" => Installation(envelope, activity.Text("action"u8) ?? ""),
        "conversationUpdate" when Members(envelope, activity) is { } members => members,
        "conversationUpdate" when envelope.Team is not null && TeamCases.Change(activity) is { } change =>
            new InboundActivity.TeamChanged(envelope, change),
        _ => new InboundActivity.Other(envelope, envelope.Type),
    };

    /// <summary>Whether the activity is a click, as far as can be told, whatever else is wrong with it.</summary>
    private static bool IsClick(JsonElement activity) =>
        activity.TryGetProperty("type"u8, out var type) && type.ValueKind is JsonValueKind.String && type.ValueEquals("invoke"u8)
        && activity.TryGetProperty("name"u8, out var name) && name.ValueKind is JsonValueKind.String
            && name.ValueEquals("adaptiveCard/action"u8);

    private static InboundActivity.Message Message(Envelope envelope, JsonElement activity)
    {
        var (text, hasPicture) = MessageText.Read(activity, envelope.Recipient);
        return new InboundActivity.Message(
            envelope,
            text,
            activity.Text("textFormat"u8) is { } format ? EnvelopeLimits.AsWord(format) : null,
            Files(activity),
            activity.Any("value"u8) is { } value ? Unwrap(value) : null,
            Clicked(activity))
        {
            HasPicture = hasPicture,
            Card = Card(activity),
        };
    }

    private static InboundActivity.CardAction CardAction(Envelope envelope, JsonElement activity)
    {
        var value = activity.Object("value"u8) ?? throw new JsonException("'value' is missing.");
        var action = value.Object("action"u8) ?? throw new JsonException("'value.action' is missing.");
        return new InboundActivity.CardAction(
            envelope,
            EnvelopeLimits.AsWord(action.Text("verb"u8) ?? ""),
            action.Any("data"u8)?.Clone() ?? EmptyObject,
            Clicked(activity),
            string.Equals(value.Text("trigger"u8), "automatic", StringComparison.OrdinalIgnoreCase));
    }

    private static InboundActivity.FileConsent FileConsent(Envelope envelope, JsonElement activity)
    {
        var value = activity.Object("value"u8) ?? EmptyObject;
        var upload = value.Text("action"u8) == "accept" && value.Object("uploadInfo"u8) is { } info ? Upload(info) : null;
        return new InboundActivity.FileConsent(
            envelope, upload, value.Any("context"u8) is { } context ? Unwrap(context) : EmptyObject, Clicked(activity));
    }

    private static FileUpload? Upload(JsonElement info) =>
        info.Text("uploadUrl"u8) is { Length: > 0 and <= FileUpload.LongestUrl } to
            && info.Text("contentUrl"u8) is { Length: > 0 and <= EnvelopeLimits.Url } at
            ? new FileUpload(
                EnvelopeLimits.Cut(info.Text("name"u8), EnvelopeLimits.Name) ?? "", to, at,
                EnvelopeLimits.Cut(info.Text("uniqueId"u8), EnvelopeLimits.Word),
                EnvelopeLimits.Cut(info.Text("fileType"u8), EnvelopeLimits.Word))
            : null;

    // An id that no message can have counts as not sent.
    private static string? Clicked(JsonElement activity) =>
        activity.Text("replyToId"u8) is { } id && ChannelIds.IsMessage(id) ? id : null;

    private static InboundActivity Installation(Envelope envelope, string action)
    {
        var isUpgrade = action.EndsWith("-upgrade", StringComparison.OrdinalIgnoreCase);
        if (action.StartsWith("add", StringComparison.OrdinalIgnoreCase))
            return new InboundActivity.Installed(envelope) { IsUpgrade = isUpgrade };
        return action.StartsWith("remove", StringComparison.OrdinalIgnoreCase)
            ? new InboundActivity.Uninstalled(envelope) { IsUpgrade = isUpgrade }
            : new InboundActivity.Other(envelope, envelope.Type);
    }

    /// <summary>
    /// What happened to the bot counts before what happened to others. An activity that has it both added and removed is no contact: a
    /// bot that is there after all hears more.
    /// </summary>
    /// <returns>Null when nobody joined or left. An empty list says no more than none.</returns>
    private static InboundActivity? Members(Envelope envelope, JsonElement activity)
    {
        var (added, removed) = (Members(activity, "membersAdded"u8), Members(activity, "membersRemoved"u8));
        if (IncludesBot(removed)) return new InboundActivity.Uninstalled(envelope);
        if (IncludesBot(added) || (added.Length > 0 && removed.Length == 0))
            return new InboundActivity.MembersAdded(envelope, added, IncludesBot(added));
        return removed.Length > 0 ? new InboundActivity.MembersRemoved(envelope, removed) : null;

        bool IncludesBot(string[] ids) => ids.Contains(envelope.Recipient.Id, StringComparer.OrdinalIgnoreCase);
    }

    private static string[] Members(JsonElement activity, ReadOnlySpan<byte> name) =>
        [.. activity.Objects(name).Select(member => member.Text("id"u8)).OfType<string>()];

    private static JsonElement Card(JsonElement activity)
    {
        foreach (var attachment in activity.Objects("attachments"u8))
        {
            if (string.Equals(attachment.Text("contentType"u8), AdaptiveCard, StringComparison.OrdinalIgnoreCase)
                && attachment.Any("content"u8) is { } content)
                return Unwrap(content);
        }

        return default;
    }

    private static SharedFile[] Files(JsonElement activity) =>
        [.. activity.Objects("attachments"u8).Select(File).OfType<SharedFile>()];

    // A message also attaches its own text as HTML; MessageText reads that.
    private static SharedFile? File(JsonElement attachment)
    {
        if (!string.Equals(attachment.Text("contentType"u8), FileDownloadInfo, StringComparison.OrdinalIgnoreCase))
            return null;
        return attachment.Text("name"u8) is { Length: > 0 } name && attachment.Text("contentUrl"u8) is { Length: > 0 } url
            ? new SharedFile(
                EnvelopeLimits.FileName(name),
                url.Length <= SharedFile.LongestUrl ? url : "",
                EnvelopeLimits.Cut(attachment.Object("content"u8)?.Text("fileType"u8), EnvelopeLimits.Word))
            : null;
    }

    // messageBack may send its object as a JSON string.
    private static JsonElement Unwrap(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String || value.GetString() is not ['{', ..] text)
            return value.Clone();
        try
        {
            return Nested(text);
        }
        catch (JsonException)
        {
            return value.Clone();
        }
    }

    private static JsonElement Nested(string json)
    {
        using var document = JsonDocument.Parse(WellFormedText.Mend(Encoding.UTF8.GetBytes(json)), Options);
        return document.RootElement.Clone();
    }
}
