using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>Everything that a row can hold, as it is registered with what writes it.</summary>
internal static class StoredDocuments
{
    private static readonly Dictionary<Type, JsonTypeInfo> Known = (
        from context in typeof(Keys).Assembly.GetTypes()
        where context.IsSubclassOf(typeof(JsonSerializerContext))
        from registered in context.GetCustomAttributesData()
        where registered.AttributeType == typeof(JsonSerializableAttribute)
        let type = (Type)registered.ConstructorArguments[0].Value!
        // A case is written within the document that it is part of.
        where type.BaseType is not { IsAbstract: true }
        select Described(context, type)).ToDictionary(info => info.Type);

    public static IReadOnlyCollection<Type> All => Known.Keys;

    public static JsonTypeInfo Describe(Type document) => Known[document];

    /// <summary>One with something in every member, for those that no store that is kept holds.</summary>
    public static string Filled(Type document) => Value(Known[document])!.ToJsonString();

    private static JsonTypeInfo Described(Type context, Type type)
    {
        var own = (JsonSerializerContext)context.GetProperty("Default", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;
        return own.GetType().Name == "StateJsonContext" ? StateJson.Describe(type) : own.GetTypeInfo(type)!;
    }

    private static JsonNode? Value(JsonTypeInfo info) => info.Kind switch
    {
        JsonTypeInfoKind.Object => new JsonObject(
            info.Properties.Select(member => KeyValuePair.Create(member.Name, Value(info.For(member.PropertyType))))),
        JsonTypeInfoKind.Enumerable => new JsonArray(Value(info.For(info.ElementType!))),
        _ => JsonSerializer.SerializeToNode(Simple(Nullable.GetUnderlyingType(info.Type) ?? info.Type), info),
    };

    private static object Simple(Type type) => type switch
    {
        _ when type == typeof(string) => "text",
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) => 1,
        _ when type == typeof(long) => 1L,
        _ when type == typeof(byte[]) => new byte[] { 1 },
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero),
        _ when type == typeof(PersonId) => PersonId.Parse("22222222-0000-4000-8000-000000000001"),
        _ when type == typeof(SkillId) => SkillId.Parse("writing"),
        { IsEnum: true } => Enum.GetValues(type).GetValue(1)!,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Nobody says what a row may hold here."),
    };
}
