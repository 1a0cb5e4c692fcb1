using System.Globalization;
using System.Text.Json;

namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>Reads what the messaging extension sends: searches, and actions on a message.</summary>
internal static class ExtensionCases
{
    private const int LongestSearch = 200;
    private const int MostResults = 25;
    private static readonly JsonElement EmptyObject = JsonDocument.Parse("{}").RootElement.Clone();

    /// <returns>Null when the invoke is none of the messaging extension's.</returns>
    public static InboundActivity? Read(Envelope envelope, JsonElement activity) => activity.Text("name"u8) switch
    {
        "composeExtension/query" => Query(envelope, activity.Object("value"u8) ?? EmptyObject),
        "composeExtension/fetchTask" => Fetch(envelope, activity.Object("value"u8) ?? EmptyObject),
        "composeExtension/submitAction" => Submit(envelope, activity.Object("value"u8) ?? EmptyObject),
        _ => null,
    };

    private static InboundActivity.ExtensionQuery Query(Envelope envelope, JsonElement value)
    {
        var options = value.Object("queryOptions"u8);
        return new InboundActivity.ExtensionQuery(
            envelope,
            Command(value),
            Searched(value),
            Skip: Math.Clamp(Number(options, "skip"u8) ?? 0, 0, int.MaxValue),
            Count: Math.Clamp(Number(options, "count"u8) ?? MostResults, 1, MostResults));
    }

    private static InboundActivity.ExtensionFetch Fetch(Envelope envelope, JsonElement value) =>
        new(envelope, Command(value), Message(envelope, value));

    private static InboundActivity.ExtensionSubmit Submit(Envelope envelope, JsonElement value) =>
        new(envelope, Command(value), value.Any("data"u8)?.Clone() ?? EmptyObject, Message(envelope, value));

    private static string Command(JsonElement value) => EnvelopeLimits.AsWord(value.Text("commandId"u8) ?? "");

    // The first list, before anything was typed, comes as a parameter of its own.
    private static string Searched(JsonElement value)
    {
        foreach (var parameter in value.Objects("parameters"u8))
        {
            if (parameter.Text("name"u8) == "initialRun") continue;
            return EnvelopeLimits.Cut(parameter.Text("value"u8), LongestSearch)?.Trim() ?? "";
        }

        return "";
    }

    private static SharedMessage? Message(Envelope envelope, JsonElement value)
    {
        if (value.Object("messagePayload"u8) is not { } payload) return null;
        var body = payload.Object("body"u8);
        var content = body?.Text("content"u8) ?? "";
        var text = body?.Text("contentType"u8) == "text" ? content : HtmlText.Read(content).Text;
        var user = payload.Object("from"u8)?.Object("user"u8);
        return new SharedMessage(
            EnvelopeLimits.Cut(text.Trim(), SharedMessage.LongestText)!,
            Link(payload.Text("linkToMessage"u8)),
            EnvelopeLimits.Cut(user?.Text("displayName"u8), EnvelopeLimits.Name),
            Thread(envelope, payload));
    }

    private static string? Thread(Envelope envelope, JsonElement payload)
    {
        var chat = ChannelIds.WithoutThread(envelope.ConversationId);
        if (!ChannelIds.IsShared(chat) || chat.Contains("@unq.gbl.spaces", StringComparison.Ordinal)) return null;
        if (!ChannelIds.IsChannel(chat)) return chat;
        // An answer names the first message of its thread; the first message itself names none.
        var root = payload.Text("replyToId"u8) is { Length: > 0 } first ? first : payload.Text("id"u8) ?? "";
        return ChannelIds.IsMessage(root) ? $"{chat};messageid={root}" : null;
    }

    private static string? Link(string? address) =>
        address is { Length: <= EnvelopeLimits.Url } && Uri.TryCreate(address, UriKind.Absolute, out var link) && link.Scheme == "https"
            ? address
            : null;

    // Some clients write numbers as text.
    private static int? Number(JsonElement? options, ReadOnlySpan<byte> name) => options?.Any(name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var count) => count,
        { ValueKind: JsonValueKind.String } text when int.TryParse(
            text.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) => count,
        _ => null,
    };
}
