using System.Text.Json;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>Reads what came back from a card, which anybody may have changed on the way.</summary>
public static class ClickReader
{
    /// <param name="data">The action's data, with the inputs merged in. Members may come in any order.</param>
    /// <returns>Null when it is unknown, incomplete, tampered with or of another format; never throws.</returns>
    public static Click? Read(JsonElement data)
    {
        if (data.ValueKind is not JsonValueKind.Object) return null;
        try
        {
            return data.Deserialize(ClickJson.Wire.Click) is { Format: Click.CurrentFormat } click && IsSane(click) ? click : null;
        }
        catch (Exception broken) when (broken is JsonException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Nothing arrived but what was typed: neither which button it was nor what the card is about.</summary>
    public static bool IsEmpty(JsonElement data) =>
        data.ValueKind is not JsonValueKind.Object || !(data.TryGetProperty(Verbs.Member, out _) || data.TryGetProperty("topic", out _));

    /// <summary>What the card is about, when the rest of the click cannot be read.</summary>
    public static Topic? TopicOf(JsonElement data) =>
        data.ValueKind is JsonValueKind.Object && data.TryGetProperty("topic", out var text) && InputValue.Scalar(text) is { } written
        && Topic.TryParse(written, out var topic) ? topic : null;

    private static bool IsSane(Click click) => click is not (Click.OnTopic { Seen: < 0 }
        or Click.OpenTasks { From: < 0 } or Click.MoreColleagues { From: < 0 } or Click.OtherReviewer { From: < 0 });
}
