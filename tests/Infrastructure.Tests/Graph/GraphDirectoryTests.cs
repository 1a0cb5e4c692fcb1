using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.Graph;
using MicroAssignBot.Infrastructure.Graph.Calls;
using MicroAssignBot.Infrastructure.Graph.StandIn;
using MicroAssignBot.Infrastructure.People.Synced;
using static MicroAssignBot.Infrastructure.Tests.Graph.GraphOffice;

namespace MicroAssignBot.Infrastructure.Tests.Graph;

/// <summary>The real client before the stand-in: each call as the service takes it, and each end that it can have.</summary>
public sealed class GraphDirectoryTests : IAsyncLifetime
{
    private GraphOffice office = null!;
    private GraphDirectory directory = null!;

    public static TheoryData<string, string> Permissions => new()
    {
        { "now", "User.Read.All" },
        { "changes", "User.Read.All" },
        { "members", "GroupMember.Read.All" },
        { "read", "User.Read.All" },
    };

    public static TheoryData<string, string> UnreadableBodies
    {
        get
        {
            string[] bodies = ["", "<html>A proxy is down</html>", "{\"value\":[{\"id\":", "[]", "{}", "null"];
            return new MatrixTheoryData<string, string>(["changes", "members", "read"], bodies);
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        office = Open();
        directory = office.Directory();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Members_come_from_all_pages_and_what_is_no_person_is_left_out()
    {
        office.Employ(25);
        office.Graph.Tenant.JoinThing(Group, "group", Id(900));
        office.Graph.Tenant.JoinThing(Group, "device", Id(901));
        office.Graph.Tenant.Join(Group, Id(3).ToUpperInvariant());
        office.Graph.Tenant.PageSize = 10;

        var members = await directory.Members(Cancel);

        Assert.Equal(Enumerable.Range(1, 25).Select(Id), members.Select(member => member.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(3, office.Graph.Requests.Count);
        Assert.Empty(office.Graph.Refused);
    }

    [Fact]
    public async Task People_are_read_twenty_at_a_time_with_their_managers_and_who_is_not_there_is_left_out()
    {
        office.Employ(45);

        var people = (await directory.Read([.. Enumerable.Range(1, 46).Select(Person)], Cancel)).People;

        Assert.Equal(45, people.Count);
        Assert.Equal(3, office.Graph.Requests.Count(request => request.Path == "$batch"));
        Assert.Null(people.Single(person => person.Id == Person(1)).Manager);
        Assert.All(people.Where(person => person.Id != Person(1)), person => Assert.Equal(Person(1), person.Manager));
        Assert.Equal(
            new DirectoryPerson(Person(2), "Person 2", "p2@contoso.com", Person(1), true), people.Single(person => person.Id == Person(2)));
        Assert.Empty(office.Graph.Refused);
    }

    [Fact]
    public async Task Only_the_parts_that_the_service_was_too_busy_for_are_asked_again_after_the_longest_time_it_wants()
    {
        office.Employ(20);
        office.Graph.Answer(request => request.Path.EndsWith("07", StringComparison.Ordinal), GraphAnswer.Throttled("4"), times: 2);
        office.Graph.Answer(request => request.Path.EndsWith("08", StringComparison.Ordinal), GraphAnswer.Throttled("7"), times: 1);

        Assert.Equal(20, (await directory.Read([.. Enumerable.Range(1, 20).Select(Person)], Cancel)).People.Count);

        Assert.Equal([Seconds(7), Seconds(4)], office.Time.Waits);
        Assert.Equal([20, 2, 1], office.Graph.Batches());
    }

    [Fact]
    public async Task A_busy_service_gets_the_time_it_asks_for()
    {
        office.Employ(1);
        office.Graph.Answer(request => request.Path.StartsWith("groups", StringComparison.Ordinal), GraphAnswer.Throttled("9"), times: 2);
        office.Graph.Answer(request => request.Path == "$batch", GraphAnswer.Error(503, "serviceNotAvailable"), times: 1);

        Assert.Single(await directory.Members(Cancel));
        Assert.Single((await directory.Read([Person(1)], Cancel)).People);

        Assert.Equal([Seconds(9), Seconds(9), Seconds(1)], office.Time.Waits);
    }

    [Theory]
    [InlineData("members")]
    [InlineData("read")]
    public async Task A_service_that_wants_more_time_than_that_is_left_alone(string call)
    {
        office.Employ(1);
        office.Graph.Answer(request => request.Path != "$batch", GraphAnswer.Throttled("120"));

        var failure = await Assert.ThrowsAsync<DirectoryException>(() => Make(call));

        Assert.Equal(DirectoryFault.Unavailable, failure.Fault);
        Assert.Equal(Seconds(120), failure.RetryAfter);
        Assert.Empty(office.Time.Waits);
    }

    [Theory]
    [MemberData(nameof(Permissions))]
    public async Task A_missing_permission_is_named(string call, string permission)
    {
        office.Employ(1);
        var since = await directory.Now(Cancel);
        office.Graph.Permissions.Remove(permission);

        var failure = await Assert.ThrowsAsync<DirectoryException>(() => Make(call, since));

        Assert.Equal(DirectoryFault.Refused, failure.Fault);
        Assert.Contains(permission, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_that_is_not_there_is_named()
    {
        office.Graph.Answer(
            request => request.Path.StartsWith("groups", StringComparison.Ordinal), GraphAnswer.Error(404, "Request_ResourceNotFound"));

        var failure = await Assert.ThrowsAsync<DirectoryException>(() => directory.Members(Cancel));

        Assert.Equal($"Graph:Group: there's no group {Group} in the directory.", failure.Message);
    }

    [Fact]
    public async Task Changes_say_who_over_all_pages_and_may_repeat_themselves()
    {
        office.Employ(3);
        var since = await directory.Now(Cancel);
        office.Graph.Tenant.PageSize = 2;
        foreach (var number in (int[])[2, 2, 3, 2]) office.Graph.Tenant.Change(Id(number), user => user with { Mail = "new@contoso.com" });
        office.Graph.Tenant.Delete(Id(3));

        var pages = new List<DirectoryChanges>();
        do pages.Add(await directory.Changes(pages.LastOrDefault()?.Next ?? since, Cancel));
        while (!pages[^1].IsLast);

        Assert.Equal(3, pages.Count);
        Assert.Equal([Person(2), Person(2), Person(3), Person(2)], pages.SelectMany(page => page.Changed));
        Assert.Equal([Person(3)], pages.SelectMany(page => page.Removed));
        Assert.True((await directory.Changes(pages[^1].Next, Cancel)) is { IsLast: true, Changed.Count: 0 });
    }

    [Theory]
    [InlineData(410, "syncStateNotFound")]
    [InlineData(410, "resyncRequired")]
    [InlineData(400, "SyncStateNotFound")]
    public async Task A_place_that_the_service_has_forgotten_is_told_from_other_failures(int status, string code)
    {
        var since = await directory.Now(Cancel);
        office.Graph.Answer(request => request.Path == "users/delta", GraphAnswer.Error(status, code));

        Assert.Equal(DirectoryFault.Forgotten, (await Assert.ThrowsAsync<DirectoryException>(() => Make("changes", since))).Fault);
    }

    [Theory]
    [MemberData(nameof(UnreadableBodies))]
    public async Task An_answer_that_cannot_be_read_is_no_answer(string call, string body)
    {
        office.Employ(1);
        var since = await directory.Now(Cancel);
        office.Graph.Answer(request => !request.InBatch, new GraphAnswer(200, null) { Raw = body });

        Assert.Equal(DirectoryFault.Unavailable, (await Assert.ThrowsAsync<DirectoryException>(() => Make(call, since))).Fault);
    }

    [Fact]
    public async Task A_batch_that_leaves_out_a_part_is_no_answer()
    {
        office.Employ(1);
        office.Graph.Answer(request => request.Path == "$batch", new GraphAnswer(200, null) { Raw = """{"responses":[]}""" });

        await Assert.ThrowsAsync<DirectoryException>(() => Make("read"));
    }

    [Theory]
    [InlineData("members")]
    [InlineData("read")]
    public async Task A_slow_answer_is_given_up(string call)
    {
        await using var hasty = Open(new GraphOptions { Group = Group, CallTimeout = TimeSpan.FromMilliseconds(100) });
        hasty.Employ(1);
        hasty.Graph.Answer(request => !request.InBatch, GraphAnswer.Ok(new JsonObject()) with { Delay = TimeSpan.FromMinutes(1) });

        var failure = await Assert.ThrowsAsync<DirectoryException>(
            () => call == "read" ? hasty.Directory().Read([Person(1)], Cancel) : hasty.Directory().Members(Cancel));

        Assert.Equal(DirectoryFault.Unavailable, failure.Fault);
        Assert.Equal([Seconds(1), Seconds(2), Seconds(4)], hasty.Time.Waits);
    }

    [Fact]
    public async Task A_link_that_leads_elsewhere_is_not_followed_and_gets_no_token()
    {
        await using var elsewhere = GraphStandIn.Start();
        office.Graph.Answer(
            request => request.Path.StartsWith("groups", StringComparison.Ordinal),
            GraphAnswer.Ok(new JsonObject { ["value"] = new JsonArray(), ["@odata.nextLink"] = $"{elsewhere.Root}/groups/x" }));

        await Assert.ThrowsAsync<DirectoryException>(() => directory.Members(Cancel));

        Assert.Empty(elsewhere.Tokens);
        Assert.Equal([$"Bearer {Token}"], office.Graph.Tokens);
    }

    [Fact]
    public async Task A_page_that_leads_back_to_itself_ends()
    {
        var since = await directory.Now(Cancel);
        office.Graph.Answer(
            request => request.Path == "users/delta",
            GraphAnswer.Ok(new JsonObject { ["value"] = new JsonArray(), ["@odata.nextLink"] = since }));

        await Assert.ThrowsAsync<DirectoryException>(() => directory.Changes(since, Cancel));
    }

    private Task Make(string call, string? since = null) => call switch
    {
        "now" => directory.Now(Cancel),
        "changes" => directory.Changes(since!, Cancel),
        "members" => directory.Members(Cancel),
        "read" => directory.Read([Person(1)], Cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(call), call, "No such call."),
    };

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);
}
