using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>The discriminator of each case, which is also the verb of its button.</summary>
internal static class Verbs
{
    private static readonly FrozenDictionary<Type, string> Known = typeof(Click)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(derived => derived.DerivedType, derived => (string)derived.TypeDiscriminator!);

    public static IEnumerable<string> All => Known.Values;

    public static string For(Click click) => Known[click.GetType()];

    /// <summary>The same on every card, and unique on each.</summary>
    public static string ActionId(Click click) => click switch
    {
        Click.Accept accept => $"{For(click)}-{accept.Start}",
        Click.Word word => $"{For(click)}-{word.Text}",
        Click.OpenTasks { From: > 0 and var from } => $"{For(click)}-{from}",
        Click.MoreColleagues { From: var from } => $"{For(click)}-{from}",
        Click.OtherReviewer { From: > 0 and var from } => $"{For(click)}-{from}",
        Click.Withdraw or Click.GiveTime { Extra: not null } => $"{For(click)}-{((Click.OnTopic)click).Topic}",
        _ => For(click),
    };
}
