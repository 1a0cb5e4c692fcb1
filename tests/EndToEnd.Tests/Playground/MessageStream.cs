using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace MicroAssignBot.EndToEnd.Tests.Playground;

/// <summary>Listens to what the client is told to show, and writes it down.</summary>
internal sealed class MessageStream : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource stop = new();
    private Task reading = Task.CompletedTask;

    public static async Task<MessageStream> Open(Uri client, Transcript transcript, CancellationToken cancellationToken)
    {
        var stream = new MessageStream();
        var address = new UriBuilder(client) { Scheme = "ws", Path = "/_ws_conversation/v1/conversations/stream" }.Uri;
        await stream.socket.ConnectAsync(address, cancellationToken);
        stream.reading = stream.Read(transcript);
        return stream;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        socket.Dispose();
        stop.Dispose();
    }

    public static IReadOnlyList<CardView> Cards(JsonNode? attachments) =>
        [.. from attachment in (attachments as JsonArray ?? []).OfType<JsonObject>()
            where attachment["contentType"]?.ToString() == "application/vnd.microsoft.card.adaptive" && attachment["content"] is JsonObject
            select new CardView((JsonObject)attachment["content"]!.DeepClone())];

    private async Task Read(Transcript transcript)
    {
        while (await Next() is { } json)
        {
            var shown = JsonNode.Parse(json)!;
            var kind = shown["action"]?.ToString() switch
            {
                "createMessage" => ChatEventKind.Created,
                "updateMessage" => ChatEventKind.Updated,
                _ => (ChatEventKind?)null,
            };
            if (kind is { } known && shown["message"] is JsonObject message)
            {
                transcript.Record(known, message["messageId"]!.ToString(), message["text"]?.ToString(), Cards(message["attachments"]));
            }
        }
    }

    private async Task<byte[]?> Next()
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, stop.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            whole.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return whole.ToArray();
            }
        }
    }
}
