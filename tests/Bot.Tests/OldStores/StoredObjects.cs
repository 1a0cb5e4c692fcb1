using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>The objects in a stored body, each with the type that it is read as.</summary>
internal static class StoredObjects
{
    public static IEnumerable<(JsonTypeInfo Type, JsonObject Json)> In(JsonNode? node, JsonTypeInfo info) => (info.Kind, node) switch
    {
        (JsonTypeInfoKind.Object, JsonObject json) => Whole(Case(info, json), json),
        (JsonTypeInfoKind.Enumerable, JsonArray items) => items.SelectMany(item => In(item, info.For(info.ElementType!))),
        (JsonTypeInfoKind.Dictionary, JsonObject pairs) => pairs.SelectMany(pair => In(pair.Value, info.For(info.ElementType!))),
        _ => [],
    };

    /// <summary>All types that can lie in a body of this one.</summary>
    public static IEnumerable<JsonTypeInfo> Reachable(JsonTypeInfo info, HashSet<Type> seen)
    {
        if (!seen.Add(info.Type)) return [];
        var parts = info.Properties.Select(member => member.PropertyType)
            .Concat(info.ElementType is { } element ? [element] : [])
            .Concat(info.PolymorphismOptions?.DerivedTypes.Select(one => one.DerivedType) ?? []);
        return parts.SelectMany(part => Reachable(info.For(Held(part)), seen)).Concat(
            info is { Kind: JsonTypeInfoKind.Object, PolymorphismOptions: null } ? [info] : []);
    }

    /// <summary>Another type, as it is written in the same body.</summary>
    public static JsonTypeInfo For(this JsonTypeInfo info, Type type) => info.Options.GetTypeInfo(type);

    // Of a value that may be missing, the serializer says nothing but that it is one.
    private static Type Held(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static IEnumerable<(JsonTypeInfo, JsonObject)> Whole(JsonTypeInfo info, JsonObject json) =>
        info.Properties.SelectMany(member => In(json[member.Name], info.For(Held(member.PropertyType)))).Prepend((info, json));

    private static JsonTypeInfo Case(JsonTypeInfo info, JsonObject json) => info.PolymorphismOptions is not { } cases ? info : info.For(
        cases.DerivedTypes.Single(
            one => one.TypeDiscriminator as string == json[cases.TypeDiscriminatorPropertyName]?.ToString()).DerivedType);
}
