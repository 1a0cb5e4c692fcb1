using System.Net;
using System.Text.Json.Nodes;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>Takes the place of a table service that accepts everything, and keeps each entity that was sent to it.</summary>
internal sealed class EntityRecorder : HttpMessageHandler
{
    /// <summary>Nothing ever connects to it.</summary>
    public const string Account =
        "DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey=bm9ib2R5;TableEndpoint=http://127.0.0.1:1/nobody;";

    public List<JsonNode> Entities { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Entities.Add(JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!);
        var answer = new HttpResponseMessage(HttpStatusCode.NoContent) { RequestMessage = request };
        answer.Headers.TryAddWithoutValidation("ETag", "W/\"1\"");
        return answer;
    }
}
