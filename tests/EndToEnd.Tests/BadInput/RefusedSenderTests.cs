using System.Text.Json.Nodes;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.BadInput;

/// <summary>Activities of whom the bot does not serve.</summary>
public sealed class RefusedSenderTests(OneTenant host)
{
    private const string OtherTenant = "99999999-1c3b-4f0e-9a64-2b8f10c7e9d1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("another tenant")]
    [InlineData("no tenant")]
    [InlineData("another channel")]
    [InlineData("an address elsewhere")]
    [InlineData("an address that only looks like ours")]
    public async Task Nothing_is_done_for(string whom)
    {
        var guest = await host.Next(Cancellation);
        var message = guest.Learner.Activity("message");
        message["text"] = "hi";
        switch (whom)
        {
            case "another tenant":
                ComesFrom(OtherTenant, message);
                break;
            case "no tenant":
                message["conversation"]!.AsObject().Remove("tenantId");
                message.Remove("channelData");
                break;
            case "another channel":
                message["channelId"] = "webchat";
                break;
            case "an address elsewhere":
                message["serviceUrl"] = "https://evil.example/";
                break;
            default:
                message["serviceUrl"] = "http://127.0.0.1:80@evil.example/";
                break;
        }

        var reply = await host.Post(message, Cancellation);

        Assert.Equal((403, ""), (reply.Status, reply.Body));
        Assert.Empty(guest.Learner.Chat.Messages);
    }

    [Fact]
    public async Task A_click_from_another_tenant_changes_nothing()
    {
        var guest = await host.Next(Cancellation);
        var click = guest.Learner.ClickOn(await guest.Offer(Cancellation), "Accept");
        ComesFrom(OtherTenant, click);

        var reply = await host.Post(click, Cancellation);

        Assert.Equal((403, ""), (reply.Status, reply.Body));
        Assert.Single(guest.Learner.With("Accept"));
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task What_is_said_in_a_group_is_answered_with_where_to_talk_and_not_taken_for_this_persons_chat(string kind)
    {
        var guest = await host.Next(Cancellation);
        await guest.Offer(Cancellation);
        var message = guest.Learner.Activity("message");
        message["text"] = "work";
        message["conversation"] = new JsonObject
        {
            ["id"] = $"19:{kind}@thread.v2",
            ["conversationType"] = kind,
            ["isGroup"] = true,
            ["tenantId"] = message["conversation"]!["tenantId"]!.ToString(),
        };

        var reply = await host.Post(message, Cancellation);

        Assert.Equal((200, ""), (reply.Status, reply.Body));
        await Eventually.Is(() => Group().Count == 1, Cancellation);
        Assert.Equal("I only work in your own chat with me. Open it and type help.", Group()[0].Text);
        await guest.Learner.Click(guest.Host, guest.Learner.With("Accept").Single(), "Accept", Cancellation);
        await guest.Learner.WaitForCard("Submit work", Cancellation);
        Assert.Single(Group());

        IReadOnlyList<ChatMessage> Group() => guest.At.Connector.Chat($"19:{kind}@thread.v2").Messages;
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not-a-guid")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task Somebody_without_an_object_id_is_told_so_on_a_click_and_nothing_is_done(string? objectId)
    {
        var guest = await host.Next(Cancellation);
        var click = guest.Learner.ClickOn(await guest.Offer(Cancellation), "Accept");
        var message = guest.Learner.Activity("message");
        message["text"] = "work";
        click["from"]!["aadObjectId"] = objectId;
        message["from"]!["aadObjectId"] = objectId;

        var clicked = await host.Post(click, Cancellation);
        var said = await host.Post(message, Cancellation);

        Assert.Equal((200, 200), (clicked.Status, clicked.Code));
        Assert.False(string.IsNullOrEmpty(clicked.Words ?? clicked.Card?.Texts[0]));
        Assert.Equal((200, ""), (said.Status, said.Body));
        Assert.Single(guest.Learner.With("Accept"));
    }

    private static void ComesFrom(string tenant, JsonObject activity)
    {
        activity["conversation"]!["tenantId"] = tenant;
        activity["channelData"]!["tenant"]!["id"] = tenant;
    }
}
