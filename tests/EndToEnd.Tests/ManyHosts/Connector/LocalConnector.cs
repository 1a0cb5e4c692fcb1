using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using MicroAssignBot.EndToEnd.Tests.Playground;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts.Connector;

/// <summary>
/// The service that carries what the bot says, for any number of people at once. It keeps every call, shows each
/// conversation as its person would see it, and treats calls as badly as a test wishes.
/// </summary>
internal sealed class LocalConnector : LocalService
{
    private readonly ConcurrentQueue<ConnectorRequest> requests = new();
    private readonly ConcurrentDictionary<string, Transcript> chats = new();
    private readonly ConcurrentDictionary<string, int> abandoned = new();
    private int order;

    private LocalConnector()
    {
    }

    /// <summary>What becomes of a call; everything is done and answered at first.</summary>
    public Func<ConnectorRequest, Fate> Rule { get; set; } = _ => Fate.Done;

    /// <summary>All calls in the order in which they came in, refused ones too.</summary>
    public IReadOnlyList<ConnectorRequest> Requests => [.. requests];

    /// <summary>
    /// Calls that were to create a message in this conversation, and whose caller did not wait for the answer or was gone.
    /// </summary>
    public int Abandoned(string conversation) => abandoned.GetValueOrDefault(conversation);

    public static async Task<LocalConnector> Start(CancellationToken cancellationToken)
    {
        var connector = new LocalConnector();
        await connector.Listen(cancellationToken);
        return connector;
    }

    /// <summary>What is shown in a conversation: what was carried out, in that order.</summary>
    public Transcript Chat(string conversation) => chats.GetOrAdd(conversation, _ => new Transcript());

    protected override void Map(WebApplication app)
    {
        const string Activities = "/_connector/v3/conversations/{conversation}/activities";
        app.MapPost("/_connector/v3/conversations", BeginThread);
        app.MapPost(Activities, (HttpContext context, string conversation) => Take(context, conversation, null));
        app.MapPut(
            Activities + "/{message}", (HttpContext context, string conversation, string message) => Take(context, conversation, message));
    }

    /// <summary>A new thread in a channel; later its first message is named together with the thread.</summary>
    private async Task BeginThread(HttpContext context)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        var channel = body["channelData"]!["channel"]!["id"]!.ToString();
        var number = Interlocked.Increment(ref order);
        var id = number.ToString("D13", CultureInfo.InvariantCulture);
        var request = new ConnectorRequest(number, true, channel, id, body["activity"]!.AsObject());
        requests.Enqueue(request);
        await CarryOut(request);
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(new JsonObject { ["id"] = $"{channel};messageid={id}", ["activityId"] = id });
    }

    private async Task Take(HttpContext context, string conversation, string? message)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        conversation = ChannelIds.WithoutThread(conversation);
        var number = Interlocked.Increment(ref order);
        var id = message ?? number.ToString("D13", CultureInfo.InvariantCulture);
        var request = new ConnectorRequest(number, message is null, conversation, id, body);
        requests.Enqueue(request);
        await Fulfil(context, Rule(request), () => CarryOut(request), () => Answer(context, request));
        if (request.Creates && context.RequestAborted.IsCancellationRequested)
            abandoned.AddOrUpdate(conversation, 1, (_, count) => count + 1);
    }

    private Task CarryOut(ConnectorRequest request)
    {
        var kind = request.Creates ? ChatEventKind.Created : ChatEventKind.Updated;
        Chat(request.Conversation).Record(kind, request.MessageId, request.Body["text"]?.ToString(), request.Cards);
        return Task.CompletedTask;
    }

    private static Task Answer(HttpContext context, ConnectorRequest request)
    {
        context.Response.StatusCode = request.Creates ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return context.Response.WriteAsJsonAsync(new JsonObject { ["id"] = request.MessageId });
    }
}
