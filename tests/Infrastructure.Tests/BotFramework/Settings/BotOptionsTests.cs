using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using MicroAssignBot.Infrastructure.Tests.BotFramework.Inbound;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Settings;

/// <summary>The host refuses settings …</summary>
public sealed class BotOptionsTests
{
    [Theory]
    [InlineData("Bot:AppId", "the-bot", "Bot:AppId is not a GUID")]
    [InlineData("Bot:AppTenantId", null, "Bot:AppTenantId")]
    [InlineData("Bot:Tenants:0", null, "Bot:Tenants is empty")]
    [InlineData("Bot:Tenants:1", "contoso", "Bot:Tenants: 'contoso'")]
    [InlineData("Bot:ClientSecret", null, "exactly one")]
    [InlineData("Bot:UseManagedIdentity", "true", "exactly one")]
    [InlineData("Bot:CertificatePath", "/nowhere/bot.pfx", "doesn't name a file")]
    [InlineData("Bot:ServiceHosts:0", "https://connector.example.com", "Bot:ServiceHosts")]
    [InlineData("Bot:ServiceHosts:0", "*.trafficmanager.net", "Bot:ServiceHosts")]
    [InlineData("Bot:ServiceHosts:0", "connector.example.com.", "Bot:ServiceHosts")]
    [InlineData("Bot:CallTimeout", "00:02:00", "CallTimeout")]
    [InlineData("Bot:BodyLimit", "1", "BodyLimit")]
    [InlineData("Bot:Cloud", "7", "Cloud")]
    [InlineData("Bot:KeyRefreshInterval", "00:00:00", "KeyRefreshInterval")]
    public void That_do_not_hold_together(string key, string? value, string named)
    {
        var settings = BotHost.Identified;
        if (value is null)
            settings.Remove(key);
        else
            settings[key] = value;

        var refusal = Assert.Throws<OptionsValidationException>(() => Read<BotOptions>("Production", settings));
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_credential_for_nobody()
    {
        var refusal = Assert.Throws<OptionsValidationException>(
            () => Read<BotOptions>("Development", new() { ["Bot:ClientSecret"] = "not-a-secret" }));
        Assert.Contains("but a credential is set", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bot:Budget:TenantPerSecond", "0")]
    [InlineData("Bot:Budget:InteractivePart", "0.9")]
    public void Whose_numbers_are_out_of_range(string key, string value) =>
        Assert.Throws<OptionsValidationException>(() => Read<CallBudgetOptions>("Production", new() { [key] = value }));

    [Fact]
    public void But_takes_a_managed_identity_without_its_tenant()
    {
        var settings = BotHost.Identified;
        settings.Remove("Bot:ClientSecret");
        settings.Remove("Bot:AppTenantId");
        settings["Bot:UseManagedIdentity"] = "true";

        Assert.True(Read<BotOptions>("Production", settings).UseManagedIdentity);
    }

    [Fact]
    public void And_in_Development_needs_none() => Assert.Equal(TimeSpan.FromSeconds(10), Read<BotOptions>("Development", []).CallTimeout);

    private static T Read<T>(string environment, Dictionary<string, string?> settings) where T : class
    {
        using var app = BotHost.Builder(environment, settings).Services.BuildServiceProvider();
        return app.GetRequiredService<IOptions<T>>().Value;
    }
}
