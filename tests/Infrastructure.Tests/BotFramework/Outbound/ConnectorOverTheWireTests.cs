using System.Net;
using System.Net.Sockets;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.Tests.BotFramework.Inbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Outbound;

/// <summary>The registered client against a real server on this machine, in Development.</summary>
public sealed class ConnectorOverTheWireTests : IAsyncLifetime
{
    private readonly ServiceProvider services = BotHost.Builder("Development", []).Services.BuildServiceProvider();
    private readonly List<string> targets = [];
    private WebApplication connector = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        connector = builder.Build();
        connector.Run(Answer);
        await connector.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await connector.DisposeAsync();
        await services.DisposeAsync();
    }

    [Fact]
    public async Task An_id_arrives_as_one_segment_of_the_path()
    {
        Assert.Equal(new CallResult.Done("1:new"), await Send("a:1/..;x=1@y"));
        Assert.Equal("/_connector/v3/conversations/a%3A1%2F..%3Bx%3D1%40y/activities", Assert.Single(targets));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        Assert.Equal(new CallResult.NotDone(null, "307"), await Send("redirect"));
        Assert.Single(targets);
    }

    [Fact]
    public async Task A_connection_that_breaks_leaves_it_unknown_and_nothing_is_repeated()
    {
        await Send("first");
        Assert.IsType<CallResult.Unknown>(await Send("break"));
        Assert.Equal(2, targets.Count);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_means_certainly_not_done() =>
        Assert.IsType<CallResult.NotDone>(await Send("a:1", $"http://127.0.0.1:{ClosedPort()}/"));

    private ValueTask<CallResult> Send(string conversation, string? serviceUrl = null)
    {
        serviceUrl ??= $"{connector.Urls.Single()}/_connector/";
        var to = new ConversationReference(null, serviceUrl, "msteams", "28:bot", null, "29:ada", conversation);
        return services.GetRequiredService<IConnectorClient>().Send(
            to, new OutgoingMessage.Text("Hello"), CallPriority.Interactive, TestContext.Current.CancellationToken);
    }

    private async Task Answer(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        targets.Add(target);
        if (target.Contains("/break/", StringComparison.Ordinal))
            context.Abort();
        else if (target.Contains("/redirect/", StringComparison.Ordinal))
            context.Response.Redirect("/elsewhere", permanent: false, preserveMethod: true);
        else
            await context.Response.WriteAsync("""{"id":"1:new"}""");
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
