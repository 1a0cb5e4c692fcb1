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
    private readonly AzuriteFixture _azurite;
    private readonly string _partition = $"person-{Guid.NewGuid():n}";
    private readonly FaultyConnection _connection = new();
    private readonly HttpClient _client;
    private readonly AzureTableStore _store;

    public AzureTableFaultTests(AzuriteFixture azurite)
    {
        _azurite = azurite;
        _client = new(_connection);
        var options = new StorageOptions { ConnectionString = azurite.ConnectionString, Timeout = TimeSpan.FromSeconds(3) };
        _store = new(options, new HttpClientTransport(_client));
    }

    public static TheoryData<int> OneOrTwoChanges => [1, 2];

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _store.Open(Now);

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(OneOrTwoChanges))]
    public async Task A_write_that_is_done_but_not_answered_in_time_is_unknown_and_is_read_afterwards(int changes)
    {
        Assert.IsType<CommitResult.Unknown>(await CommitThrough(FaultyConnection.NoAnswer, changes));
        Assert.NotNull(await _store.Get(_partition, "0", Now));
    }

    [Theory]
    [MemberData(nameof(OneOrTwoChanges))]
    public async Task A_write_whose_connection_breaks_is_unknown_and_is_not_repeated(int changes)
    {
        var before = _connection.Requests;

        Assert.IsType<CommitResult.Unknown>(await CommitThrough(FaultyConnection.BrokenAfterwards, changes));
        Assert.Equal(before + 1, _connection.Requests);
        Assert.NotNull(await _store.Get(_partition, "0", Now));
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_write_that_the_service_failed_at_is_unknown_and_is_not_repeated(HttpStatusCode status)
    {
        var before = _connection.Requests;

        Assert.IsType<CommitResult.Unknown>(await CommitThrough(Answer(status), changes: 2));
        Assert.Equal(before + 1, _connection.Requests);
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
        var store = new AzureTableStore(new StorageOptions { ConnectionString = _azurite.ConnectionString, Table = "nobodymadeit" });

        await Assert.ThrowsAsync<RequestFailedException>(async () => await store.Commit("p", [new Change.Insert("a", default)], Now));
    }

    [Fact]
    public async Task A_read_is_repeated_after_a_fault_of_the_service()
    {
        await _store.Commit(_partition, [new Change.Insert("0", default)], Now);
        var faults = 1;
        _connection.Next = (carry, token) => faults-- > 0 ? Answer(HttpStatusCode.ServiceUnavailable)(carry, token) : carry();

        Assert.NotNull(await _store.Get(_partition, "0", Now));
    }

    [Fact]
    public async Task A_read_whose_caller_leaves_ends_with_the_callers_cancellation()
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Now);
        _connection.Next = async (carry, token) =>
        {
            await leaving.CancelAsync();
            return await FaultyConnection.NoAnswer(carry, token);
        };

        var left = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await _store.Get(_partition, "0", leaving.Token));
        Assert.Equal(leaving.Token, left.CancellationToken);
    }

    [Fact]
    public async Task A_read_that_is_never_answered_ends_with_a_time_out()
    {
        _connection.Next = FaultyConnection.NoAnswer;

        await Assert.ThrowsAsync<TimeoutException>(async () => await _store.Get(_partition, "0", Now));
    }

    [Fact]
    public async Task A_page_without_rows_does_not_end_a_range()
    {
        await _store.Commit(_partition, [new Change.Insert("0", default), new Change.Insert("1", default)], Now);
        var empty = 1;
        _connection.Next = (carry, _) => empty-- > 0 ? Task.FromResult(EmptyPage()) : carry();

        Assert.Equal(2, await _store.Range(_partition, "0", "9", Now).CountAsync(Now));
    }

    private async Task<CommitResult> CommitThrough(FaultyConnection.Fault fault, int changes)
    {
        _connection.Next = fault;
        try
        {
            return await _store.Commit(
                _partition, [.. Enumerable.Range(0, changes).Select(i => new Change.Insert($"{i}", default))], Now);
        }
        finally
        {
            _connection.Next = (carry, _) => carry();
        }
    }

    private static FaultyConnection.Fault Answer(HttpStatusCode status) =>
        (_, _) => Task.FromResult(new HttpResponseMessage(status) { Content = new ByteArrayContent([]) });

    private HttpResponseMessage EmptyPage() => new(HttpStatusCode.OK)
    {
        Content = new StringContent("""{"value":[]}""", new MediaTypeHeaderValue("application/json")),
        Headers = { { "x-ms-continuation-NextPartitionKey", Token(_partition) }, { "x-ms-continuation-NextRowKey", Token("0") } },
    };

    // What the emulator writes there, too; the client passes it back as it is.
    private static string Token(string name) => Convert.ToBase64String(Encoding.UTF8.GetBytes(name));
}
