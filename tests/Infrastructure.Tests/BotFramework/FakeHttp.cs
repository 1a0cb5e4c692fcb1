using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework;

/// <summary>The network of a test. What nobody registered is remembered and fails the test when it ends.</summary>
internal sealed class FakeHttp : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> routes = [];
    private readonly ConcurrentQueue<string> unexpected = [];

    public ConcurrentQueue<SentRequest> Requests { get; } = [];

    public sealed record SentRequest(string Method, string Url, string Body, string? Authorization, string? ContentType);

    public void On(string method, string url, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) =>
        routes[$"{method} {url}"] = answer;

    public void On(string method, string url, Func<HttpResponseMessage> answer) => On(method, url, (_, _) => Task.FromResult(answer()));

    public void On(string method, string url, HttpStatusCode status, string body) => On(method, url, () => Json(status, body));

    public static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public void NothingUnexpected() => Assert.Empty(unexpected);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri!.AbsoluteUri;
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Enqueue(new SentRequest(
            request.Method.Method, url, body, request.Headers.Authorization?.ToString(), request.Content?.Headers.ContentType?.ToString()));
        if (routes.TryGetValue($"{request.Method} {url}", out var answer))
            return await answer(request, cancellationToken);
        unexpected.Enqueue($"{request.Method} {url}");
        throw new InvalidOperationException($"Nothing is registered for {request.Method} {url}.");
    }
}
