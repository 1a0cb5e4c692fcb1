using System.Text.Json.Nodes;

namespace MicroAssignBot.EndToEnd.Tests.BadInput;

/// <summary>Click data that no card of the bot would send, or not to this person.</summary>
public sealed class ForgedClickTests(OneTenant host)
{
    private const string Secret = "The secret plan: https://contoso.example/secret";

    private static readonly string[] Verbs =
    [
        "accept", "not-now", "decline", "show-another", "back", "submit-work", "submit-draft", "hint", "drop-it", "confirm-drop",
        "shared-now",
        "approve", "send-back", "not-yet", "cannot-open", "gladly", "not-this-time", "withdraw", "confirm-withdraw",
    ];

    public static TheoryData<string, string> Tampered => new()
    {
        { "do", "\"rm -rf\"" },
        { "do", "5" },
        { "do", "null" },
        { "v", "0" },
        { "v", "2" },
        { "v", "\"1\"" },
        { "topic", "\"\"" },
        { "topic", "\"../../etc/passwd\"" },
        { "topic", "{}" },
        { "topic", "\"7e570000-1ea7-4000-8000-000000000001.-1\"" },
        { "topic", "\"7e570000-1ea7-4000-8000-000000000001.99999999999999\"" },
        { "seen", "-1" },
        { "seen", "1e99" },
        { "seen", "\"1\"" },
        { "start", "\"yesterday\"" },
        { "start", "0" },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Tampered))]
    public async Task Tampered_data_decides_nothing_and_the_person_is_told_what_makes_sense_now(string field, string value)
    {
        var guest = await host.Next(Cancellation);
        var offer = await guest.Offer(Cancellation);
        var click = guest.Learner.ClickOn(offer, "Accept");
        Data(click)[field] = JsonNode.Parse(value);

        var reply = await host.Post(click, Cancellation);

        Assert.Equal((200, 200), (reply.Status, reply.Code));
        await Told(guest, reply);
        Assert.Equal([offer.Id], guest.Learner.With("Accept").Select(message => message.Id));
    }

    [Theory]
    [InlineData("do")]
    [InlineData("v")]
    [InlineData("topic")]
    [InlineData("seen")]
    [InlineData("start")]
    public async Task Data_that_lacks_something_decides_nothing(string field)
    {
        var guest = await host.Next(Cancellation);
        var click = guest.Learner.ClickOn(await guest.Offer(Cancellation), "Accept");
        Data(click).Remove(field);

        var reply = await host.Post(click, Cancellation);

        Assert.Equal((200, 200), (reply.Status, reply.Code));
        await Told(guest, reply);
        Assert.Single(guest.Learner.With("Accept"));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"accept\"")]
    [InlineData("17")]
    public async Task Data_that_is_no_object_decides_nothing_and_is_said_not_to_have_come_through(string data)
    {
        var guest = await host.Next(Cancellation);
        var click = guest.Learner.ClickOn(await guest.Offer(Cancellation), "Accept");
        click["value"]!["action"]!["data"] = JsonNode.Parse(data);

        var reply = await host.Post(click, Cancellation);

        Assert.Equal((200, 200), (reply.Status, reply.Code));
        // Which card a message holds is written down after it is shown: a click as quick as this may get the words, and the card anew.
        var told = reply.Card ?? (await guest.Learner.WaitForText("didn't come through", Cancellation)).Card!;
        Assert.True(told.Says("didn't come through"));
        var shown = reply.Card ?? (await guest.Learner.WaitForCard("Accept", Cancellation)).Card!;
        Assert.True(shown.HasButton("Accept"));
    }

    [Fact]
    public async Task A_click_on_an_earlier_state_of_the_card_decides_nothing_and_shows_how_it_stands_now()
    {
        var guest = await host.Next(Cancellation);
        var offer = await guest.Offer(Cancellation);
        var early = guest.Learner.ClickOn(offer, "Accept");
        var other = await guest.Learner.Click(guest.Host, offer, "Show another", Cancellation);

        var reply = await host.Post(early, Cancellation);

        Assert.True(reply.Card!.Says("Your card was out of date"));
        Assert.Contains(other.Answer.Card!.Texts[0], reply.Card.Texts);
        Assert.True(reply.Card.HasButton("Accept"));
    }

    [Fact]
    public async Task A_number_that_was_never_given_to_this_person_is_not_found()
    {
        var guest = await host.Next(Cancellation);
        var offer = await guest.Offer(Cancellation);
        foreach (var verb in Verbs.Except(["withdraw", "confirm-withdraw"]))
        {
            var click = guest.Learner.ClickOn(offer, "Accept");
            (Data(click)["do"], Data(click)["topic"]) = (verb, $"{guest.Learner.Id}.77");

            var reply = await host.Post(click, Cancellation);

            Assert.Equal((verb, 200, 200), (verb, reply.Status, reply.Code));
            Assert.Null(reply.Card);
        }

        await guest.Learner.WaitForText("That's gone, or someone else has it now", Cancellation);
        Assert.Single(guest.Learner.With("Accept"));
    }

    [Fact]
    public async Task Another_persons_task_is_neither_shown_nor_touched_whatever_a_click_claims()
    {
        var owner = await host.Next(Cancellation);
        var review = await owner.Review(Secret, Cancellation);
        var before = owner.Learner.Chat.Messages.Select(message => message.ToString()).ToList();
        var intruder = await host.Next(Cancellation);
        var offer = await intruder.Offer(Cancellation);
        var title = review.Card!.Heading;

        foreach (var verb in Verbs)
        {
            var click = intruder.Learner.ClickOn(offer, "Accept");
            var data = Data(click);
            (data["do"], data["topic"], data["seen"]) = (verb, $"{owner.Learner.Id}.1", 3);
            (data["keep"], data["change"], data["reason"], data["work"]) = ("k", "c", "TooHard", "w");

            var reply = await host.Post(click, Cancellation);

            Assert.Equal((verb, 200, 200), (verb, reply.Status, reply.Code));
            Assert.DoesNotContain("secret", reply.Body, StringComparison.OrdinalIgnoreCase);
            Assert.True(reply.Card is null || !reply.Card.Says(owner.Lead.Name), $"{verb}: {reply.Body}");
        }

        await intruder.Learner.WaitForText("That's gone, or someone else has it now", Cancellation);
        Assert.DoesNotContain(
            intruder.Learner.Chat.Messages, message => message.Card!.Says("secret") || message.Card.Says(owner.Lead.Name));
        Assert.Equal(before, owner.Learner.Chat.Messages.Select(message => message.ToString()));
        Assert.Equal([review.Id], owner.Lead.With("Approve").Select(message => message.Id));
        Assert.NotEmpty(title);
    }

    [Fact]
    public async Task A_lead_cannot_act_as_the_learner_nor_the_learner_as_the_lead()
    {
        var guest = await host.Next(Cancellation);
        var review = await guest.Review(Secret, Cancellation);
        var waiting = await guest.Learner.WaitForText("You handed this in", Cancellation);

        var asLearner = guest.Lead.ClickOn(review, "Approve", ("keep", "k"));
        (Data(asLearner)["do"], Data(asLearner)["reason"]) = ("confirm-drop", "TooHard");
        var dropped = await host.Post(asLearner, Cancellation);
        var asLead = guest.Learner.ClickOn(waiting, "Drop it");
        (Data(asLead)["do"], Data(asLead)["keep"]) = ("approve", "I am good");
        var approved = await host.Post(asLead, Cancellation);

        Assert.True(dropped.Card!.Says("Only the person who has this task can do that"));
        Assert.True(dropped.Card.HasButton("Approve"));
        Assert.True(approved.Card!.Says("Only the reviewer can decide that"));
        Assert.True(approved.Card.Says("You handed this in"));
    }

    [Fact]
    public async Task An_unknown_word_on_a_button_gets_what_makes_sense_now()
    {
        var guest = await host.Next(Cancellation);
        var click = guest.Learner.ClickOn(await guest.Offer(Cancellation), "Accept");
        click["value"]!["action"]!["data"] = new JsonObject { ["do"] = "word", ["v"] = 1, ["text"] = "<script>alert(1)</script>" };

        await host.Post(click, Cancellation);

        var told = await guest.Learner.WaitForText("I didn't understand that", Cancellation);
        Assert.False(told.Card!.Says("script"));
    }

    private static JsonObject Data(JsonObject click) => click["value"]!["action"]!["data"]!.AsObject();

    /// <summary>On the current card where the data says which, else in a message with the buttons that make sense now.</summary>
    private static async Task Told(Guest guest, HostReply reply)
    {
        var told = reply.Card ?? (await guest.Learner.WaitForText("I can't read that button", Cancellation)).Card!;
        Assert.True(told.Says("read that button"));
        Assert.True(told.HasButton(reply.Card is null ? "Help" : "Accept"));
    }
}
