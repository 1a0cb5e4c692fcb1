using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>Writes click data, by the same declarations that <see cref="ClickReader"/> reads it by.</summary>
internal static class ClickWriter
{
    private static readonly JsonSerializerOptions Options = Configure();

    public static void Write(Utf8JsonWriter json, Click click) =>
        JsonSerializer.Serialize(json, click, Options.GetTypeInfo(click.GetType()));

    private static JsonSerializerOptions Configure()
    {
        var options = new JsonSerializerOptions(ClickJson.Wire.Options) { TypeInfoResolver = ClickJson.Wire
            .WithAddedModifier(BeginWithVerb) };
        options.MakeReadOnly();
        return options;
    }

    // The verb is an ordinary member here. Written as the base type's discriminator, it would cost an allocation for every button.
    private static void BeginWithVerb(JsonTypeInfo type)
    {
        if (Verbs.Find(type.Type) is not { } verb) return;
        var first = type.CreateJsonPropertyInfo(typeof(string), Verbs.Member);
        first.Get = _ => verb;
        first.Order = int.MinValue;
        type.Properties.Add(first);
    }
}
