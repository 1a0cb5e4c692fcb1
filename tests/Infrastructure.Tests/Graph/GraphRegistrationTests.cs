using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using MicroAssignBot.Infrastructure.Graph;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Tests.Graph;

public class GraphRegistrationTests
{
    private const string App = "Bot:AppId=22222222-0000-4000-8000-000000000000";
    private const string Tenant = "Bot:Tenants:0=11111111-0000-4000-8000-000000000000";
    private const string Other = "Bot:Tenants:1=33333333-0000-4000-8000-000000000000";
    private const string Teams = "Graph:TeamsApp=bbbbbbbb-0000-4000-8000-00000000000b";
    private const string Group = "Graph:Group=" + GraphOffice.Group;

    [Fact]
    public void Without_a_group_nothing_of_it_is_there()
    {
        using var services = Services("Graph:ReadEvery=00:10:00");

        Assert.Null(services.GetService<IDirectory>());
        Assert.Null(services.GetService<DirectoryPeople>());
        Assert.DoesNotContain(services.GetServices<IHostedService>(), hosted => hosted.GetType().Namespace!.Contains("Graph"));
        Assert.NotNull(services.GetRequiredService<IPeople>());
    }

    [Fact]
    public void With_a_group_the_directory_is_read()
    {
        using var services = Services(App, Tenant, Group);

        services.GetRequiredService<IStartupValidator>().Validate();
        Assert.IsType<GraphDirectory>(services.GetRequiredService<IDirectory>());
        Assert.Contains(services.GetServices<IHostedService>(), hosted => hosted.GetType().Namespace!.Contains("Graph"));
    }

    [Theory]
    [InlineData(Teams, typeof(GraphAppInstaller), typeof(GraphPresence))]
    [InlineData("Graph:Presence=false", typeof(NoAppInstaller), typeof(UnknownPresence))]
    public void Each_of_the_others_can_be_on_or_off(string setting, Type installer, Type presence)
    {
        using var services = Services(App, Tenant, Group, setting);

        Assert.IsType(installer, services.GetRequiredService<IAppInstaller>());
        Assert.IsType(presence, services.GetRequiredService<IPresence>());
    }

    [Fact]
    public void The_settings_may_name_reviewers_who_are_in_the_directory_alone()
    {
        const string reviewer = "Organisation:Reviewers:0=44444444-0000-4000-8000-000000000000";
        using var with = Services(App, Tenant, Group, reviewer);
        with.GetRequiredService<IStartupValidator>().Validate();

        using var without = Services(reviewer);
        Assert.Throws<OptionsValidationException>(without.GetRequiredService<IStartupValidator>().Validate);
    }

    [Theory]
    [InlineData("Graph:Group: 'everyone' is not a GUID in the form with hyphens.", App, Tenant, "Graph:Group=everyone")]
    [InlineData("Graph:TenantId is missing, and Bot:Tenants names more than one.", App, Tenant, Other, Group)]
    [InlineData("Graph:TenantId: 'contoso' is not in Bot:Tenants.", App, Tenant, Group, "Graph:TenantId=contoso")]
    [InlineData("Graph:Group needs Bot:AppId. Without it, Graph:StandIn can only name a stand-in on this machine.", Group)]
    [InlineData(
        "Graph:Group needs Bot:AppId. Without it, Graph:StandIn can only name a stand-in on this machine.", Group,
        "Graph:StandIn=http://example.com/v1.0")]
    [InlineData("Graph:TeamsApp needs Graph:Group.", App, Tenant, Teams)]
    [InlineData("Graph:TeamsApp: 'bot' is not a GUID in the form with hyphens.", App, Tenant, Group, "Graph:TeamsApp=bot")]
    [InlineData("Graph:StandIn is only for a bot without Bot:AppId.", App, Tenant, Group, "Graph:StandIn=http://127.0.0.1:5010/v1.0")]
    public void What_is_wrong_is_named(string problem, params string[] settings)
    {
        using var services = Services(settings);

        var failure = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);
        Assert.Equal([problem], failure.Failures);
    }

    private static ServiceProvider Services(params string[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(pair => KeyValuePair.Create(pair.Split('=', 2)[0], (string?)pair.Split('=', 2)[1]))).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IStore>(new MemoryStore());
        services.AddOptions<BotOptions>().Bind(configuration.GetSection(BotOptions.Section));
        services.AddSingleton(TimeProvider.System).AddOptions<CallBudgetOptions>();
        services.AddSingleton<ICallBudget, CallBudget>();
        return services.AddGraph(configuration).AddPeople(configuration).BuildServiceProvider();
    }
}
