using System.Text;
using System.Text.Json.Nodes;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>What the channel sends of the messaging extension, from a channel that others read too.</summary>
internal static class ExtensionTalk
{
    public const string Link = "https://teams.microsoft.com/l/message/19:web@thread.tacv2/17";

    public static readonly (string Input, string Value)[] Good =
    [
        ("title", "Help visitors find the prices"), ("entrySkill", "writing-for-search"), ("entryLevel", "1"),
        ("goal", "Write a line on the home page that leads to the prices."), ("effort", "1h"), ("box", "hours 4"),
        ("criteria", "The line is on the page"), ("entryReviewer", "lead"),
    ];

    public static async Task<Talk> Begin()
    {
        var talk = new Talk(edits: true);
        await talk.PublishShipped();
        foreach (var person in (PersonId[])[Ada, Mina]) await talk.Join(person);
        return talk;
    }

    public static ValueTask<InvokeResponse?> Search(Talk talk, PersonId person, string words, int skip = 0, int count = 25) =>
        Invoke(talk, person, "composeExtension/query", new JsonObject
        {
            ["commandId"] = "find",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "words", ["value"] = words }),
            ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
        });

    public static ValueTask<InvokeResponse?> Open(Talk talk, PersonId person, string text) =>
        Invoke(talk, person, "composeExtension/fetchTask", new JsonObject { ["commandId"] = "make", ["messagePayload"] = Message(text) });

    public static ValueTask<InvokeResponse?> Submit(
        Talk talk, PersonId person, Shown dialog, string title, params (string Input, string Value)[] typed)
    {
        var button = Buttons(dialog.Card).Single(button => button["title"]!.ToString() == title);
        var data = button["data"]!.DeepClone().AsObject();
        foreach (var (input, value) in dialog.Fields.Concat(typed)) data[input] = value;
        return Invoke(talk, person, "composeExtension/submitAction", new JsonObject { ["commandId"] = "make", ["data"] = data });
    }

    private static ValueTask<InvokeResponse?> Invoke(Talk talk, PersonId person, string name, JsonObject value)
    {
        var activity = talk.Activity(person, "invoke", ("name", name), ("value", value));
        activity["conversation"] = new JsonObject
        {
            ["id"] = "19:web@thread.tacv2;messageid=17", ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = "t",
        };
        return talk.Handle(activity);
    }

    private static JsonObject Message(string text) => new()
    {
        ["id"] = "17",
        ["linkToMessage"] = Link,
        ["from"] = new JsonObject { ["user"] = new JsonObject { ["displayName"] = "Bea Ortiz" } },
        ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = $"<p>{text}</p>" },
    };

    /// <summary>The card in the dialog.</summary>
    public static Shown Read(InvokeResponse? response)
    {
        var dialog = Assert.IsType<InvokeResponse.Dialog>(response);
        Assert.Equal("Make a micro-assignment", dialog.Title);
        return new Shown(Ada, "", JsonNode.Parse(Encoding.UTF8.GetString(dialog.Json.Span))!.AsObject(), "");
    }

    private static IEnumerable<JsonObject> Buttons(JsonObject card) =>
        card["actions"]!.AsArray().Select(action => action!.AsObject()).Where(action => action["type"]!.ToString() == "Action.Submit");
}
