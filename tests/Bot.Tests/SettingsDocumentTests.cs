using System.Reflection;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Hosting;
using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.Graph;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.TeamsApp;

namespace MicroAssignBot.Bot.Tests;

/// <summary>docs/settings.md names every setting under its section.</summary>
public sealed class SettingsDocumentTests
{
    public static TheoryData<string, Type> Sections => new()
    {
        { "Bot", typeof(BotOptions) },
        { "Bot:Budget", typeof(CallBudgetOptions) },
        { "Limits", typeof(RequestLimitsOptions) },
        { "Health", typeof(HealthOptions) },
        { "Storage", typeof(StorageOptions) },
        { "Catalogue", typeof(CatalogueOptions) },
        { "Organisation:People:N", typeof(PersonOptions) },
        { "Graph", typeof(GraphOptions) },
        { "TeamsApp", typeof(TeamsAppOptions) },
        { "Terms", typeof(TermsOptions) },
        { "Delivery", typeof(DeliveryOptions) },
        { "Rehearsal", typeof(RehearsalOptions) },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void Every_setting_is_in_the_document_and_nothing_else(string section, Type options)
    {
        var settable = options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite || property.PropertyType.IsGenericType)
            .Select(property => property.Name);

        Assert.Equal(settable.Order(), Documented(section).Order());
    }

    private static IEnumerable<string> Documented(string section) => File.ReadLines(Path.Combine(Checkout.Root, "docs", "settings.md"))
        .SkipWhile(line => line != $"## {section}")
        .Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Split('`')[1]);
}
