using System.Text.Json;
using System.Text.Json.Serialization;

namespace MicroAssignBot.Cards.Clicks;

internal sealed class CamelCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
