using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Rehearsal.Windows;

namespace MicroAssignBot.EndToEnd.Tests.Playground;

/// <summary>The calls that the client's own pages make to it.</summary>
internal sealed class PlaygroundApi(SharedWindow window, PlaygroundConfig config) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = window.Address };

    private JsonObject Self => new() { ["id"] = config.CurrentUser.Id };

    public void Dispose() => http.Dispose();

    public Task Install(CancellationToken cancellationToken) =>
        Post($"/_debug/conversation/{Uri.EscapeDataString(config.PersonalChat.Id)}/installation", [], cancellationToken);

    public Task Say(string text, CancellationToken cancellationToken) => Post(
        $"/_conversation/v1/conversations/{Uri.EscapeDataString(config.PersonalChat.Id)}/messages",
        new JsonObject { ["from"] = Self, ["text"] = text, ["textFormat"] = "plain" },
        cancellationToken);

    public async Task<ClickAnswer> Invoke(string messageId, JsonNode value, CancellationToken cancellationToken)
    {
        var answer = await Post(
            "/_conversation/v1/invoke",
            new JsonObject
            {
                ["name"] = "adaptiveCard/action",
                ["from"] = Self,
                ["conversation"] = new JsonObject { ["id"] = config.PersonalChat.Id },
                ["replyToId"] = messageId,
                ["value"] = value,
            },
            cancellationToken);
        var json = JsonNode.Parse(answer)!;
        return new ClickAnswer(json["type"]?.ToString() ?? string.Empty, json["value"]);
    }

    public Task Submit(string messageId, JsonNode value, CancellationToken cancellationToken) => Post(
        "/_conversation/v1/submit",
        new JsonObject
        {
            ["type"] = "submit",
            ["from"] = Self,
            ["conversation"] = new JsonObject { ["id"] = config.PersonalChat.Id },
            ["replyToId"] = messageId,
            ["value"] = value,
        },
        cancellationToken);

    /// <summary>The client sends it on as it is, and answers before the bot does.</summary>
    public Task Send(JsonObject activity, CancellationToken cancellationToken) =>
        Post("/_internal/v1/customActivities", activity, cancellationToken);

    private async Task<string> Post(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var response = await window.Unbroken(http.PostAsJsonAsync(path, body, cancellationToken));
        var answer = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode
            ? answer
            : throw new HttpRequestException($"{path} answered {(int)response.StatusCode}: {answer}");
    }
}
