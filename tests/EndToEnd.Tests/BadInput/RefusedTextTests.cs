using System.Text.Json.Nodes;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.BadInput;

/// <summary>What people type beyond what is taken: said beside the field, and what was typed stays.</summary>
public sealed class RefusedTextTests(OneTenant host)
{
    public static TheoryData<string, string> BadWork => new()
    {
        { "", "There's nothing to hand in yet" },
        { "   \n\t ", "There's nothing to hand in yet" },
        { new string('x', 4001), "That's 4001 characters" },
        { string.Join(' ', Enumerable.Range(1, 11).Select(number => $"https://contoso.example/{number}")),
            "That's 11 links, and the most is 10" },
        { "See http://contoso.example/page", "as a link. Please use a plain address that begins with https" },
        { "See javascript:alert(1)", "as a link. Please use a plain address that begins with https" },
        { "See JaVaScRiPt:alert(1) please", "as a link. Please use a plain address that begins with https" },
        { "See data:text/html;base64,PHNjcmlwdD4=", "as a link. Please use a plain address that begins with https" },
        { "See https://login:word@contoso.example/", "as a link. Please use a plain address that begins with https" },
        { "See file:///etc/passwd", "as a link. Please use a plain address that begins with https" },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(BadWork), DisableDiscoveryEnumeration = true)]
    public async Task Work_that_cannot_be_taken_is_refused_on_the_card_and_stays_in_its_field(string work, string sentence)
    {
        var guest = await host.Next(Cancellation);
        await guest.Lead.Install(guest.Host, Cancellation);
        var card = await guest.Work(Cancellation);
        var click = guest.Learner.ClickOn(card, "Submit work");
        click["value"]!["action"]!["data"]!["work"] = work;

        var reply = await host.Post(click, Cancellation);

        Assert.Equal((200, 200), (reply.Status, reply.Code));
        Assert.True(reply.Card!.Says(sentence), reply.Body);
        Assert.Equal(work.Trim(), reply.Card.Input("work").Value ?? "");
        Assert.True(reply.Card.HasButton("Submit work"));
        Assert.Empty(guest.Lead.With("Approve"));
    }

    [Theory]
    [InlineData("keep", "Approve")]
    [InlineData("change", "Send back")]
    [InlineData("next", "Approve")]
    public async Task Feedback_that_is_too_long_is_refused_beside_its_field_and_stays(string field, string button)
    {
        var guest = await host.Next(Cancellation);
        var review = await guest.Review("Done.", Cancellation);
        var click = guest.Lead.ClickOn(review, button, ("keep", "k"), ("change", "c"));
        var words = new string('ж', 281);
        click["value"]!["action"]!["data"]![field] = words;

        var reply = await host.Post(click, Cancellation);

        Assert.True(reply.Card!.Says("That's 281 characters, and the most is 280"));
        Assert.Equal(words, reply.Card.Input(field).Value);
        Assert.Single(guest.Lead.With("Approve"));
    }

    [Fact]
    public async Task A_message_that_is_too_long_to_be_work_is_refused_in_words()
    {
        var guest = await host.Next(Cancellation);
        await guest.Work(Cancellation);
        var message = guest.Learner.Activity("message");
        message["text"] = string.Concat(Enumerable.Repeat("word ", 900));

        await host.Post(message, Cancellation);

        await guest.Learner.WaitForText("characters, and the most is 4000", Cancellation);
    }

    [Fact]
    public async Task A_file_whose_address_is_not_safe_is_refused_in_words()
    {
        var guest = await host.Next(Cancellation);
        await guest.Work(Cancellation);
        var message = guest.Learner.Activity("message");
        message["attachments"] = new JsonArray(TeamsActivity.File("plan.docx", "javascript:alert(1)"));

        await host.Post(message, Cancellation);

        await guest.Learner.WaitForText("as a link. Please use a plain address that begins with https", Cancellation);
    }

    [Fact]
    public async Task Markup_and_control_characters_in_work_reach_the_reviewer_as_plain_text()
    {
        const string Work = "<b>bold</b> [link](https://evil.example) **stars**";
        var guest = await host.Next(Cancellation);
        await guest.Lead.Install(guest.Host, Cancellation);
        var click = guest.Learner.ClickOn(await guest.Work(Cancellation), "Submit work");
        click["value"]!["action"]!["data"]!["work"] = Work + "\u0000\u0007\u202e";

        await host.Post(click, Cancellation);

        var review = await guest.Lead.WaitForCard("Approve", Cancellation);
        Assert.Contains("<b>bold</b> [link](", review.Card!.Texts);
        Assert.DoesNotContain("\u0007", review.Card.Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inputs_of_the_wrong_kind_are_refused_by_name()
    {
        var guest = await host.Next(Cancellation);
        var click = guest.Learner.ClickOn(await guest.Work(Cancellation), "Submit work");
        click["value"]!["action"]!["data"]!["work"] = new JsonObject { ["deep"] = new JsonArray(1, 2, 3) };

        var reply = await host.Post(click, Cancellation);

        Assert.True(reply.Card!.Says("I couldn't read what you entered in “Your work”"));
    }

    [Theory]
    [InlineData("reason", "BecauseISaySo", "Please choose a reason")]
    [InlineData("reason", "3", "Please choose a reason")]
    [InlineData("again", "Never", "Please choose when I should ask again")]
    public async Task A_choice_that_is_not_on_the_card_is_asked_for_again(string input, string value, string sentence)
    {
        var guest = await host.Next(Cancellation);
        var offer = await guest.Offer(Cancellation);
        await guest.Learner.Click(guest.Host, offer, "Not now", Cancellation);
        var form = await guest.Learner.WaitForCard("Decline", Cancellation);
        var click = guest.Learner.ClickOn(form, "Decline", ("reason", "NoTime"), ("again", "Tomorrow"));
        click["value"]!["action"]!["data"]![input] = value;

        var reply = await host.Post(click, Cancellation);

        Assert.True(reply.Card!.Says(sentence));
        Assert.True(reply.Card.HasButton("Decline"));
    }
}
