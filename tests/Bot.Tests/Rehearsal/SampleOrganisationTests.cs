using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.People;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Tests.Rehearsal;

/// <summary>The people that come with the Development environment, read from the file beside the binaries.</summary>
public sealed class SampleOrganisationTests : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection()
        .AddLogging()
        .AddPeople(new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("sample-organisation.json").Build())
        .BuildServiceProvider();

    [Fact]
    public void The_sample_is_valid() => services.GetRequiredService<IStartupValidator>().Validate();

    [Fact]
    public async Task It_has_a_lead_with_a_deputy_and_learners_and_one_learner_on_their_own()
    {
        var everyone = await Everyone();
        var lead = Assert.Single(everyone, person => person.Roles.HasFlag(Roles.Admin));
        var deputy = Assert.Single(everyone, person => person.Roles == (Roles.Learner | Roles.Lead));
        var learners = everyone.Where(person => person.Roles == Roles.Learner).ToList();

        Assert.Equal(4, learners.Count);
        Assert.Equal(3, learners.Count(person => person.Lead == lead.Id && person.Deputy == deputy.Id));
        Assert.Single(learners, person => person.Lead is null && person.Deputy is null);
        Assert.Contains(learners, person => person.Targets.ContainsKey(SkillId.Parse("data-dashboards")));
    }

    public void Dispose() => services.Dispose();

    private ValueTask<IReadOnlyList<Person>> Everyone() =>
        services.GetRequiredService<IPeople>().Colleagues(default, TestContext.Current.CancellationToken);
}
