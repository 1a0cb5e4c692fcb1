using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <param name="Position">Its place in the catalogue's order, from 0.</param>
/// <param name="Withdrawn">No longer in the files: kept for those who have met it, offered to nobody.</param>
internal sealed record SkillRow(string Id, string Name, int Position, bool Withdrawn)
{
    /// <summary>Null in rows of earlier builds, and where nobody wrote it down.</summary>
    public IReadOnlyList<string>? Levels { get; init; }

    /// <summary>Imported, so that the files leave it alone.</summary>
    public bool IsOwn { get; init; }
}

/// <param name="Version">Counts up from 1 whenever the entry itself changes; its place and its withdrawal are no part of it.</param>
/// <param name="Position">Its place in the catalogue's order, from 0.</param>
/// <param name="Withdrawn">Retired, or no longer in the files: kept for those who have met it, offered to nobody.</param>
internal sealed record EntryRow(EntryDraft Entry, int Version, int Position, bool Withdrawn)
{
    /// <summary>After the entries of any folder of files.</summary>
    public const int AfterFiles = 1_000_000;

    /// <summary>The lead whose team it is for; null for the company's.</summary>
    public string? Owner { get; init; }

    /// <summary>Who published this version on a card.</summary>
    public string? Author { get; init; }

    public DateTimeOffset? ReviewedAt { get; init; }

    /// <summary>Edited, retired or imported here, so that the files leave it alone.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Too few found this version useful. Another version begins without it.</summary>
    public bool IsDoubted { get; init; }
}

/// <summary>What a form was published as.</summary>
internal sealed record FormRow(string Entry, int Version);

/// <summary>One transaction on the catalogue, as other processes follow it.</summary>
/// <param name="Keys">The rows that it wrote.</param>
/// <param name="IsAll">It may have written any row: an import was done.</param>
internal sealed record ChangeRow(IReadOnlyList<string> Keys, bool IsAll = false);

/// <summary>An import that counts: whoever comes across it brings its rows into their places.</summary>
internal sealed record PendingImportRow(string Import, int Parts);

/// <summary>Part of an import.</summary>
internal sealed record StagedRow(IReadOnlyList<StagedBody> Rows);

/// <param name="Body">The row as it will be written.</param>
internal sealed record StagedBody(string Key, byte[] Body);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SkillRow))]
[JsonSerializable(typeof(EntryRow))]
[JsonSerializable(typeof(FormRow))]
[JsonSerializable(typeof(ChangeRow))]
[JsonSerializable(typeof(EntryDraftRow))]
[JsonSerializable(typeof(PendingImportRow))]
[JsonSerializable(typeof(StagedRow))]
internal sealed partial class CatalogueJson : JsonSerializerContext
{
    public static byte[] Write(SkillRow row) => JsonSerializer.SerializeToUtf8Bytes(row, Default.SkillRow);

    public static byte[] Write(EntryRow row) => JsonSerializer.SerializeToUtf8Bytes(row, Default.EntryRow);

    public static byte[] Write(FormRow row) => JsonSerializer.SerializeToUtf8Bytes(row, Default.FormRow);

    public static byte[] Write(ChangeRow row) => JsonSerializer.SerializeToUtf8Bytes(row, Default.ChangeRow);

    public static byte[] Write(EntryDraftRow row) => JsonSerializer.SerializeToUtf8Bytes(row, Default.EntryDraftRow);

    public static byte[] Write(PendingImportRow row) => JsonSerializer.SerializeToUtf8Bytes(row, Default.PendingImportRow);

    public static byte[] Write(StagedRow row) => JsonSerializer.SerializeToUtf8Bytes(row, Default.StagedRow);

    /// <exception cref="InvalidDataException">The row holds nothing.</exception>
    public static T Read<T>(Row row, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(row.Body.Span, type)
        ?? throw new InvalidDataException($"The row {row.Key} is empty.");

    /// <summary>Records with lists compare by reference; their written form tells whether they say the same.</summary>
    public static bool SaysTheSame(EntryDraft one, EntryDraft other) =>
        JsonSerializer.SerializeToUtf8Bytes(one, Default.EntryDraft).AsSpan()
            .SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(other, Default.EntryDraft));
}
