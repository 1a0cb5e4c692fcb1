using System.Text.Json;

namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>Half of an escaped surrogate pair parses, and throws only when somebody reads it: better here than in a dialog.</summary>
internal static class WellFormedText
{
    /// <summary>Whether there is anything to look for: most bodies have no such escape.</summary>
    public static bool IsInDoubt(ReadOnlySpan<byte> json) => json.IndexOf("\\ud"u8) >= 0 || json.IndexOf("\\uD"u8) >= 0;

    /// <exception cref="InvalidOperationException">A name or a text holds half of a surrogate pair.</exception>
    public static void Require(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Require(item);
                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = property.Name;
                    Require(property.Value);
                }
                break;
        }
    }
}
