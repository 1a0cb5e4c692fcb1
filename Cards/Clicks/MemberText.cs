using System.Text.Json;
using System.Text.Json.Serialization;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>
/// Reads a text in click data that is no input: an id, a mark, a word. Our own cards write no longer ones, so a longer one is a forger's
/// and makes the data no click. It holds for every text of every case that says nothing else of itself.
/// </summary>
internal class MemberText(int longest = MemberText.Longest) : JsonConverter<string>
{
    /// <summary>UTF-16 units. The longest are the words of a search, which are read up to twice what their field takes.</summary>
    public const int Longest = 256;

    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { } text && text.Length <= longest
            ? text
            : throw new JsonException("Not a text, or a longer one than any card writes.");

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>A message from the chat, which a button carries until somebody says what it was meant for.</summary>
internal sealed class SaidText() : MemberText(Work.Longest);
