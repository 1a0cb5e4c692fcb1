using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>The discriminator of each case, which is also the verb of its button.</summary>
internal static class Verbs
{
    /// <summary>The member of click data that holds it.</summary>
    public const string Member = "do";

    private static readonly FrozenDictionary<Type, string> Known = typeof(Click)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(derived => derived.DerivedType, derived => (string)derived.TypeDiscriminator!);

    public static IEnumerable<string> All => Known.Values;

    public static string? Find(Type type) => Known.GetValueOrDefault(type);

    public static string For(Click click) => Known[click.GetType()];

    /// <summary>The id of the button's action: the same on every card, and unique on each.</summary>
    public static string ActionId(Click click) => click.Distinction is { } distinction ? $"{For(click)}-{distinction}" : For(click);
}
