using System.Text.Json;
using System.Text.Json.Serialization;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <param name="Position">Its place in the catalogue's order, from 0.</param>
/// <param name="Withdrawn">No longer in the files: kept for those who have met it, offered to nobody.</param>
internal sealed record SkillRow(string Id, string Name, int Position, bool Withdrawn);

/// <param name="Version">Counts up from 1 whenever the entry itself changes; its place and its withdrawal are no part of it.</param>
/// <param name="Position">Its place in the catalogue's order, from 0.</param>
/// <param name="Withdrawn">No longer in the files: kept for those who have met it, offered to nobody.</param>
internal sealed record EntryRow(EntryDraft Entry, int Version, int Position, bool Withdrawn);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SkillRow))]
[JsonSerializable(typeof(EntryRow))]
internal sealed partial class CatalogueJson : JsonSerializerContext
{
    public static byte[] Write(SkillRow row) => JsonSerializer.SerializeToUtf8Bytes(row, Default.SkillRow);

    public static byte[] Write(EntryRow row) => JsonSerializer.SerializeToUtf8Bytes(row, Default.EntryRow);

    /// <summary>Records with lists compare by reference; their written form tells whether they say the same.</summary>
    public static bool SaysTheSame(EntryDraft one, EntryDraft other) =>
        JsonSerializer.SerializeToUtf8Bytes(one, Default.EntryDraft).AsSpan()
            .SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(other, Default.EntryDraft));
}
