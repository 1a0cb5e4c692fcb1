using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Bot.Retention;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.Graph;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Hosting;

/// <summary>
/// Finds the settings whose text does not convert to their type. The binding of a section ends at the first of them, so all are
/// looked for after such a failure. They are named without their values.
/// </summary>
internal static class UnreadableSettings
{
    private static readonly (string Section, Type Options)[] Sections =
    [
        (BotOptions.Section, typeof(BotOptions)),
        (CallBudgetOptions.Section, typeof(CallBudgetOptions)),
        (RequestLimitsOptions.Section, typeof(RequestLimitsOptions)),
        (StorageOptions.Section, typeof(StorageOptions)),
        (CatalogueOptions.Section, typeof(CatalogueOptions)),
        (GraphOptions.Section, typeof(GraphOptions)),
        (TermsOptions.Section, typeof(TermsOptions)),
        (DeliveryOptions.Section, typeof(DeliveryOptions)),
        (RetentionOptions.Section, typeof(RetentionOptions)),
        (HealthOptions.Section, typeof(HealthOptions)),
        (RehearsalOptions.Section, typeof(RehearsalOptions)),
    ];

    public static IEnumerable<string> In(IConfiguration settings) =>
        from section in Sections
        from property in section.Options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.CanWrite
        let name = $"{section.Section}:{property.Name}"
        where settings[name] is { Length: > 0 } text && !IsReadable(property.PropertyType, text)
        select $"{name} cannot be read: it must be {Kind(property.PropertyType)}.";

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The kinds of settings are a few of the framework's own.")]
    private static bool IsReadable(Type type, string text)
    {
        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text) is not null;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static string Kind(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? Kind(inner)
        : type == typeof(TimeSpan) ? "a duration such as 00:00:05"
        : type == typeof(bool) ? "true or false"
        : type == typeof(Uri) ? "an address"
        : type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type))}"
        : "a number";
}
