using MicroAssignBot.Infrastructure.BotFramework.Settings;
using MicroAssignBot.Infrastructure.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static MicroAssignBot.Infrastructure.Tests.People.ConfiguredOrganisation;

namespace MicroAssignBot.Infrastructure.Tests.People;

public sealed class ResidenceTests
{
    private const string One = "7f1c6c57-0000-4000-8000-0000000000aa";
    private const string Two = "7f1c6c57-0000-4000-8000-0000000000bb";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, One, true)]
    [InlineData(null, Two, false)]
    [InlineData(null, null, false)]
    [InlineData(One, "7F1C6C57-0000-4000-8000-0000000000AA", true)]
    public async Task A_person_is_at_home_in_the_only_tenant_that_is_served(string? own, string? tenant, bool isHome) =>
        Assert.Equal(isHome, await IsHome([One], own, tenant));

    [Theory]
    [InlineData(One, One, true)]
    [InlineData(One, Two, false)]
    [InlineData(Two, Two, true)]
    public async Task Among_several_each_persons_own_counts(string own, string tenant, bool isHome) =>
        Assert.Equal(isHome, await IsHome([One, Two], own, tenant));

    [Fact]
    public async Task Where_no_tenant_is_configured_as_on_a_laptop_nobody_is_a_stranger_for_theirs() =>
        Assert.True(await IsHome([], null, Two));

    [Theory]
    [InlineData(null, "it is missing, and Bot:Tenants names more than one.")]
    [InlineData("5d0e7a52-1c3b-4f0e-9a64-2b8f10c7e9d1", "'5d0e7a52-1c3b-4f0e-9a64-2b8f10c7e9d1' is not in Bot:Tenants.")]
    public void With_several_tenants_the_host_does_not_start_before_everybody_has_one_of_them(string? own, string problem)
    {
        var validator = new TenantsOfPeople(Bot([One, Two]));
        var options = new OrganisationOptions();
        options.People.Add(new PersonOptions { ObjectId = Ada, TenantId = own });

        Assert.Equal([$"Organisation:People:0 TenantId: {problem}"], validator.Validate(null, options).Failures);
    }

    private static async Task<bool> IsHome(string[] served, string? own, string? tenant)
    {
        await using var services = Services(("People:0:ObjectId", Ada), ("People:0:Name", "Ada"), ("People:0:TenantId", own));
        var ada = await services.GetRequiredService<IPeople>().Find(Domain.People.PersonId.Parse(Ada), Cancellation);
        return new Residence(Bot(served)).IsOf(ada!, tenant);
    }

    private static IOptions<BotOptions> Bot(string[] tenants)
    {
        var options = new BotOptions();
        foreach (var tenant in tenants) options.Tenants.Add(tenant);
        return Options.Create(options);
    }
}
