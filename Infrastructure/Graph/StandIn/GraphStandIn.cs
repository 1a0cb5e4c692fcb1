using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace MicroAssignBot.Infrastructure.Graph.StandIn;

/// <summary>
/// Microsoft Graph on this machine, as far as the bot uses it. It refuses what the permissions that are given would not allow, and what
/// nobody has thought of: both stand in <see cref="Refused"/>.
/// </summary>
internal sealed class GraphStandIn : IAsyncDisposable
{
    private const string Version = "/v1.0";
    private const int MostParts = 20;
    private const int MostRemembered = 100_000;

    private readonly WebApplication app;
    private readonly ConcurrentQueue<string> refused = new();
    private readonly ConcurrentQueue<GraphRequest> requests = new();
    private readonly ConcurrentQueue<string> tokens = new();
    private readonly List<Fault> faults = [];
    private GraphTenant? tenant;

    private GraphStandIn(WebApplication app) => this.app = app;

    /// <summary>With the version.</summary>
    public Uri Root => new(app.Urls.First() + Version);

    public GraphTenant Tenant => tenant!;

    /// <summary>What the app may do.</summary>
    public HashSet<string> Permissions { get; } = [GraphPermissions.ReadUsers, GraphPermissions.ReadMembers];

    /// <summary>Requests that the permissions do not allow, or that the stand-in does not know.</summary>
    public IReadOnlyCollection<string> Refused => refused;

    /// <summary>All requests and parts of batches, in order.</summary>
    public IReadOnlyCollection<GraphRequest> Requests => requests;

    /// <summary>The tokens that came.</summary>
    public IReadOnlyCollection<string> Tokens => tokens;

    public static GraphStandIn Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var started = new GraphStandIn(builder.Build());
        started.app.Run(started.Answer);
        started.app.Start();
        started.tenant = new GraphTenant(started.Root.ToString());
        return started;
    }

    /// <summary>How many parts each batch had.</summary>
    public IReadOnlyList<int> Batches()
    {
        var parts = new List<int>();
        foreach (var request in requests)
        {
            if (request.InBatch) parts[^1]++;
            else if (request.Path == "$batch") parts.Add(0);
        }

        return parts;
    }

    /// <summary>Answers such requests in another way, so many times.</summary>
    public void Answer(Func<GraphRequest, bool> which, GraphAnswer with, int times = int.MaxValue)
    {
        lock (faults) faults.Add(new Fault(which, with) { Left = times });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        // A rehearsal may go on for days.
        if (requests.Count > MostRemembered) requests.Clear();
        if (tokens.Count > MostRemembered) tokens.Clear();
        tokens.Enqueue(context.Request.Headers.Authorization.ToString());
        var url = context.Request.Path.Value![Version.Length..] + context.Request.QueryString.Value;
        var request = GraphRequest.Parse(context.Request.Method, url, inBatch: false);
        var answer = request.Path == "$batch" ? await Batch(context, request) : One(await WithBody(context, request));
        await Send(context, answer);
    }

    private static async Task<GraphRequest> WithBody(HttpContext context, GraphRequest request) => request.Method == "GET"
        ? request
        : request with { Body = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject() };

    private async Task<GraphAnswer> Batch(HttpContext context, GraphRequest batch)
    {
        if (Faulty(batch) is { } instead) return instead;
        var body = await JsonNode.ParseAsync(context.Request.Body);
        var parts = body!["requests"]!.AsArray();
        if (parts.Count is 0 or > MostParts) return GraphAnswer.Error(400, "BadRequest");
        requests.Enqueue(batch);
        var responses = new JsonArray();
        // The service answers in any order.
        foreach (var part in parts.Reverse())
        {
            var answer = One(GraphRequest.Parse(part!["method"]!.ToString(), part["url"]!.ToString(), inBatch: true));
            var headers = new JsonObject { ["Content-Type"] = "application/json" };
            if (answer.RetryAfter is { } wait) headers["Retry-After"] = wait;
            responses.Add(new JsonObject
            {
                ["id"] = part["id"]!.ToString(), ["status"] = answer.Status, ["headers"] = headers, ["body"] = answer.Body?.DeepClone(),
            });
        }

        return GraphAnswer.Ok(new JsonObject { ["responses"] = responses });
    }

    private GraphAnswer One(GraphRequest request)
    {
        requests.Enqueue(request);
        if (Faulty(request) is { } instead) return instead;
        if (GraphPermissions.For(request) is not { } any) return Refuse(request, 501, "UnknownToTheStandIn");
        if (!any.Any(Permissions.Contains))
            return Refuse(request, 403, "Authorization_RequestDenied", $"Missing role permissions on the request: {any[0]}.");
        if (GraphPermissions.NeedsSelection(request)) return Refuse(request, 400, "NothingSelected");
        if (GraphPermissions.Forbidden(request) is { } field) return Refuse(request, 403, $"Not to be had: {field}");
        return Tenant.Answer(request);
    }

    private GraphAnswer Refuse(GraphRequest request, int status, string code, string? message = null)
    {
        refused.Enqueue($"{request}: {code}");
        return GraphAnswer.Error(status, code, message);
    }

    private GraphAnswer? Faulty(GraphRequest request)
    {
        lock (faults)
        {
            if (faults.FirstOrDefault(fault => fault.Left > 0 && fault.Which(request)) is not { } fault) return null;
            fault.Left--;
            return fault.With;
        }
    }

    private static async Task Send(HttpContext context, GraphAnswer answer)
    {
        if (answer.Delay > TimeSpan.Zero) await Task.Delay(answer.Delay, TimeProvider.System, context.RequestAborted);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        if (answer.RetryAfter is { } wait) context.Response.Headers.RetryAfter = wait;
        await context.Response.WriteAsync(answer.Raw ?? answer.Body?.ToJsonString() ?? "", Encoding.UTF8);
    }

    private sealed record Fault(Func<GraphRequest, bool> Which, GraphAnswer With)
    {
        public int Left { get; set; }
    }
}
