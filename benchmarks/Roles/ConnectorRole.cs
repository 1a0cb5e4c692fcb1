using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace MicroAssignBot.Benchmarks.Roles;

/// <summary>The channel's side: takes every message, and says its id. The n-th message of a chat has the id n.</summary>
internal static class ConnectorRole
{
    public const string Name = "connector";

    /// <summary>Answers how many calls it has taken.</summary>
    public const string Calls = "calls";

    private static readonly ConcurrentDictionary<string, int> Posted = new(StringComparer.Ordinal);
    private static long calls;

    public static async Task<int> Run()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(Take);
        await app.StartAsync();
        return await Control.Serve(
            Addresses.Read(app.Services),
            _ => Task.FromResult(Interlocked.Read(ref calls).ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task Take(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        var path = context.Features.GetRequiredFeature<IHttpRequestFeature>().Path;
        var id = context.Request.Method == HttpMethods.Post
            ? Posted.AddOrUpdate(path, 1, (_, last) => last + 1).ToString(CultureInfo.InvariantCulture)
            : path[(path.LastIndexOf('/') + 1)..];
        Interlocked.Increment(ref calls);
        var body = Encoding.UTF8.GetBytes($$"""{"id":"{{id}}"}""");
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }
}
