using System.Text.Json.Nodes;

namespace MicroAssignBot.EndToEnd.Tests.Playground;

/// <summary>What the bot answered to a click, as the client passes it on (without the statusCode).</summary>
internal sealed record ClickAnswer(string Type, JsonNode? Value)
{
    private const string StillSaving = "I'm still saving that.";

    /// <summary>The click was not done in time to be answered with what came of it.</summary>
    public bool IsStillSaving => Card?.Says(StillSaving) ?? Words?.Contains(StillSaving, StringComparison.Ordinal) == true;

    public CardView? Card =>
        Type == "application/vnd.microsoft.card.adaptive" && Value is JsonObject card ? new CardView((JsonObject)card.DeepClone()) : null;

    /// <summary>The words of an answer that is a message or an error.</summary>
    public string? Words => Value switch
    {
        JsonValue words => words.ToString(),
        JsonObject error when Card is null => error["message"]?.ToString(),
        _ => null,
    };
}
