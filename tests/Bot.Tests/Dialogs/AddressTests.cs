using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>Where the bot writes to somebody, and whom it takes for whom.</summary>
public sealed class AddressTests
{
    public static TheoryData<string?, string, bool?> OtherChats => new()
    {
        { null, "19:zz@thread.v2", true },
        { null, "19:zz@thread.v2", null },
        { "personal", "19:x_y@unq.gbl.spaces", null },
        { "personal", "a:somewhere", true },
        { null, "meeting", null },
        { "groupChat", "a:somewhere", null },
    };

    [Theory]
    [MemberData(nameof(OtherChats))]
    public async Task A_reminder_goes_to_a_persons_own_chat_whatever_chats_they_write_or_install_in(string? type, string id, bool? isGroup)
    {
        await using var talk = await Paths.UpToReview();
        foreach (var kind in (string[])["message", "installationUpdate"])
        {
            var activity = talk.Activity(Mina, kind, ("text", "work"), ("action", "add"));
            activity["conversation"] = new JsonObject { ["id"] = id, ["conversationType"] = type, ["isGroup"] = isGroup,
                ["tenantId"] = "t" };
            await talk.Send(activity);
        }

        await talk.Click(Ada, "Approve", ("keep", "Good"));

        Assert.All(
            talk.Chats.Of(Mina).Where(shown => shown.Chat != $"a:chat-{Mina}"),
            shown => Assert.Equal((id, "I only work in your own chat with me. Open it and type help."), (shown.Chat, shown.Text)));
        Assert.Equal($"a:chat-{Mina}", talk.Chats.Last(Mina).Chat);
        Assert.Contains("Good", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_click_where_others_read_along_says_nothing_of_anybody()
    {
        await using var talk = await Paths.UpToReview();
        var click = talk.Activity(Mina, "invoke", ("name", "adaptiveCard/action"), ("replyToId", talk.Chats.Last(Mina).Id));
        click["value"] = new JsonObject { ["action"] = new JsonObject { ["data"] = new JsonObject { ["do"] = "back", ["v"] = 1,
            ["topic"] = $"{Mina}.1" } } };
        click["conversation"]!["isGroup"] = true;

        var answer = await talk.Handle(click);

        Assert.Equal("I only work in your own chat with me. Open it and type help.", Assert.IsType<InvokeResponse.Sentence>(answer).Text);
    }

    [Theory]
    [InlineData("Personal")]
    [InlineData(null)]
    public async Task A_personal_chat_with_a_new_id_is_written_to_from_then_on(string? type)
    {
        await using var talk = await Paths.UpToReview();
        var hello = talk.Activity(Mina, "message", ("text", "help"));
        hello["conversation"] = new JsonObject { ["id"] = "a:moved", ["conversationType"] = type, ["isGroup"] = false, ["tenantId"] = "t" };
        await talk.Send(hello);
        Assert.Equal("a:moved", talk.Chats.Last(Mina).Chat);

        await talk.Click(Ada, "Approve", ("keep", "Good"));

        await talk.Sweep(Mina, TimeSpan.FromSeconds(3));
        await talk.Sweep(Mina, TimeSpan.FromSeconds(31));
        Assert.Equal("a:moved", talk.Chats.Last(Mina).Chat);
        Assert.Contains("Good", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_object_id_from_another_tenant_is_a_stranger_and_changes_no_address()
    {
        await using var talk = await Paths.UpToReview();
        foreach (var kind in (string[])["message", "installationUpdate"])
        {
            var activity = talk.Activity(Mina, kind, ("text", "work"), ("action", "add"));
            activity["conversation"] = new JsonObject { ["id"] = "a:elsewhere", ["conversationType"] = "personal", ["tenantId"] = "other" };
            await talk.Send(activity);
        }

        var answered = Assert.Single(talk.Chats.Of(Mina), shown => shown.Chat == "a:elsewhere");
        Assert.Contains("You're not on my list yet.", answered.Text, StringComparison.Ordinal);
        await talk.Click(Ada, "Approve", ("keep", "Good"));
        Assert.Equal($"a:chat-{Mina}", talk.Chats.Last(Mina).Chat);
    }

    [Theory]
    [InlineData("message")]
    [InlineData("installationUpdate")]
    public async Task Somebody_whose_id_Teams_does_not_send_is_told_so(string kind)
    {
        await using var talk = new Talk();
        var activity = talk.Activity(Zed, kind, ("text", "hi"), ("action", "add"));
        activity["from"]!.AsObject().Remove("aadObjectId");

        await talk.Send(activity);

        Assert.StartsWith("I can't tell who you are", Assert.Single(talk.Chats.Of(Zed)).Text, StringComparison.Ordinal);
    }
}
