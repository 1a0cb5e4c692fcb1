using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts.Store;

/// <summary>
/// The way of one host to the store: carries every request on as it is and keeps count of it, so that the costs of a real
/// host are seen from outside, and breaks what a test wishes to be broken.
/// </summary>
internal sealed class StoreGate : LocalService
{
    private static readonly string[] Hop = ["Connection", "Host", "Keep-Alive", "Transfer-Encoding", "Expect"];

    private readonly HttpMessageInvoker store = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private readonly ConcurrentQueue<StoreRequest> requests = new();
    private readonly Uri behind;
    private int now;
    private int most;

    private StoreGate(Uri behind) => this.behind = behind;

    /// <summary>What becomes of a request; everything is carried out and answered at first.</summary>
    public Func<StoreAsk, Fate> Rule { get; set; } = _ => Fate.Done;

    /// <summary>In the order in which they ended.</summary>
    public IReadOnlyList<StoreRequest> Requests => [.. requests];

    /// <summary>So many requests were on their way together.</summary>
    public int MostAtOnce => most;

    /// <summary>Of the account behind, by way of this gate.</summary>
    public string ConnectionString { get; private set; } = "";

    public static async Task<StoreGate> Start(string connectionString, CancellationToken cancellationToken)
    {
        const string Endpoint = "TableEndpoint=";
        var start = connectionString.IndexOf(Endpoint, StringComparison.Ordinal) + Endpoint.Length;
        var address = new Uri(connectionString[start..connectionString.IndexOf(';', start)]);
        var gate = new StoreGate(address);
        await gate.Listen(cancellationToken);
        gate.ConnectionString = connectionString.Replace(address.Authority, gate.Address.Authority, StringComparison.Ordinal);
        return gate;
    }

    protected override void Map(WebApplication app) => app.Run(Take);

    protected override async ValueTask Stop()
    {
        await base.Stop();
        store.Dispose();
    }

    private async Task Take(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var body = await ReadAll(context.Request.Body);
        var ask = StoreRequestReader.Read(context.Request.Method, target, body);
        var started = TimeProvider.System.GetTimestamp();
        most = Math.Max(most, Interlocked.Increment(ref now));
        var status = 0;
        HttpResponseMessage? answer = null;
        byte[] content = [];
        try
        {
            await Fulfil(context, Rule(ask), CarryOut, () => Answer(context, answer!, content));
        }
        finally
        {
            Interlocked.Decrement(ref now);
            requests.Enqueue(new StoreRequest(ask, status, TimeProvider.System.GetElapsedTime(started)));
            answer?.Dispose();
        }

        async Task CarryOut()
        {
            using var request = Copy(context.Request, target, body);
            answer = await store.SendAsync(request, CancellationToken.None);
            content = await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
            status = StoreRequestReader.Status((int)answer.StatusCode, content);
        }
    }

    // The address is signed, so it goes on exactly as it came.
    private HttpRequestMessage Copy(HttpRequest from, string target, byte[] body)
    {
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var address = new Uri(behind.GetLeftPart(UriPartial.Authority) + target, options);
        var request = new HttpRequestMessage(new HttpMethod(from.Method), address)
        {
            Version = HttpVersion.Version11,
            Content = body.Length > 0 || from.ContentType is not null ? new ByteArrayContent(body) : null,
        };
        foreach (var (name, values) in from.Headers.Where(header => IsCarriedOn(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
                request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        return request;
    }

    private static async Task Answer(HttpContext context, HttpResponseMessage head, byte[] body)
    {
        context.Response.StatusCode = (int)head.StatusCode;
        foreach (var (name, values) in head.Headers.Concat(head.Content.Headers).Where(header => IsCarriedOn(header.Key)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        // An empty write fails where there can be no body, and the connection would be closed behind the answer.
        if (body.Length > 0) await context.Response.Body.WriteAsync(body);
    }

    private static bool IsCarriedOn(string header) => !Hop.Contains(header, StringComparer.OrdinalIgnoreCase);

    private static async Task<byte[]> ReadAll(Stream stream)
    {
        using var whole = new MemoryStream();
        await stream.CopyToAsync(whole);
        return whole.ToArray();
    }
}
