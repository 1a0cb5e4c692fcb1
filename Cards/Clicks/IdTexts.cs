using System.Text.Json;
using System.Text.Json.Serialization;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>Reads and writes an entry's id in click data as text.</summary>
internal sealed class EntryIdText : JsonConverter<EntryId>
{
    public override EntryId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && EntryId.TryParse(reader.GetString(), out var id)
            ? id
            : throw new JsonException("Not an entry's id.");

    public override void Write(Utf8JsonWriter writer, EntryId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>Reads and writes a form's id in click data as text.</summary>
internal sealed class FormIdText : JsonConverter<FormId>
{
    public override FormId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && FormId.TryParse(reader.GetString(), out var id)
            ? id
            : throw new JsonException("Not a form's id.");

    public override void Write(Utf8JsonWriter writer, FormId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>Reads and writes a skill's id in click data as text.</summary>
internal sealed class SkillIdText : JsonConverter<SkillId>
{
    public override SkillId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && SkillId.TryParse(reader.GetString(), out var id)
            ? id
            : throw new JsonException("Not a skill's id.");

    public override void Write(Utf8JsonWriter writer, SkillId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>Reads and writes a level in click data as its number.</summary>
internal sealed class LevelNumber : JsonConverter<Level>
{
    public override Level Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) && value is >= 0 and <= Level.Highest
            ? new Level(value)
            : throw new JsonException("Not a level.");

    public override void Write(Utf8JsonWriter writer, Level value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
