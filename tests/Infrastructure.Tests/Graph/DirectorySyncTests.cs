using MicroAssignBot.Infrastructure.Graph;
using MicroAssignBot.Infrastructure.Graph.StandIn;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using static MicroAssignBot.Infrastructure.Tests.Graph.GraphOffice;

namespace MicroAssignBot.Infrastructure.Tests.Graph;

/// <summary>How people come from the directory into the store, whatever happens on the way.</summary>
public sealed class DirectorySyncTests : IAsyncLifetime
{
    private GraphOffice office = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        office = Open();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Everybody_in_the_group_is_known_with_two_permissions_and_nothing_else_is_asked_for()
    {
        office.Employ(99);
        office.Hire(100, user => user with { Country = "DE" });
        office.Graph.Tenant.Put(new StandInUser(Id(500), "Somebody of the company"));

        await office.Sync(Cancel);

        var people = (await office.Seen(Cancel)).Listed;
        Assert.Equal(Enumerable.Range(1, 100).Select(Id), people.Select(person => person.ObjectId));
        Assert.Equal("Person 2", people[1].Name);
        Assert.Equal("DE", people[99].Holidays);
        Assert.Equal(Id(1), people[1].LeadObjectId);
        Assert.Equal("p2@contoso.com", people[1].UserPrincipalName);
        Assert.Equal("11111111-0000-4000-8000-000000000000", people[1].TenantId);
        Assert.Empty(office.Graph.Refused);
    }

    [Fact]
    public async Task A_change_is_seen_at_the_next_reading_which_reads_no_one_else()
    {
        office.Employ(30);
        await office.Sync(Cancel);
        var before = office.Graph.Requests.Count(request => request.InBatch);
        office.Graph.Tenant.Change(Id(2), user => user with { DisplayName = "A new name", Manager = Id(3) });
        office.Graph.Tenant.Change(Id(4), user => user with { Manager = null });
        office.Hire(31);

        await office.Sync(Cancel);

        var people = (await office.Seen(Cancel)).Listed.ToDictionary(person => person.ObjectId);
        Assert.Equal(("A new name", Id(3)), (people[Id(2)].Name, people[Id(2)].LeadObjectId));
        Assert.Null(people[Id(4)].LeadObjectId);
        Assert.Equal("Person 31", people[Id(31)].Name);
        Assert.Equal(3, office.Graph.Requests.Count(request => request.InBatch) - before);
    }

    [Fact]
    public async Task Nothing_new_writes_no_person()
    {
        office.Employ(10);
        await office.Sync(Cancel);
        var change = await Head();
        office.Graph.Tenant.Change(Id(2), user => user);

        await office.Sync(Cancel);

        Assert.Equal(change.Change, (await Head()).Change);
    }

    [Fact]
    public async Task Whoever_leaves_the_group_or_the_company_is_no_longer_listed_and_is_again_when_they_are_back()
    {
        office.Employ(5);
        await office.Sync(Cancel);
        office.Graph.Tenant.Leave(Group, Id(2));
        office.Graph.Tenant.Delete(Id(3));
        office.Graph.Tenant.Change(Id(4), user => user with { IsEnabled = false });

        await office.Sync(Cancel);
        Assert.Equal([Id(1), Id(5)], await Listed());

        office.Graph.Tenant.Change(Id(2), user => user with { DisplayName = "Renamed meanwhile" });
        await office.Sync(Cancel);
        Assert.Equal([Id(1), Id(5)], await Listed());

        office.Graph.Tenant.Join(Group, Id(2));
        office.Graph.Tenant.Change(Id(4), user => user with { IsEnabled = true });
        office.Hire(3);
        await office.Sync(Cancel);
        Assert.Equal([Id(1), Id(2), Id(3), Id(4), Id(5)], await Listed());
        Assert.Equal("Renamed meanwhile", (await office.Seen(Cancel)).Listed[1].Name);
    }

    [Fact]
    public async Task Whoever_is_back_in_the_group_but_cannot_sign_in_stays_unlisted()
    {
        office.Employ(3);
        office.Hire(4, user => user with { IsEnabled = false });
        await office.Sync(Cancel);
        office.Graph.Tenant.Leave(Group, Id(4));
        await office.Sync(Cancel);
        office.Graph.Tenant.Join(Group, Id(4));

        await office.Sync(Cancel);

        Assert.Equal([Id(1), Id(2), Id(3)], await Listed());
    }

