using System.Text.Json;
using System.Text.Json.Serialization;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>A person as imported; each member as in <see cref="PersonOptions"/>.</summary>
internal sealed record PersonRow(string ObjectId, string Name)
{
    public string? TenantId { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? LeadObjectId { get; init; }

    public string? DeputyObjectId { get; init; }

    public string? TimeZone { get; init; }

    public string? WorkingHours { get; init; }

    public string? Holidays { get; init; }

    /// <summary>With commas between them.</summary>
    public string? Roles { get; init; }

    public PersonOptions ToOptions()
    {
        var options = new PersonOptions
        {
            ObjectId = ObjectId, TenantId = TenantId, Name = Name, UserPrincipalName = UserPrincipalName, LeadObjectId = LeadObjectId,
            DeputyObjectId = DeputyObjectId, TimeZone = TimeZone, WorkingHours = WorkingHours, Holidays = Holidays,
        };
        var roles = (Roles ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var role in roles) options.Roles.Add(role);
        return options;
    }
}

/// <param name="Import">Counts up with each import.</param>
internal sealed record PeopleHead(int Import, int Count);

internal sealed record PeoplePart(IReadOnlyList<PersonRow> People);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PeopleHead))]
[JsonSerializable(typeof(PeoplePart))]
internal sealed partial class PeopleJson : JsonSerializerContext
{
    public static byte[] Write(PeopleHead head) => JsonSerializer.SerializeToUtf8Bytes(head, Default.PeopleHead);

    public static byte[] Write(PeoplePart part) => JsonSerializer.SerializeToUtf8Bytes(part, Default.PeoplePart);
}
