using System.Text;
using System.Text.Json.Nodes;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using MicroAssignBot.Infrastructure.Catalogue;
using Microsoft.Extensions.DependencyInjection;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>The messaging extension, in a channel that others read too.</summary>
public sealed class MessagingExtensionTests
{
    private const string Link = "https://teams.microsoft.com/l/message/19:web@thread.tacv2/17";

    private static readonly (string Input, string Value)[] Good =
    [
        ("title", "Help visitors find the prices"), ("entrySkill", "writing-for-search"), ("entryLevel", "1"),
        ("goal", "Write a line on the home page that leads to the prices."), ("effort", "1h"), ("box", "hours 4"),
        ("criteria", "The line is on the page"), ("entryReviewer", "lead"),
    ];

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
    public async Task A_message_becomes_a_form_with_its_words_and_a_link_back_and_is_published_from_the_dialog()
    {
        await using var talk = await Begin();
        var dialog = Read(await Open(talk, Ada, "Nobody finds [our] prices."));
        Assert.Equal(("Nobody finds (our) prices.", $"The message it came from {Link}"), (dialog.Value("context"), dialog.Value("links")));
        Assert.Empty(dialog.Buttons);

        var published = Read(await Submit(talk, Ada, dialog, "Publish", Good));

        Assert.Contains("Published.", published.Text, StringComparison.Ordinal);
        var entry = Assert.Single(Catalogue(talk).Entries, entry => entry.Owner == Ada);
        Assert.Equal(new EntrySource(Link, "19:web@thread.tacv2;messageid=17"), entry.Source);
        Assert.Equal(new ToolLink("The message it came from", Link), Assert.Single(entry.Links));
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_a_closed_dialog_is_a_draft_in_the_chat()
    {
        await using var talk = await Begin();
        var dialog = Read(await Open(talk, Ada, "Nobody finds our prices."));

        var refused = Read(await Submit(talk, Ada, dialog, "Publish", ("title", "Prices"), ("goal", "Understand prices.")));

        Assert.Contains("Not published yet", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Understand prices.", refused.Value("goal"));
        await talk.Say(Ada, "new");
        await talk.Click(Ada, "Continue");
        Assert.Equal("Nobody finds our prices.", talk.Chats.Last(Ada).Value("context"));
    }

    [Fact]
    public async Task A_long_message_is_cut_between_words_to_what_a_context_takes()
    {
        await using var talk = await Begin();

        var dialog = Read(await Open(talk, Ada, string.Join(' ', Enumerable.Repeat("prices", 200))));

        var context = dialog.Value("context")!;
        Assert.InRange(context.Length, EntryLimits.Context - 20, EntryLimits.Context);
        Assert.EndsWith(" prices…", context, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_writes_no_tasks_is_told_so_and_nothing_is_kept()
    {
        await using var talk = await Begin();

        var dialog = Read(await Open(talk, Mina, "Nobody finds our prices."));

        Assert.Contains("leads", dialog.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await talk.Services.GetRequiredService<IEntryDrafts>().List(Mina, CancellationToken.None));
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

    private static async Task<Talk> Begin()
    {
        var talk = new Talk(edits: true);
        await talk.PublishShipped();
        foreach (var person in (PersonId[])[Ada, Mina]) await talk.Join(person);
        return talk;
    }

    private static ValueTask<InvokeResponse?> Search(Talk talk, PersonId person, string words, int skip = 0, int count = 25) =>
        Invoke(talk, person, "composeExtension/query", new JsonObject
        {
            ["commandId"] = "find",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "words", ["value"] = words }),
            ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
        });

    private static ValueTask<InvokeResponse?> Open(Talk talk, PersonId person, string text) =>
        Invoke(talk, person, "composeExtension/fetchTask", new JsonObject { ["commandId"] = "make", ["messagePayload"] = Message(text) });

    private static ValueTask<InvokeResponse?> Submit(
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
    private static Shown Read(InvokeResponse? response)
    {
        var dialog = Assert.IsType<InvokeResponse.Dialog>(response);
        Assert.Equal("Make a micro-assignment", dialog.Title);
        return new Shown(Ada, "", JsonNode.Parse(Encoding.UTF8.GetString(dialog.Json.Span))!.AsObject(), "");
    }

    private static IEnumerable<JsonObject> Buttons(JsonObject card) =>
        card["actions"]!.AsArray().Select(action => action!.AsObject()).Where(action => action["type"]!.ToString() == "Action.Submit");

    private static Domain.Catalogue.Catalogue Catalogue(Talk talk) => talk.Services.GetRequiredService<ICatalogue>().Current;
}
