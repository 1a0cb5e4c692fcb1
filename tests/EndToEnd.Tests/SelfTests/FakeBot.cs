using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.EndToEnd.Tests.SelfTests;

/// <summary>As little of a bot as the harness needs to prove itself: it answers words with a card and clicks with what they sent.</summary>
internal sealed class FakeBot : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient connector = new();

    private FakeBot()
    {
        var builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapPost("/api/messages", Turn);
    }

    public Uri Messages =>
        new(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), "api/messages");

    public List<JsonObject> Received { get; } = [];

    public static async Task<FakeBot> Start(CancellationToken cancellationToken)
    {
        var bot = new FakeBot();
        await bot.app.StartAsync(cancellationToken);
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        connector.Dispose();
    }

    public static JsonObject Form(string title) => (JsonObject)JsonNode.Parse($$"""
        {
          "type": "AdaptiveCard", "version": "1.5",
          "body": [
            { "type": "TextBlock", "text": "{{title}}", "wrap": true },
            { "type": "Container", "items": [
              { "type": "Input.Text", "id": "work", "label": "Your work", "isMultiline": true },
              { "type": "Input.ChoiceSet", "id": "stand", "label": "Where you stand",
                "choices": [ { "title": "New", "value": "0" }, { "title": "On my own", "value": "2" } ] } ] },
            { "type": "Input.Toggle", "id": "sure", "title": "I am sure" } ],
          "actions": [
            { "type": "Action.Execute", "title": "Submit work", "verb": "submit", "data": { "assignment": "7" } },
            { "type": "Action.ShowCard", "title": "Drop it", "card": { "type": "AdaptiveCard",
              "body": [ { "type": "Input.Text", "id": "why", "label": "Reason", "isRequired": true } ],
              "actions": [ { "type": "Action.Execute", "title": "Yes, drop it", "verb": "drop" } ] } } ]
        }
        """)!;

    private async Task<IResult> Turn(HttpRequest request)
    {
        var activity = (await JsonNode.ParseAsync(request.Body))!.AsObject();
        lock (Received)
        {
            Received.Add(activity);
        }

        switch (activity["type"]!.ToString())
        {
            case "invoke":
                var data = activity["value"]!["action"]!["data"]!.ToJsonString();
                return Results.Content(new JsonObject
                {
                    ["statusCode"] = 200,
                    ["type"] = "application/vnd.microsoft.card.adaptive",
                    ["value"] = Form(data.Replace("\"", "'", StringComparison.Ordinal)),
                }.ToJsonString(), "application/json");
            case "installationUpdate":
                await Say(activity, new JsonObject { ["text"] = "Welcome" });
                break;
            case "message" when activity["attachments"] is JsonArray { Count: > 0 } files:
                await Say(activity, new JsonObject { ["text"] = $"A file: {files[0]!["name"]}" });
                break;
            case "message" when activity["text"] is { } text:
                await ShowTwice(activity, text.ToString());
                break;
            default:
                break;
        }

        return Results.Ok();
    }

    private async Task ShowTwice(JsonObject activity, string text)
    {
        var id = await Say(activity, WithCard(Form("first")));
        using var updated = await connector.PutAsJsonAsync(
            $"{Activities(activity)}/{Uri.EscapeDataString(id)}", Message(activity, WithCard(Form(text))));
        updated.EnsureSuccessStatusCode();
    }

    private async Task<string> Say(JsonObject activity, JsonObject content)
    {
        using var sent = await connector.PostAsJsonAsync(Activities(activity), Message(activity, content));
        sent.EnsureSuccessStatusCode();
        return (await sent.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.ToString();
    }

    private static JsonObject WithCard(JsonObject card) => new()
    {
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card }),
    };

    private static string Activities(JsonObject activity) =>
        $"{activity["serviceUrl"]}/v3/conversations/{Uri.EscapeDataString(activity["conversation"]!["id"]!.ToString())}/activities";

    private static JsonObject Message(JsonObject activity, JsonObject content)
    {
        content["type"] = "message";
        content["from"] = activity["recipient"]!.DeepClone();
        content["conversation"] = activity["conversation"]!.DeepClone();
        return content;
    }
}