    [Fact]
    public async Task A_service_that_has_forgotten_where_we_were_is_read_anew_and_nobody_is_missing_meanwhile()
    {
        office.Employ(12);
        await office.Sync(Cancel);
        office.Graph.Tenant.Change(Id(2), user => user with { DisplayName = "Changed" });
        office.Graph.Tenant.Forget();

        await office.Sync(Cancel);

        Assert.Equal(12, (await Listed()).Count);
        Assert.Equal("Changed", (await office.Seen(Cancel)).Listed[1].Name);
        Assert.Equal(2, (await Head()).Round);
    }

    [Fact]
    public async Task Everybody_is_read_anew_once_a_day_in_case_a_change_was_not_told()
    {
        office.Employ(3);
        await office.Sync(Cancel);
        office.Time.Advance(TimeSpan.FromDays(1));
        await office.Sync(Cancel);

        Assert.Equal(6, office.Graph.Requests.Count(request => request.InBatch));
    }

    /// <summary>The process dies before and after each write: first while everybody is read, then while changes are followed.</summary>
    [Fact]
    public async Task Wherever_a_process_dies_the_next_one_goes_on_and_reads_nobody_twice()
    {
        office.Employ(250);
        office.Graph.Tenant.PageSize = 50;
        await DieEverywhere();
        Assert.Equal(250, (await Listed()).Count);
        var read = office.Graph.Requests.Count(request => request.InBatch);

        for (var number = 1; number <= 200; number++) office.Graph.Tenant.Change(Id(number), user => user with { DisplayName = "New" });
        office.Time.Advance(office.Options.ReadEvery);
        await DieEverywhere();

        Assert.Equal(200, (await office.Seen(Cancel)).Listed.Count(person => person.Name == "New"));
        Assert.InRange(read, 250, 250 + (3 * 80));
        Assert.Empty(office.Graph.Refused);
    }

