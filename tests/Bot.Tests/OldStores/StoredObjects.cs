using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>The objects in a stored body, each with the type that it is read as.</summary>
internal static class StoredObjects
{
    public static IEnumerable<(JsonTypeInfo Type, JsonObject Json)> In(JsonNode? node, Type type)
    {
        var info = StateJson.Describe(type);
        return (info.Kind, node) switch
        {
            (JsonTypeInfoKind.Object, JsonObject json) => Whole(Case(info, json), json),
            (JsonTypeInfoKind.Enumerable, JsonArray items) => items.SelectMany(item => In(item, info.ElementType!)),
            (JsonTypeInfoKind.Dictionary, JsonObject pairs) => pairs.SelectMany(pair => In(pair.Value, info.ElementType!)),
            _ => [],
        };
    }

    /// <summary>All types that can lie in a body of this one.</summary>
    public static IEnumerable<Type> Reachable(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type)) return [];
        var info = StateJson.Describe(type);
        var parts = info.Properties.Select(member => member.PropertyType)
            .Concat(info.ElementType is { } element ? [element] : [])
            .Concat(info.PolymorphismOptions?.DerivedTypes.Select(one => one.DerivedType) ?? []);
        return parts.SelectMany(part => Reachable(part, seen)).Concat(
            info is { Kind: JsonTypeInfoKind.Object, PolymorphismOptions: null } ? [type] : []);
    }

    private static IEnumerable<(JsonTypeInfo, JsonObject)> Whole(JsonTypeInfo info, JsonObject json) =>
        info.Properties.SelectMany(member => In(json[member.Name], member.PropertyType)).Prepend((info, json));

    private static JsonTypeInfo Case(JsonTypeInfo info, JsonObject json) =>
        info.PolymorphismOptions is not { } cases ? info : StateJson.Describe(
        cases.DerivedTypes.Single(
            one => one.TypeDiscriminator as string == json[cases.TypeDiscriminatorPropertyName]?.ToString()).DerivedType);
}
