using System.Text.Json;
using System.Text.Json.Serialization;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>A topic in click data: its text.</summary>
internal sealed class TopicText : JsonConverter<Topic>
{
    public override Topic Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Topic.TryParse(reader.GetString(), out var topic)
            ? topic
            : throw new JsonException("Not a topic.");

    public override void Write(Utf8JsonWriter writer, Topic value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
