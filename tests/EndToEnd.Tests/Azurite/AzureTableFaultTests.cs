using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Azure;
using Azure.Core.Pipeline;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Azure;

namespace MicroAssignBot.EndToEnd.Tests.Azurite;

public sealed class AzureTableFaultTests : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly AzuriteFixture azurite;
    private readonly string partition = $"person-{Guid.NewGuid():n}";
    private readonly FaultyConnection connection = new();
    private readonly HttpClient client;
    private readonly AzureTableStore store;

    public AzureTableFaultTests(AzuriteFixture azurite)
    {
        this.azurite = azurite;
        client = new(connection);
        var options = new StorageOptions { ConnectionString = azurite.ConnectionString, Timeout = TimeSpan.FromSeconds(3) };
        store = new(options, new HttpClientTransport(client));
    }

    public static TheoryData<int> OneOrTwoChanges => [1, 2];

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await store.Open(Now);

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(OneOrTwoChanges))]
    public async Task A_write_that_is_done_but_not_answered_in_time_is_unknown_and_is_read_afterwards(int changes)
    {
        Assert.IsType<CommitResult.OutcomeUnknown>(await CommitThrough(FaultyConnection.NoAnswer, changes));
        Assert.NotNull(await store.Get(partition, "0", Now));
    }

    [Theory]
    [MemberData(nameof(OneOrTwoChanges))]
    public async Task A_write_whose_connection_breaks_is_unknown_and_is_not_repeated(int changes)
    {
        var before = connection.Requests;

        Assert.IsType<CommitResult.OutcomeUnknown>(await CommitThrough(FaultyConnection.BrokenAfterwards, changes));
        Assert.Equal(before + 1, connection.Requests);
        Assert.NotNull(await store.Get(partition, "0", Now));
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_write_that_the_service_failed_at_is_unknown_and_is_not_repeated(HttpStatusCode status)
    {
        var before = connection.Requests;

        Assert.IsType<CommitResult.OutcomeUnknown>(await CommitThrough(Answer(status), changes: 2));
        Assert.Equal(before + 1, connection.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task A_write_that_the_service_refuses_to_take_is_a_fault(HttpStatusCode status)
    {
        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => CommitThrough(Answer(status), changes: 1));

        Assert.Equal((int)status, fault.Status);
    }

    [Fact]
    public async Task A_table_that_is_gone_is_a_fault_and_no_conflict()
    {
        var store = new AzureTableStore(new StorageOptions { ConnectionString = azurite.ConnectionString, Table = "nobodymadeit" });

        await Assert.ThrowsAsync<RequestFailedException>(async () => await store.Commit("p", [new Change.Insert("a", default)], Now));
    }

    [Fact]
    public async Task A_read_is_repeated_after_a_fault_of_the_service()
    {
        await store.Commit(partition, [new Change.Insert("0", default)], Now);
        var faults = 1;
        connection.Next = (carry, token) => faults-- > 0 ? Answer(HttpStatusCode.ServiceUnavailable)(carry, token) : carry();

        Assert.NotNull(await store.Get(partition, "0", Now));
    }

    [Fact]
    public async Task A_read_whose_caller_leaves_ends_with_the_callers_cancellation()
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Now);
        connection.Next = async (carry, token) =>
        {
            await leaving.CancelAsync();
            return await FaultyConnection.NoAnswer(carry, token);
        };

        var left = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await store.Get(partition, "0", leaving.Token));
        Assert.Equal(leaving.Token, left.CancellationToken);
    }

    [Fact]
    public async Task A_read_that_is_never_answered_ends_with_a_time_out()
    {
        connection.Next = FaultyConnection.NoAnswer;

        await Assert.ThrowsAsync<TimeoutException>(async () => await store.Get(partition, "0", Now));
    }

    [Fact]
    public async Task A_page_without_rows_does_not_end_a_range()
    {
        await store.Commit(partition, [new Change.Insert("0", default), new Change.Insert("1", default)], Now);
        var empty = 1;
        connection.Next = (carry, _) => empty-- > 0 ? Task.FromResult(EmptyPage()) : carry();

        Assert.Equal(2, await store.Range(partition, "0", "9", Now).CountAsync(Now));
    }

    private async Task<CommitResult> CommitThrough(FaultyConnection.Fault fault, int changes)
    {
        connection.Next = fault;
        try
        {
            return await store.Commit(
                partition, [.. Enumerable.Range(0, changes).Select(i => new Change.Insert($"{i}", default))], Now);
        }
        finally
        {
            connection.Next = (carry, _) => carry();
        }
    }

    private static FaultyConnection.Fault Answer(HttpStatusCode status) =>
        (_, _) => Task.FromResult(new HttpResponseMessage(status) { Content = new ByteArrayContent([]) });

    private HttpResponseMessage EmptyPage() => new(HttpStatusCode.OK)
    {
        Content = new StringContent("""{"value":[]}""", new MediaTypeHeaderValue("application/json")),
        Headers = { { "x-ms-continuation-NextPartitionKey", Token(partition) }, { "x-ms-continuation-NextRowKey", Token("0") } },
    };

    // What the emulator writes there, too; the client passes it back as it is.
    private static string Token(string name) => Convert.ToBase64String(Encoding.UTF8.GetBytes(name));
}
