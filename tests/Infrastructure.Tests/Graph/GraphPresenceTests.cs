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

    [Fact]
    public async Task Whoever_is_wanted_while_somebody_is_asked_for_shares_one_request()
    {
        const int people = 700;
        for (var number = 1; number <= people; number++) Put(number, "Busy", number % 2 == 0 ? "InAMeeting" : "Busy");
        office.Graph.Answer(
            request => request.Path.EndsWith("/presence", StringComparison.Ordinal),
            GraphAnswer.Ok(new JsonObject { ["activity"] = "Available" }) with { Delay = TimeSpan.FromMilliseconds(300) });

        var first = presence.IsQuiet(Person(1), Cancel).AsTask();
        while (office.Graph.Requests.Count == 0) await Task.Yield();
        var others = Enumerable.Range(2, people - 1).Select(number => presence.IsQuiet(Person(number), Cancel).AsTask()).ToList();

        Assert.False(await first);
        Assert.Equal(Enumerable.Range(2, people - 1).Select(number => number % 2 == 0), await Task.WhenAll(others));
        Assert.Equal(["users", "communications", "communications"], office.Graph.Requests.Select(request => request.Parts[0]));
        Assert.Empty(office.Graph.Refused);
    }

    [Fact]
    public async Task Those_of_whom_nothing_is_known_do_not_hold_up_the_others()
    {
        Put(2, "DoNotDisturb", "DoNotDisturb");
        office.Graph.Answer(
            request => request.Path.EndsWith("/presence", StringComparison.Ordinal), GraphAnswer.Error(404, "NotFound") with
            {
                Delay = TimeSpan.FromMilliseconds(200),
            });

        var first = presence.IsQuiet(Person(1), Cancel).AsTask();
        while (office.Graph.Requests.Count == 0) await Task.Yield();
        var others = await Task.WhenAll(presence.IsQuiet(Person(2), Cancel).AsTask(), presence.IsQuiet(Person(3), Cancel).AsTask());

        Assert.False(await first);
        Assert.Equal([true, false], others);
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

    private void Put(string? availability, string? activity) => Put(1, availability, activity);

    private void Put(int number, string? availability, string? activity) => office.Graph.Tenant.Put(new StandInUser(Id(number), "Person")
    {
        Presence = () => new JsonObject { ["id"] = Id(number), ["availability"] = availability, ["activity"] = activity },
    });
}
