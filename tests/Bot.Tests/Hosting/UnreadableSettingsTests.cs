using MicroAssignBot.Bot.Hosting;
using Microsoft.Extensions.Configuration;

namespace MicroAssignBot.Bot.Tests.Hosting;

public sealed class UnreadableSettingsTests
{
    [Fact]
    public void Each_setting_of_the_wrong_kind_is_named_on_a_line_of_its_own_without_its_value()
    {
        var said = UnreadableSettings.In(Settings(
            ("Storage:Timeout", "secret-1"), ("Storage:Endpoint", "http://[secret-2"), ("Storage:Synchronous", "secret-3"),
            ("Bot:UseManagedIdentity", "secret-4"),
            ("Bot:BodyLimit", "secret-5"), ("Delivery:Sweep", "secret-6"), ("Bot:Budget:InteractivePart", "secret-7"))).ToList();

        Assert.Equal(
            [
                "Bot:Budget:InteractivePart cannot be read: it must be a number.",
                "Bot:BodyLimit cannot be read: it must be a number.",
                "Bot:UseManagedIdentity cannot be read: it must be true or false.",
                "Delivery:Sweep cannot be read: it must be a duration such as 00:00:05.",
                "Storage:Endpoint cannot be read: it must be an address.",
                "Storage:Synchronous cannot be read: it must be one of Off, Full.",
                "Storage:Timeout cannot be read: it must be a duration such as 00:00:05.",
            ],
            said.OrderBy(line => line.Replace("Budget", "A", StringComparison.Ordinal), StringComparer.Ordinal));
    }

    [Fact]
    public void What_can_be_read_is_not_named() => Assert.Empty(UnreadableSettings.In(Settings(
        ("Storage:Timeout", "00:00:05"), ("Storage:Endpoint", "https://a.table.core.windows.net"), ("Storage:Synchronous", "off"),
        ("Bot:AppId", "anything"))));

    private static IConfiguration Settings(params (string Key, string Value)[] pairs) => new ConfigurationBuilder()
        .AddInMemoryCollection(pairs.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
}
