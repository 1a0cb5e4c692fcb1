using System.Text.Json.Serialization;

namespace MicroAssignBot.Bot.Hosting;

/// <param name="Status"><c>ready</c>, <c>degraded</c> (serving, but not all of it) or <c>not ready</c>.</param>
/// <param name="Unreachable">How many people this replica has last seen as unreachable; their notices wait.</param>
internal sealed record Readiness(string Status, string? Why, int Unreachable)
{
    public const string NotReady = "not ready";
}

[JsonSerializable(typeof(Readiness))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class HealthJson : JsonSerializerContext;