    [Fact]
    public async Task Of_two_processes_one_reads_and_the_other_waits_for_its_turn()
    {
        office.Employ(30);
        office.Graph.Answer(request => request.Path == "$batch", GraphAnswer.Error(500, "generalException"), times: 1);
        var (one, other) = (office.Replica(), office.Replica());

        var both = await Task.WhenAll(one.Run(Cancel), other.Run(Cancel));
        Assert.Single(both, reads => reads);
        Assert.False(await other.Run(Cancel));

        office.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await other.Run(Cancel));
        Assert.Equal(30, (await Listed()).Count);
    }

    [Fact]
    public async Task A_process_that_is_overtaken_writes_nothing_more()
    {
        office.Employ(30);
        var slow = new SlowStore(office.Store);
        var one = office.Replica(slow).Run(Cancel);
        await slow.Reached;
        office.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.True(await office.Replica().Run(Cancel));
        var head = await Head();

        slow.GoOn();
        Assert.True(await one);

        Assert.Equal(head, await Head(), (a, b) => a!.Change == b!.Change && a.NextAt == b.NextAt);
    }

    [Theory]
    [InlineData("User.Read.All")]
    [InlineData("GroupMember.Read.All")]
    public async Task A_missing_permission_is_said_people_stay_and_it_is_tried_again(string permission)
    {
        office.Employ(6);
        await office.Sync(Cancel);
        office.Graph.Permissions.Remove(permission);
        office.Graph.Tenant.Change(Id(2), user => user with { DisplayName = "Changed" });

        await office.Sync(Cancel);

        await office.Sync(Cancel);

        Assert.Contains(permission, Assert.Single((await office.Seen(Cancel)).Problems), StringComparison.Ordinal);
        Assert.Contains(permission, Assert.Single(office.Logs.Lines), StringComparison.Ordinal);
        Assert.Equal(6, (await Listed()).Count);

        office.Graph.Permissions.Add(permission);
        await office.Sync(Cancel);
        Assert.Empty((await office.Seen(Cancel)).Problems);
        Assert.Equal("Changed", (await office.Seen(Cancel)).Listed[1].Name);
    }

    [Fact]
    public async Task As_long_as_the_service_asks_for_time_nobody_reads()
    {
        office.Employ(1);
        office.Graph.Answer(request => request.Path == "users/delta", GraphAnswer.Throttled("300"), times: 1);
        await office.Sync(Cancel);

        office.Time.Advance(TimeSpan.FromSeconds(299));
        Assert.False(await office.Replica().Run(Cancel));
        office.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await office.Replica().Run(Cancel));
        Assert.Single(await Listed());
    }

    [Fact]
    public async Task A_group_that_loses_most_of_its_members_at_once_is_not_believed_until_somebody_says_so()
    {
        office.Employ(20);
        await office.Sync(Cancel);
        office.Graph.Tenant.Leave(Group, Enumerable.Range(10, 11).Select(Id));

        await office.Sync(Cancel);
        Assert.Equal(20, (await Listed()).Count);
        Assert.StartsWith("11 of 20 people", Assert.Single((await office.Seen(Cancel)).Problems), StringComparison.Ordinal);

        office.Time.Advance(office.Options.ReadEvery);
        Assert.True(await office.Replica(options: new GraphOptions { Group = Group, MostLeaving = 1 }).Run(Cancel));
        Assert.Equal(9, (await Listed()).Count);
        Assert.Empty((await office.Seen(Cancel)).Problems);
    }

    [Fact]
    public async Task Another_group_brings_other_people()
    {
        const string other = "bbbbbbbb-0000-4000-8000-00000000000b";
        office.Employ(20);
        await office.Sync(Cancel);
        office.Graph.Tenant.Join(other, Id(1), Id(2));

        office.Time.Advance(office.Options.ReadEvery);
        await office.Replica(options: new GraphOptions { Group = other }, group: other).Run(Cancel);

        Assert.Equal([Id(1), Id(2)], await Listed());
    }

    private async Task DieEverywhere()
    {
        for (var dieAfter = 0; dieAfter < 100; dieAfter++)
        {
            // Whoever comes after a dead process waits until its lease is over.
            office.Time.Advance(TimeSpan.FromMinutes(6));
            try
            {
                if (!await office.Replica(new StoreDyingAtWrite(office.Store, dieAfter / 2, after: dieAfter % 2 == 1)).Run(Cancel)) return;
                return;
            }
            catch (IOException)
            {
            }
        }

        Assert.Fail("It never came to an end.");
    }

    private async Task<IReadOnlyList<string>> Listed() => [.. (await office.Seen(Cancel)).Listed.Select(person => person.ObjectId)];

    private async Task<DirectoryHead> Head() =>
        DirectoryJson.Head((await office.Store.Get(Keys.Directory.Partition, Keys.Directory.Head, Cancel))!.Body);

    /// <summary>The process that uses it dies at a write.</summary>
    private sealed class StoreDyingAtWrite(IStore store, int writes, bool after) : IStore
    {
        private int left = writes;

        public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken) =>
            store.Get(partition, key, cancellationToken);

        public IAsyncEnumerable<Row> Range(string partition, string from, string until, CancellationToken cancellationToken) =>
            store.Range(partition, from, until, cancellationToken);

        public async ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
        {
            if (left-- > 0) return await store.Commit(partition, changes, cancellationToken);
            if (after) await store.Commit(partition, changes, cancellationToken);
            throw new IOException("The process is dead.");
        }
    }

    /// <summary>Holds the second write until it is told to go on.</summary>
    private sealed class SlowStore(IStore store) : IStore
    {
        private readonly TaskCompletionSource reached = new();
        private readonly TaskCompletionSource goOn = new();
        private int writes;

        public Task Reached => reached.Task;

        public void GoOn() => goOn.SetResult();

        public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken) =>
            store.Get(partition, key, cancellationToken);

        public IAsyncEnumerable<Row> Range(string partition, string from, string until, CancellationToken cancellationToken) =>
            store.Range(partition, from, until, cancellationToken);

        public async ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
        {
            if (++writes == 2)
            {
                reached.SetResult();
                await goOn.Task;
            }

            return await store.Commit(partition, changes, cancellationToken);
        }
    }
}
