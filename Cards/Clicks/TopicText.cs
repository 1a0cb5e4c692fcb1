using System.Text.Json;
using System.Text.Json.Serialization;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>Reads and writes a topic in click data as text.</summary>
internal sealed class TopicText : JsonConverter<Topic>
{
    // The last text is kept, because the buttons of a card share one topic.
    [ThreadStatic]
    private static (Topic Topic, string Text)? last;

    public override Topic Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Topic.TryParse(reader.GetString(), out var topic)
            ? topic
            : throw new JsonException("Not a topic.");

    public override void Write(Utf8JsonWriter writer, Topic value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Text(value));

    private static string Text(Topic topic)
    {
        if (last?.Topic != topic) last = (topic, topic.ToString());
        return last!.Value.Text;
    }
}
