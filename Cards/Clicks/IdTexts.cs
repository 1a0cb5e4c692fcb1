using System.Text.Json;
using System.Text.Json.Serialization;
using MicroAssignBot.Domain.Catalogue;

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
