using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.Graph;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.Graph.StandIn;
using static MicroAssignBot.Infrastructure.Tests.Graph.GraphOffice;

namespace MicroAssignBot.Infrastructure.Tests.Graph;

/// <summary>Working hours and zones, as mailboxes have them.</summary>
public sealed class MailboxTimeTests : IAsyncLifetime
{
    private GraphOffice office = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        office = Open(new GraphOptions { Group = Group });
        office.Graph.Permissions.Add("MailboxSettings.Read");
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Theory]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData("Europe/Zurich", "Europe/Zurich")]
    [InlineData("India Standard Time", "Asia/Kolkata", "Asia/Calcutta")]
    [InlineData("tzone://Microsoft/Custom", null)]
    [InlineData("Customized Time Zone", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public async Task A_zone_is_known_by_either_name(string? name, string? zone, string? older = null)
    {
        var read = await Read(new JsonObject { ["timeZone"] = name });

        Assert.Contains(read.Zone, new[] { zone, older ?? zone });
        Assert.Null(read.Week);
    }

    [Theory]
    [InlineData("monday,tuesday,wednesday,thursday,friday", "08:00:00.0000000", "16:30:00.0000000", "Mon-Fri 08:00-16:30")]
    [InlineData("sunday,monday,tuesday,wednesday,thursday", "09:00:00", "17:00:00", "Mon-Thu,Sun 09:00-17:00")]
    [InlineData("monday,sunday", "22:00:00", "06:00:00", "Mon 00:00-06:00 22:00-24:00, Tue 00:00-06:00, Sun 22:00-24:00")]
    [InlineData("friday", "16:00:00", "00:00:00", "Fri 16:00-24:00")]
    [InlineData("friday", "00:00:00", "00:00:00", null)]
    [InlineData("friday", "09:00:30", "09:00:59", null)]
    [InlineData("", "09:00:00", "17:00:00", null)]
    [InlineData("friday", "25:00:00", "half past nine", null, true)]
    [InlineData("someday", "09:00:00", "17:00:00", null)]
    public async Task Hours_may_cross_midnight_and_the_end_of_the_week(
        string days, string from, string until, string? week, bool isNonsense = false)
    {
        var read = await Read(Mailbox("W. Europe Standard Time", Hours(days, from, until, "Pacific Standard Time")));

        Assert.Equal(week, read.Week);
        if (!isNonsense) Assert.Equal(week is null ? "Europe/Berlin" : "America/Los_Angeles", read.Zone);
    }

    [Fact]
    public async Task Whoever_has_no_mailbox_or_one_that_the_app_may_not_see_has_no_hours_from_there()
    {
        office.Hire(1, user => user with { Mailbox = Mailbox("Europe/Berlin") });
        office.Hire(2);
        office.Hire(3, user => user with { Mailbox = Mailbox("Europe/Berlin") });
        office.Graph.Answer(
            request => request.Path == $"users/{Id(3)}/mailboxSettings", GraphAnswer.Error(403, "ErrorAccessDenied"));

        var read = await office.Directory().Read([Person(1), Person(2), Person(3)], Cancel);

        Assert.Null(read.Lacking);
        Assert.Equal(["Europe/Berlin", null, null], read.People.OrderBy(person => person.Name).Select(person => person.Zone));
    }

    [Fact]
    public async Task Mailboxes_are_asked_four_at_a_time()
    {
        office.Employ(9);

        await office.Directory().Read([.. Enumerable.Range(1, 9).Select(Person)], Cancel);

        Assert.Equal([9, 4, 4, 1], office.Graph.Batches());
        Assert.Empty(office.Graph.Refused);
    }

    [Fact]
    public async Task Without_the_permission_people_are_read_all_the_same_their_hours_stay_and_it_is_said()
    {
        office.Hire(1, user => user with { Mailbox = Mailbox("Europe/Berlin") });
        await office.Sync(Cancel);
        office.Graph.Permissions.Remove("MailboxSettings.Read");
        office.Graph.Tenant.Change(Id(1), user => user with { DisplayName = "Renamed" });

        await office.Sync(Cancel);

        var seen = await office.Seen(Cancel);
        Assert.Equal(("Renamed", "Europe/Berlin"), (seen.Listed[0].Name, seen.Listed[0].TimeZone));
        Assert.Contains("MailboxSettings.Read", Assert.Single(seen.Problems), StringComparison.Ordinal);

        // Nobody is read in between, and nothing has been done about it.
        await office.Sync(Cancel);
        Assert.Single((await office.Seen(Cancel)).Problems);

        office.Graph.Permissions.Add("MailboxSettings.Read");
        office.Graph.Tenant.Change(Id(1), user => user);
        await office.Sync(Cancel);
        Assert.Empty((await office.Seen(Cancel)).Problems);
    }

    private async Task<DirectoryPerson> Read(JsonObject mailbox)
    {
        office.Hire(1, user => user with { Mailbox = mailbox });
        return Assert.Single((await office.Directory().Read([Person(1)], Cancel)).People);
    }

    private static JsonObject Mailbox(string zone, JsonObject? hours = null) => new() { ["timeZone"] = zone, ["workingHours"] = hours };

    private static JsonObject Hours(string days, string from, string until, string zone) => new()
    {
        ["daysOfWeek"] = new JsonArray([.. days.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(day => JsonValue.Create(day))]),
        ["startTime"] = from, ["endTime"] = until, ["timeZone"] = new JsonObject { ["name"] = zone },
    };
}
