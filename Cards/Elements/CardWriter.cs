using System.Text.Json;
using MicroAssignBot.Cards.Clicks;

namespace MicroAssignBot.Cards.Elements;

/// <summary>Writes a card and its actions.</summary>
internal static class CardWriter
{
    public static void Write(Utf8JsonWriter json, AdaptiveCard card)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "AdaptiveCard"u8);
        json.WriteString("version"u8, "1.5"u8);
        json.WriteString("lang"u8, card.Lang);
        json.WriteShown("fallbackText"u8, card.FallbackText);
        json.WriteArray("body"u8, card.Body, ElementWriter.Write);
        if (card.Actions is { } actions) json.WriteArray("actions"u8, actions, Write);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, AdaptiveAction action)
    {
        json.WriteStartObject();
        switch (action)
        {
            case AdaptiveAction.Execute execute:
                json.WriteString("type"u8, "Action.Execute"u8);
                json.WriteString("id"u8, execute.Id);
                json.WriteString("verb"u8, execute.Verb);
                json.WritePropertyName("data"u8);
                ClickWriter.Write(json, execute.Data);
                break;
            case AdaptiveAction.OpenUrl open:
                json.WriteString("type"u8, "Action.OpenUrl"u8);
                json.WriteString("url"u8, open.Url);
                break;
            case AdaptiveAction.ToggleVisibility toggle:
                json.WriteString("type"u8, "Action.ToggleVisibility"u8);
                json.WriteArray("targetElements"u8, toggle.TargetElements, static (json, target) => json.WriteStringValue(target));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(action), action, "Nothing says how to write this action.");
        }

        json.WriteShownIfAny("title"u8, action.Title);
        json.WriteIfAny("mode"u8, action.Mode);
        json.WriteEndObject();
    }
}
