using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using static MicroAssignBot.Bot.Tests.Dialogs.ExtensionTalk;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>The messaging extension, in a channel that others read too.</summary>
public sealed class MessagingExtensionTests
{
    [Fact]
    public async Task A_search_finds_tasks_by_words_and_each_brings_its_card()
    {
        await using var talk = await Begin();

        var found = Assert.IsType<InvokeResponse.ExtensionResults>(await Search(talk, Mina, "seo one page"));

        var first = found.Items[0];
        Assert.Equal(("Test the SEO of one page", "Writing for search · with help"), (first.Title, first.Text));
        var card = new Shown(Mina, "", JsonNode.Parse(first.Json.Span)!.AsObject(), "");
        Assert.Contains("To take it, open your chat with me and type catalogue.", card.Text, StringComparison.Ordinal);
        Assert.Empty(card.Buttons);
    }

    [Fact]
    public async Task The_list_goes_on_where_it_ended_and_says_so_when_nothing_fits()
    {
        await using var talk = await Begin();
        var ten = Assert.IsType<InvokeResponse.ExtensionResults>(await Search(talk, Mina, "", count: 10));
        var more = Assert.IsType<InvokeResponse.ExtensionResults>(await Search(talk, Mina, "", skip: 10, count: 10));

        Assert.Equal((10, 10), (ten.Items.Count, more.Items.Count));
        Assert.Empty(ten.Items.Select(item => item.Title).Intersect(more.Items.Select(item => item.Title)));
        Assert.Equal(
            "No task has those words. Try fewer, or others.",
            Assert.IsType<InvokeResponse.ExtensionMessage>(await Search(talk, Mina, "zeppelin")).Text);
    }

    [Fact]
    public async Task Who_has_no_chat_with_the_bot_yet_or_is_not_listed_hears_how_to_start()
    {
        await using var talk = await Begin();
        const string Start = "We haven't met yet. Open my chat in Teams, say hi, then try again.";

        Assert.Equal(Start, Assert.IsType<InvokeResponse.ExtensionMessage>(await Search(talk, Jonas, "seo")).Text);
        Assert.Equal(Start, Assert.IsType<InvokeResponse.ExtensionMessage>(await Search(talk, Zed, "seo")).Text);
        Assert.Equal(Start, Assert.IsType<InvokeResponse.DialogMessage>(await Open(talk, Zed, "Prices")).Text);
    }

    [Fact]
    public async Task Nothing_of_it_goes_into_the_channel_and_the_persons_own_chat_stays_where_it_is()
    {
        await using var talk = await Begin();
        var (contact, said) = ((await talk.State(Ada)).Document.Contact, talk.Chats.History.Count);

        var dialog = Read(await Open(talk, Ada, "Nobody finds our prices."));
        await Submit(talk, Ada, dialog, "Publish", Good);
        await Search(talk, Ada, "prices");

        Assert.Equal(contact, (await talk.State(Ada)).Document.Contact);
        Assert.Equal(said, talk.Chats.History.Count);
    }

    [Fact]
    public async Task A_card_that_is_sent_to_the_bot_itself_brings_the_task_to_take_and_any_other_nothing()
    {
        await using var talk = await Begin();
        var found = Assert.IsType<InvokeResponse.ExtensionResults>(await Search(talk, Mina, "seo one page"));
        var card = JsonNode.Parse(found.Items[0].Json.Span)!;

        await Send(talk, card.DeepClone(), "An attachment");
        Assert.Contains("Test the SEO of one page", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Click(Mina, "Take it");
        Assert.Equal("Test the SEO of one page", (await talk.State(Mina)).Desk.OnOffer!.Task.Title);

        var said = talk.Chats.History.Count;
        await Send(talk, JsonNode.Parse("{\"type\":\"AdaptiveCard\",\"body\":[{\"type\":\"TextBlock\",\"text\":\"Lunch?\"},7]}")!);
        await Send(talk, JsonValue.Create(card.ToJsonString().Replace("entry-seo-test", "entry-no-such", StringComparison.Ordinal)));
        Assert.Equal(said, talk.Chats.History.Count);

        static Task Send(Talk talk, JsonNode card, string text = "") => talk.Send(
            Mina, ("text", text), ("attachments", new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card,
            })));
    }
}
