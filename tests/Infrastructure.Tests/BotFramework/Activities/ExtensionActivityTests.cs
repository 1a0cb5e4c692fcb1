using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Activities;

/// <summary>What the messaging extension sends is understood, in any chat.</summary>
public sealed class ExtensionActivityTests
{
    [Fact]
    public void A_search_has_its_words_and_the_page_that_the_client_wants()
    {
        var query = SampleActivity.Parse<InboundActivity.ExtensionQuery>("extension-query");

        Assert.Equal(("find", "dashboard", 10, 10), (query.CommandId, query.Text, query.Skip, query.Count));
    }

    [Theory]
    [InlineData("""[{"name":"initialRun","value":"true"}]""", "")]
    [InlineData("""[{"name":"initialRun","value":"true"},{"name":"words","value":"seo"}]""", "seo")]
    [InlineData("""[{"name":"words","value":7}]""", "")]
    [InlineData("[]", "")]
    public void The_first_list_comes_before_anything_was_typed(string parameters, string text)
    {
        var query = Read<InboundActivity.ExtensionQuery>("extension-query", value => value["parameters"] = JsonNode.Parse(parameters));

        Assert.Equal(text, query.Text);
    }

    [Theory]
    [InlineData("""{"skip":-5,"count":9000}""", 0, 25)]
    [InlineData("""{"skip":"many","count":0}""", 0, 1)]
    [InlineData("null", 0, 25)]
    public void Odd_numbers_of_a_page_are_brought_into_bounds(string options, int skip, int count)
    {
        var query = Read<InboundActivity.ExtensionQuery>("extension-query", value => value["queryOptions"] = JsonNode.Parse(options));

        Assert.Equal((skip, count), (query.Skip, query.Count));
    }

    [Fact]
    public void An_action_on_a_message_brings_its_text_its_author_and_a_link_back()
    {
        var fetch = SampleActivity.Parse<InboundActivity.ExtensionFetch>("extension-fetch");

        Assert.Equal("make", fetch.CommandId);
        Assert.Equal(
            new SharedMessage(
                "Nobody finds our pricing page.\nCan somebody look?",
                "https://teams.microsoft.com/l/message/19:web@thread.tacv2/1700000000099",
                "Bea Ortiz",
                "19:general@thread.tacv2;messageid=1700000000099"),
            fetch.Source);
    }

    [Theory]
    [InlineData("19:web@thread.tacv2;messageid=17", "1690000000000", "19:web@thread.tacv2;messageid=1690000000000")]
    [InlineData("19:web@thread.tacv2", null, "19:web@thread.tacv2;messageid=1700000000099")]
    [InlineData("19:zz@thread.v2", null, "19:zz@thread.v2")]
    [InlineData("19:x_y@unq.gbl.spaces", null, null)]
    [InlineData("a:1-personal", null, null)]
    public void An_answer_belongs_in_the_messages_thread_or_group(string conversation, string? replyTo, string? thread)
    {
        var activity = SampleActivity.Json("extension-fetch");
        activity["conversation"]!["id"] = conversation;
        activity["value"]!["messagePayload"]!["replyToId"] = replyTo;
        var parsed = Assert.IsType<ParseResult.Parsed>(SampleActivity.ParseText(activity.ToJsonString()));

        Assert.Equal(thread, Assert.IsType<InboundActivity.ExtensionFetch>(parsed.Activity).Source!.Thread);
    }

    [Fact]
    public void What_was_typed_into_the_dialog_comes_with_the_message()
    {
        var submit = SampleActivity.Parse<InboundActivity.ExtensionSubmit>("extension-submit");

        Assert.Equal("Find the page", submit.Data.GetProperty("title").GetString());
        Assert.Equal("Bea Ortiz", submit.Source!.Author);
    }

    [Fact]
    public void A_message_of_an_app_has_no_author_and_a_link_must_be_https()
    {
        var fetch = Read<InboundActivity.ExtensionFetch>("extension-fetch", value =>
        {
            value["messagePayload"]!["from"] = new JsonObject { ["application"] = new JsonObject { ["displayName"] = "Planner" } };
            value["messagePayload"]!["linkToMessage"] = "javascript:alert(1)";
            value["messagePayload"]!["body"] = new JsonObject { ["contentType"] = "text", ["content"] = new string('x', 9000) };
        });

        Assert.Equal(
            new SharedMessage(new string('x', SharedMessage.LongestText), null, null, "19:general@thread.tacv2;messageid=1700000000099"),
            fetch.Source);
    }

    [Fact]
    public void An_action_that_was_chosen_on_no_message_has_none() =>
        Assert.Null(Read<InboundActivity.ExtensionFetch>("extension-fetch", value => value.Remove("messagePayload")).Source);

    private static T Read<T>(string sample, Action<JsonObject> change) where T : InboundActivity
    {
        var activity = SampleActivity.Json(sample);
        change(activity["value"]!.AsObject());
        return Assert.IsType<T>(Assert.IsType<ParseResult.Parsed>(SampleActivity.ParseText(activity.ToJsonString())).Activity);
    }
}
