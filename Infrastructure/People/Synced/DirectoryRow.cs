using System.Text.Json;
using System.Text.Json.Serialization;

namespace MicroAssignBot.Infrastructure.People.Synced;

/// <summary>A person as the directory says.</summary>
/// <param name="Round">In which reading of everybody they were read.</param>
internal sealed record DirectoryRow(PersonRow Person, int Round)
{
    /// <summary>Since when they no longer belong to the people; null for those who do.</summary>
    public DateTimeOffset? Left { get; init; }

    /// <summary>What was open for them has ended, since they left.</summary>
    public bool IsClosedOut { get; init; }

    /// <summary>As stored: null means that they can sign in.</summary>
    [JsonPropertyName("isEnabled")]
    public bool? Enabled { get; init; }

    /// <summary>They can sign in. Whoever cannot does not belong to the people, in the group or not.</summary>
    [JsonIgnore]
    public bool IsEnabled
    {
        get => Enabled ?? true;
        init => Enabled = value;
    }
}

/// <summary>
/// How far the directory was read, and who is reading. It is replaced under its ETag with everything that is written, so of two readers
/// only one gets anywhere.
/// </summary>
/// <param name="Change">Counts up with each transaction that writes people.</param>
/// <param name="Round">Counts up each time that everybody is read anew.</param>
internal sealed record DirectoryHead(long Change, int Round)
{
    /// <summary>From where changes are followed; null before everybody was read.</summary>
    public string? Since { get; init; }

    /// <summary>The group whose members are being read.</summary>
    public string? Group { get; init; }

    /// <summary>The group whose members were all read once.</summary>
    public string? Whole { get; init; }

    /// <summary>When the round began.</summary>
    public DateTimeOffset? RoundAt { get; init; }

    /// <summary>Before this nobody needs to read.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>The process that reads.</summary>
    public string? Holder { get; init; }

    /// <summary>After this another may read.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>Why working time could not be read, when people were read last; null when it was, or was not asked for.</summary>
    public string? Lacking { get; init; }

    /// <summary>What is to be done about the directory, in sentences for those who run the bot.</summary>
    public IReadOnlyList<string> Problems { get => field ?? []; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DirectoryHead))]
[JsonSerializable(typeof(DirectoryRow))]
internal sealed partial class DirectoryJson : JsonSerializerContext
{
    public static byte[] Write(DirectoryHead head) => JsonSerializer.SerializeToUtf8Bytes(head, Default.DirectoryHead);

    public static byte[] Write(DirectoryRow row) => JsonSerializer.SerializeToUtf8Bytes(row, Default.DirectoryRow);

    public static DirectoryHead Head(ReadOnlyMemory<byte> body) => JsonSerializer.Deserialize(body.Span, Default.DirectoryHead)!;

    public static DirectoryRow Row(ReadOnlyMemory<byte> body) => JsonSerializer.Deserialize(body.Span, Default.DirectoryRow)!;
}
