using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>Somebody outside their own chat whose id Teams does not send.</summary>
public sealed class UnnamedElsewhereTests
{
    private const string NoId = "I can't tell who you are, because Teams didn't send your ID.";

    private static JsonObject Channel => new()
    {
        ["id"] = "19:web@thread.tacv2;messageid=17", ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = "t",
    };

    private static JsonObject Group => new()
    {
        ["id"] = "19:group@thread.v2", ["conversationType"] = "groupChat", ["isGroup"] = true, ["tenantId"] = "t",
    };

    public static TheoryData<string, bool, string?> Said => new()
    {
        { "help", true, null }, { "post", true, null }, { "help", false, null }, { "post", true, "not-a-guid" },
    };

    [Theory]
    [MemberData(nameof(Said))]
    public async Task Whoever_mentions_the_bot_is_told_so(string text, bool inChannel, string? objectId)
    {
        await using var talk = new Talk();

        await talk.Send(From(talk, "29:somebody", objectId, text, inChannel));

        Assert.StartsWith(NoId, Assert.Single(talk.Chats.History).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("28:another-bot", null)]
    [InlineData("28:another-bot", "11111111-0000-4000-8000-000000000099")]
    public async Task An_app_gets_no_answer_since_two_could_talk_for_ever(string id, string? objectId)
    {
        await using var talk = new Talk();

        await talk.Send(From(talk, id, objectId, "help", inChannel: true));
        await talk.Send(From(talk, id, objectId, "post", inChannel: false));

        Assert.Empty(talk.Chats.History);
    }

    [Fact]
    public async Task Whoever_clicks_in_a_channel_is_told_so()
    {
        await using var talk = await ChannelPosts.Posted("1");
        var takes = talk.Chats.Last(Talk.Channel).Buttons.First(button => button["title"]!.ToString() == "Take it")["data"]!;
        var click = Unnamed(talk, "invoke", ("name", "adaptiveCard/action"));
        click["value"] = new JsonObject { ["action"] = new JsonObject { ["verb"] = "any", ["data"] = takes.DeepClone() } };

        var answer = await talk.Handle(click);

        Assert.StartsWith(NoId, Assert.IsType<InvokeResponse.Sentence>(answer).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_uses_the_messaging_extension_is_told_so()
    {
        await using var talk = new Talk();
        var (search, open) = (new JsonObject { ["commandId"] = "find" }, new JsonObject { ["commandId"] = "make" });

        var found = await talk.Handle(Unnamed(talk, "invoke", ("name", "composeExtension/query"), ("value", search)));
        var opened = await talk.Handle(Unnamed(talk, "invoke", ("name", "composeExtension/fetchTask"), ("value", open)));

        Assert.StartsWith(NoId, Assert.IsType<InvokeResponse.ExtensionMessage>(found).Text, StringComparison.Ordinal);
        Assert.StartsWith(NoId, Assert.IsType<InvokeResponse.DialogMessage>(opened).Text, StringComparison.Ordinal);
    }

    private static JsonObject From(Talk talk, string id, string? objectId, string text, bool inChannel)
    {
        var activity = Unnamed(talk, "message", ("text", text));
        activity["from"] = new JsonObject { ["id"] = id, ["aadObjectId"] = objectId };
        activity["conversation"] = inChannel ? Channel : Group;
        return activity;
    }

    private static JsonObject Unnamed(Talk talk, string type, params (string, JsonNode)[] members)
    {
        var activity = talk.Activity(Zed, type, members);
        activity["from"] = new JsonObject { ["id"] = "29:somebody" };
        activity["conversation"] = Channel;
        return activity;
    }
}
