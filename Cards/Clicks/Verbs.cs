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

    public static string Of(Click click) => Known[click.GetType()];

    /// <summary>The same on every card, and unique on each.</summary>
    public static string ActionId(Click click) => click switch
    {
        Click.Accept accept => $"{Of(click)}-{accept.Start}",
        Click.Word word => $"{Of(click)}-{word.Text}",
        Click.OpenTasks { From: > 0 and var from } => $"{Of(click)}-{from}",
        Click.MoreColleagues { From: var from } => $"{Of(click)}-{from}",
        Click.OtherReviewer { From: > 0 and var from } => $"{Of(click)}-{from}",
        Click.Withdraw or Click.GiveTime { Extra: not null } => $"{Of(click)}-{((Click.OnTopic)click).Topic}",
        _ => Of(click),
    };
}
