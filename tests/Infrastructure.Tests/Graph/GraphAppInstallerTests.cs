using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.Graph;
using MicroAssignBot.Infrastructure.Graph.StandIn;
using MicroAssignBot.Infrastructure.People.Synced;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using static MicroAssignBot.Infrastructure.Tests.Graph.GraphOffice;

namespace MicroAssignBot.Infrastructure.Tests.Graph;

public sealed class GraphAppInstallerTests : IAsyncLifetime
{
    private const string App = "bbbbbbbb-0000-4000-8000-00000000000b";
    private const string Tenant = "11111111-0000-4000-8000-000000000000";

    private GraphOffice office = null!;
    private DirectoryPeople people = null!;
    private CallBudget budget = null!;
    private GraphAppInstaller installer = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        office = Open();
        office.Employ(20);
        office.Graph.Permissions.Add(GraphPermissions.InstallApps);
        office.Graph.Tenant.Catalogue.Add(App);
        people = new DirectoryPeople(office.Store);
        budget = new CallBudget(Options.Create(new CallBudgetOptions()), office.Time);
        installer = Installer(App);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task It_is_installed_once_and_a_second_time_is_no_mistake()
    {
        Assert.IsType<AppInstallResult.InstalledNow>(await Install(1));
        Assert.IsType<AppInstallResult.AlreadyInstalled>(await Install(1));
        Assert.Empty(office.Graph.Refused);
        Assert.Empty(people.Problems);
    }

    [Theory]
    [InlineData(403, "App is blocked by app permission policy. TenantId: 1, AppType: Private", InstallProblem.Blocked)]
    [InlineData(
        403, "Failed to get license information for the user. Ensure user has a valid Office365 license.", InstallProblem.NoLicence)]
    [InlineData(403, "AAD App Id '1' is not allowed to manage the Teams App '2'", InstallProblem.NotPermitted)]
    [InlineData(401, "Lifetime validation failed, the token is expired.", InstallProblem.NotPermitted)]
    [InlineData(404, "No such thing.", InstallProblem.NotFound)]
    [InlineData(500, "Something went wrong.", InstallProblem.NoAnswer)]
    [InlineData(503, "Try later.", InstallProblem.NoAnswer)]
    public async Task What_stands_in_the_way_is_understood(int status, string message, InstallProblem problem)
    {
        office.Graph.Answer(_ => true, GraphAnswer.Error(status, "code", message));

        Assert.Equal(new AppInstallResult.NotInstalled(problem), await Install(1));
        Assert.Single(office.Graph.Requests);
        Assert.Equal(problem is not InstallProblem.NotPermitted, installer.IsAble);
    }

    [Fact]
    public async Task Whom_or_which_app_the_service_does_not_know_is_not_found()
    {
        Assert.Equal(new AppInstallResult.NotInstalled(InstallProblem.NotFound), await Install(99));
        var other = Installer("cccccccc-0000-4000-8000-00000000000c");
        Assert.Equal(new AppInstallResult.NotInstalled(InstallProblem.NotFound), await other.Install(Somebody(1), Cancel));
    }

    [Fact]
    public async Task Without_the_permission_it_is_said_once_and_nobody_new_is_tried_for_a_while()
    {
        office.Graph.Permissions.Remove(GraphPermissions.InstallApps);

        Assert.Equal(new AppInstallResult.NotInstalled(InstallProblem.NotPermitted), await Install(1));
        Assert.False(installer.IsAble);
        await Install(2);
        Assert.Contains(GraphPermissions.InstallApps, Assert.Single(people.Problems), StringComparison.Ordinal);
        Assert.Single(office.Logs.Lines, line => line.Contains("not installed for anybody", StringComparison.Ordinal));

        office.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.True(installer.IsAble);
        office.Graph.Permissions.Add(GraphPermissions.InstallApps);
        Assert.IsType<AppInstallResult.InstalledNow>(await Install(1));
        Assert.Empty(people.Problems);
    }

    [Theory]
    [InlineData(429, "7")]
    [InlineData(503, "7")]
    public async Task A_service_that_asks_for_time_gets_it_from_whoever_asked(int status, string wait)
    {
        office.Graph.Answer(_ => true, GraphAnswer.Error(status, "TooManyRequests") with { RetryAfter = wait }, times: 1);

        Assert.Equal(new AppInstallResult.TryLater(TimeSpan.FromSeconds(7)), await Install(1));
        Assert.Single(office.Graph.Requests);
        Assert.IsType<AppInstallResult.InstalledNow>(await Install(1));
    }

    [Fact]
    public async Task Nobody_of_another_tenant_is_asked_for()
    {
        var result = await installer.Install(Somebody(1) with { Tenant = "99999999-0000-4000-8000-000000000000" }, Cancel);

        Assert.Equal(new AppInstallResult.NotInstalled(InstallProblem.OtherTenant), result);
        Assert.Empty(office.Graph.Requests);
    }

    [Fact]
    public async Task No_more_are_made_in_a_second_than_the_replica_has_its_share_of()
    {
        budget.Share = 0.5;
        var results = new List<AppInstallResult>();
        for (var number = 1; number <= 20; number++) results.Add(await Install(number));

        var made = results.Count(result => result is AppInstallResult.InstalledNow);
        Assert.InRange(made, 7, 9);
        Assert.Equal(made, office.Graph.Requests.Count);
        Assert.All(results.Skip(made), result => Assert.InRange(
            Assert.IsType<AppInstallResult.TryLater>(result).RetryAfter, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(1)));
    }

    private GraphAppInstaller Installer(string app) => new(
        office.Transport(), budget, people, app, Tenant, office.Time, new LoggerFactory([office.Logs]).CreateLogger<GraphAppInstaller>());

    private ValueTask<AppInstallResult> Install(int number) => installer.Install(Somebody(number), Cancel);

    private static Person Somebody(int number) => new(
        Person(number), $"Person {number}", null, null, new WorkCalendar(TimeZoneInfo.Utc, WorkingWeek.Parse("Mon-Fri 09:00-17:00")),
        Roles.Learner, new Dictionary<Domain.Skills.SkillId, Domain.Skills.Level>()) { Tenant = Tenant };
}
