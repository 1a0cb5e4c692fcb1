using System.Text.Json;
using System.Text.Json.Serialization;

namespace MicroAssignBot.Benchmarks.Roles;

/// <summary>What the floor reads: the fields that the product reads too.</summary>
internal sealed record FloorActivity(
    string Type, string Id, string? Name, string? Text, string ServiceUrl, string ChannelId, string? Locale, string? LocalTimezone,
    string? ReplyToId, FloorAccount From, FloorAccount Recipient, FloorConversation Conversation, FloorValue? Value);

internal sealed record FloorAccount(string Id, string? Name, string? AadObjectId);

internal sealed record FloorConversation(string Id, string? TenantId, string? ConversationType);

internal sealed record FloorValue(FloorAction Action);

internal sealed record FloorAction(string Verb, JsonElement Data);

internal sealed record FloorAnswer(int StatusCode, string Type, FloorCard Value)
{
    public static FloorAnswer Card { get; } = new(200, "application/vnd.microsoft.card.adaptive", FloorCard.Long);
}

internal sealed record FloorCard(
    string Type, string Version, string FallbackText, IReadOnlyList<FloorBlock> Body, IReadOnlyList<FloorButton> Actions)
{
    private const string Sentence = "Rewrite the first screen of one page so that a stranger finds what they came for.";

    /// <summary>Three kilobytes, as the cards of tasks are.</summary>
    public static FloorCard Long { get; } = Create(15, 4);

    /// <summary>One kilobyte, as a reply in words with its buttons is.</summary>
    public static FloorCard Short { get; } = Create(2, 3);

    private static FloorCard Create(int blocks, int buttons) => new(
        "AdaptiveCard",
        "1.5",
        Sentence,
        [.. Enumerable.Repeat(new FloorBlock("TextBlock", Sentence, true, "Small"), blocks)],
        [.. Enumerable.Range(0, buttons).Select(
            _ => new FloorButton("Action.Execute", "Do it", "do-it", "do-it", new FloorData("do-it", 1, Sentence)))]);
}

internal sealed record FloorBlock(string Type, string Text, bool Wrap, string Spacing);

internal sealed record FloorButton(string Type, string Title, string Id, string Verb, FloorData Data);

internal sealed record FloorData(string Do, int V, string Topic);

internal sealed record FloorReply(
    string Type, string? Id, FloorAccount From, FloorAccount Recipient, FloorConversation Conversation, string Summary,
    IReadOnlyList<FloorAttachment> Attachments)
{
    public static FloorReply To(FloorActivity activity, string? id, FloorCard card) => new(
        "message", id, activity.Recipient, activity.From, activity.Conversation, card.FallbackText,
        [new FloorAttachment("application/vnd.microsoft.card.adaptive", card)]);
}

internal sealed record FloorAttachment(string ContentType, FloorCard Content);

internal sealed record FloorId(string Id);

[JsonSerializable(typeof(FloorActivity))]
[JsonSerializable(typeof(FloorAnswer))]
[JsonSerializable(typeof(FloorReply))]
[JsonSerializable(typeof(FloorId))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class FloorJson : JsonSerializerContext;
