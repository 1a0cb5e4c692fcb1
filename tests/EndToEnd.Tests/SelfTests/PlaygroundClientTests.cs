using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Domain.People;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.SelfTests;

public sealed class PlaygroundClientTests : IAsyncLifetime
{
    private static readonly CastMember Mina = new(PersonId.Parse("11111111-0000-4000-8000-000000000002"), "Mina Park", "Europe/Berlin");

    private FakeBot bot = null!;
    private PlaygroundClient mina = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        bot = await FakeBot.Start(Cancellation);
        mina = await PlaygroundClient.Start(Mina, [], bot.Messages, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await mina.DisposeAsync();
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task Adding_the_app_reaches_the_bot_and_its_greeting_is_shown()
    {
        await mina.Install(Cancellation);

        await mina.WaitForText("Welcome", Cancellation);
        Assert.Equal(Mina.Id.ToString(), bot.Received[0]["from"]!["aadObjectId"]!.ToString());
    }

    [Fact]
    public async Task What_is_said_reaches_the_bot_and_an_update_replaces_the_card()
    {
        await mina.Say("second", Cancellation);

        var message = await mina.WaitForText("second", Cancellation);

        Assert.Single(mina.Messages);
        Assert.Equal([ChatEventKind.Created, ChatEventKind.Updated], mina.Transcript.History.Select(seen => seen.Kind));
        Assert.Equal(["Submit work", "Drop it", "Yes, drop it"], message.Card!.Buttons.Select(button => button.Title));
        Assert.Equal("Europe/Berlin", bot.Received[^1]["localTimezone"]!.ToString());
    }

    [Fact]
    public async Task A_click_sends_the_data_with_what_was_typed_and_shows_the_answer()
    {
        await mina.Say("form", Cancellation);
        var form = await mina.WaitForText("form", Cancellation);

        var answer = await mina.Click(form, "Submit work", Cancellation, ("Your work", "A page"), ("Where you stand", "On my own"));

        Assert.True(answer.Card!.Says("{'assignment':'7','work':'A page','stand':'2','sure':'false'}"));
        Assert.True(mina.Messages[^1].Card!.Says("'work':'A page'"));
        Assert.Equal(ChatEventKind.Answered, mina.Transcript.History[^1].Kind);
        Assert.Equal("manual", bot.Received[^1]["value"]!["trigger"]!.ToString());
        Assert.Equal(form.Id, bot.Received[^1]["replyToId"]!.ToString());
    }

    [Fact]
    public async Task An_empty_input_is_not_sent_and_an_unfolded_card_sends_its_own_inputs_too()
    {
        await mina.Say("form", Cancellation);
        var form = await mina.WaitForText("form", Cancellation);

        var answer = await mina.Click(form, "Yes, drop it", Cancellation, ("Reason", "Too much"));

        Assert.True(answer.Card!.Says("{'sure':'false','why':'Too much'}"));
    }

    [Fact]
    public async Task A_required_input_left_empty_keeps_the_client_from_sending()
    {
        await mina.Say("form", Cancellation);
        var form = await mina.WaitForText("form", Cancellation);

        await Assert.ThrowsAsync<InvalidOperationException>(() => mina.Click(form, "Yes, drop it", Cancellation));
        Assert.DoesNotContain(bot.Received, activity => activity["type"]!.ToString() == "invoke");
    }

    [Fact]
    public async Task A_file_arrives_in_the_form_of_Teams()
    {
        await mina.SendFile("report.docx", "https://contoso-my.sharepoint.com/personal/mina/report.docx", Cancellation);

        await mina.WaitForText("A file: report.docx", Cancellation);
    }

    [Fact]
    public async Task Waiting_in_vain_tells_what_the_chat_shows()
    {
        await mina.Say("form", Cancellation);
        await mina.WaitForText("form", Cancellation);

        var failure = await Assert.ThrowsAsync<TimeoutException>(
            () => mina.WaitForCard("Approve", Cancellation, TimeSpan.FromMilliseconds(50)));

        Assert.Contains("[Submit work]", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_have_two_clients_and_one_bot()
    {
        var ada = new CastMember(PersonId.Parse("11111111-0000-4000-8000-000000000001"), "Ada Novak", "Asia/Tokyo");
        await using var second = await PlaygroundClient.Start(ada, [Mina], bot.Messages, Cancellation);

        await second.Say("for Ada", Cancellation);
        await second.WaitForText("for Ada", Cancellation);

        Assert.Empty(mina.Messages);
        Assert.Equal("Asia/Tokyo", bot.Received[^1]["localTimezone"]!.ToString());
    }
}
