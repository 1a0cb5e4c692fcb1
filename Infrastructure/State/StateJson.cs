using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Infrastructure.State;

/// <summary>Reads and writes state as JSON. It adds the discriminators of closed hierarchies, so that the domain knows no JSON.</summary>
public static class StateJson
{
    private static readonly JsonSerializerOptions Options = Configure();

    public static byte[] Write<T>(T document) => JsonSerializer.SerializeToUtf8Bytes(document, Info<T>());

    /// <exception cref="JsonException">The row does not hold such a document.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> body) =>
        JsonSerializer.Deserialize(body.Span, Info<T>()) ?? throw new JsonException("The row holds nothing.");

    /// <summary>Computed properties are not stored.</summary>
    private static void LeaveOutComputed(JsonTypeInfo type)
    {
        for (var place = type.Properties.Count - 1; place >= 0; place--)
        {
            if (type.Properties[place] is { Set: null, AssociatedParameter: null }) type.Properties.RemoveAt(place);
        }
    }

    /// <summary>A value type is made without its constructor, which would ask for each of its members.</summary>
    private static void RequireWholeValues(JsonTypeInfo type)
    {
        if (type is not { Kind: JsonTypeInfoKind.Object, Type.IsValueType: true }) return;
        foreach (var member in type.Properties) member.IsRequired = true;
    }

    /// <summary>What is written of a type, and what its rows must hold.</summary>
    internal static JsonTypeInfo Describe(Type type) => Options.GetTypeInfo(type);

    private static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)Describe(typeof(T));

    private static JsonSerializerOptions Configure()
    {
        var options = new JsonSerializerOptions(StateJsonContext.Default.Options)
        {
            TypeInfoResolver = StateJsonContext.Default.WithAddedModifier(Hierarchies.Describe).WithAddedModifier(LeaveOutComputed)
                .WithAddedModifier(RequireWholeValues).WithAddedModifier(StoredNames.Keep).WithAddedModifier(EarlierRows.Accept),
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            AllowOutOfOrderMetadataProperties = true,
        };
        options.Converters.Add(new TextConverter<PersonId>(PersonId.Parse));
        options.Converters.Add(new TextConverter<SkillId>(SkillId.Parse));
        options.Converters.Add(new TextConverter<EntryId>(EntryId.Parse));
        options.Converters.Add(new TextConverter<FormId>(FormId.Kept));
        options.Converters.Add(new TextConverter<Topic>(Topic.Parse));
        options.Converters.Add(new TextConverter<WorkingWeek>(WorkingWeek.Parse));
        options.Converters.Add(new LevelConverter());
        options.MakeReadOnly();
        return options;
    }
}
