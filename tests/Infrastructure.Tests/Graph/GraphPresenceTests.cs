using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.Graph;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.Graph.StandIn;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using static MicroAssignBot.Infrastructure.Tests.Graph.GraphOffice;

namespace MicroAssignBot.Infrastructure.Tests.Graph;

public sealed class GraphPresenceTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new();
    private GraphOffice office = null!;
    private DirectoryPeople people = null!;
    private GraphPresence presence = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        office = Open();
        office.Graph.Permissions.Add("Presence.Read.All");
        people = new DirectoryPeople(office.Store);
        presence = new GraphPresence(office.Transport(), people, time, NullLogger<GraphPresence>.Instance);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Theory]
    [InlineData("DoNotDisturb", "DoNotDisturb", true)]
    [InlineData("DoNotDisturb", "Presenting", true)]
    [InlineData("Busy", "InAMeeting", true)]
    [InlineData("Busy", "InACall", true)]
    [InlineData("Busy", "Busy", false)]
    [InlineData("Available", "Available", false)]
    [InlineData("Away", "Away", false)]
    [InlineData("Offline", "OffWork", false)]
    [InlineData("PresenceUnknown", "PresenceUnknown", false)]
    [InlineData(null, null, false)]
    public async Task Whoever_is_in_a_meeting_or_says_so_is_not_disturbed_and_offline_is_no_reason(
        string? availability, string? activity, bool isQuiet)
    {
        Put(availability, activity);

        Assert.Equal(isQuiet, await presence.IsQuiet(Person(1), Cancel));
        Assert.Empty(office.Graph.Refused);
    }

    [Fact]
    public async Task It_is_asked_for_once_in_a_minute()
    {
        Put("DoNotDisturb", "DoNotDisturb");
        Assert.True(await presence.IsQuiet(Person(1), Cancel));
        Put("Available", "Available");
        Assert.True(await presence.IsQuiet(Person(1), Cancel));

        time.Advance(TimeSpan.FromMinutes(1));

        Assert.False(await presence.IsQuiet(Person(1), Cancel));
        Assert.Equal(2, office.Graph.Requests.Count);
    }

    [Fact]
    public async Task Without_the_permission_nobody_waits_it_is_said_and_asked_again_in_a_while()
    {
        Put("DoNotDisturb", "DoNotDisturb");
        office.Graph.Permissions.Remove("Presence.Read.All");

        Assert.False(await presence.IsQuiet(Person(1), Cancel));
        Assert.False(await presence.IsQuiet(Person(1), Cancel));
        Assert.Contains("Presence.Read.All", Assert.Single(people.Problems), StringComparison.Ordinal);
        Assert.Single(office.Graph.Requests);

        office.Graph.Permissions.Add("Presence.Read.All");
        time.Advance(TimeSpan.FromMinutes(10));
        Assert.True(await presence.IsQuiet(Person(1), Cancel));
        Assert.Empty(people.Problems);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Whatever_else_the_service_answers_nobody_waits_and_nothing_is_wrong(int status)
    {
        office.Graph.Answer(_ => true, GraphAnswer.Error(status, "error") with { RetryAfter = "600" });

        Assert.False(await presence.IsQuiet(Person(1), Cancel));
        Assert.Empty(people.Problems);
    }

    private void Put(string? availability, string? activity) => office.Graph.Tenant.Put(new StandInUser(Id(1), "Person 1")
    {
        Presence = () => new JsonObject { ["id"] = Id(1), ["availability"] = availability, ["activity"] = activity },
    });
}
