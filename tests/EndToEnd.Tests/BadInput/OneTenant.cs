using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Rehearsal.Windows;
using MicroAssignBot.EndToEnd.Tests.BadInput;
using MicroAssignBot.EndToEnd.Tests.MainPath;

[assembly: AssemblyFixture(typeof(OneTenant))]

namespace MicroAssignBot.EndToEnd.Tests.BadInput;

/// <summary>One real host that serves one tenant, for all that is thrown at it; started when the first test needs it.</summary>
public sealed class OneTenant : IAsyncDisposable
{
    private const int MostPosts = 10;

    private readonly SemaphoreSlim gate = new(1);
    private Workshop? workshop;
    private int given;

    /// <summary>A learner whom nobody has met yet; the lead of the same number is theirs.</summary>
    internal async Task<Guest> Next(CancellationToken cancellationToken)
    {
        var open = await Open(cancellationToken);
        return new Guest(open, Interlocked.Increment(ref given));
    }

    /// <summary>Posts whatever it is. No answer, whatever it is, lets anything of the inside out.</summary>
    internal async Task<HostReply> Post(byte[] body, CancellationToken cancellationToken, string contentType = "application/json")
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } };
        return await Send(new HttpRequestMessage(HttpMethod.Post, (string?)null) { Content = content }, cancellationToken);
    }

    /// <summary>On a machine that is too busy to answer in time the host says so; the same again then gets the answer.</summary>
    internal async Task<HostReply> Post(JsonObject activity, CancellationToken cancellationToken)
    {
        var body = System.Text.Encoding.UTF8.GetBytes(activity.ToJsonString());
        var reply = await Post(body, cancellationToken);
        for (var posts = 1; reply.IsStillSaving && posts < MostPosts; posts++) reply = await Post(body, cancellationToken);
        return reply;
    }

    internal async Task<HostReply> Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var open = await Open(cancellationToken);
        request.RequestUri = open.Host;
        using var response = await open.Http.SendAsync(request, cancellationToken);
        return HostReply.Read((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        if (workshop is not null) await workshop.DisposeAsync();
        gate.Dispose();
    }

    private async Task<Workshop> Open(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            return workshop ??= await Workshop.Open(
                cancellationToken, new Dictionary<string, string> { ["Bot:Tenants:0"] = Scene.Default.TenantId });
        }
        finally
        {
            gate.Release();
        }
    }
}
