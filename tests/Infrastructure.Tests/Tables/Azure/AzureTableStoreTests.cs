using System.Net;
using Azure.Core.Pipeline;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Azure;
using Microsoft.Extensions.Time.Testing;

namespace MicroAssignBot.Infrastructure.Tests.Tables.Azure;

/// <summary>What the emulator's tests cannot show, since their process serializes by reflection.</summary>
public sealed class AzureTableStoreTests : IDisposable
{
    private const string Entity = """{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"a","B0@odata.type":"Edm.Binary","B0":"AQI="}""";

    private readonly Account account = new();
    private readonly HttpClient client;
    private readonly AzureTableStore store;

    public AzureTableStoreTests()
    {
        client = new(account);
        store = new(
            new() { ConnectionString = "AccountName=a;AccountKey=AAAA;TableEndpoint=http://a/" }, new HttpClientTransport(client));
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task What_is_written_over_the_wire_is_read_back()
    {
        await store.Open(Now);

        Assert.IsType<CommitResult.Committed>(await store.Commit("p", [new Change.Insert("a", new byte[] { 1, 2 })], Now));
        Assert.Equal([1, 2], (await store.Get("p", "a", Now))!.Body.ToArray());
        Assert.Equal("a", (await store.Range("p", "a", "b", Now).SingleAsync(Now)).Key);
    }

    [Fact]
    public async Task A_table_that_is_there_already_is_used()
    {
        account.HasTable = true;

        await store.Open(Now);
    }

    [Fact]
    public async Task A_write_to_a_partition_that_asked_for_time_waits_as_long_as_it_was_asked_to_and_no_other_does()
    {
        var time = new FakeTimeProvider();
        var store = new AzureTableStore(
            new() { ConnectionString = "AccountName=a;AccountKey=AAAA;TableEndpoint=http://a/" }, new HttpClientTransport(client),
            time: time);
        account.Busy = 1;
        Assert.IsType<CommitResult.OutcomeUnknown>(await store.Commit("p", [new Change.Insert("a", Array.Empty<byte>())], Now));
        var again = store.Commit("p", [new Change.Insert("a", Array.Empty<byte>())], Now).AsTask();

        Assert.IsType<CommitResult.Committed>(await store.Commit("q", [new Change.Insert("a", Array.Empty<byte>())], Now));
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.False(again.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.IsType<CommitResult.Committed>(await again);
    }

    private sealed class Account : HttpMessageHandler
    {
        public int Busy { get; set; }

        public bool HasTable { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Busy-- > 0 ? Asking(TimeSpan.FromSeconds(7)) : (request.Method.Method, request.RequestUri!.AbsolutePath) switch
            {
                ("POST", "/Tables") when HasTable => Answer(
                    HttpStatusCode.Conflict, """{"odata.error":{"code":"TableAlreadyExists","message":{"lang":"en","value":"taken"}}}"""),
                ("POST", "/Tables") => Answer(HttpStatusCode.Created, """{"TableName":"microassign"}"""),
                ("GET", "/microassign()") => Answer(HttpStatusCode.OK, $$"""{"value":[{{Entity}}]}"""),
                ("GET", _) => Answer(HttpStatusCode.OK, Entity),
                _ => Answer(HttpStatusCode.NoContent, ""),
            });

        private static HttpResponseMessage Asking(TimeSpan wait)
        {
            var answer = Answer(
                HttpStatusCode.ServiceUnavailable, """{"odata.error":{"code":"ServerBusy","message":{"lang":"en","value":"busy"}}}""");
            answer.Headers.RetryAfter = new(wait);
            return answer;
        }

        private static HttpResponseMessage Answer(HttpStatusCode status, string body) => new(status)
        {
            Content = new StringContent(body, System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/json;odata=minimalmetadata")),
            Headers = { { "ETag", "W/\"1\"" } },
        };
    }
}
