using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>Clicks outside somebody's own chat, over a store that takes its time.</summary>
public sealed class LateElsewhereTests
{
    private const string Waits = "I'm still working on that. I'll tell you the result in our own chat";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_takes_a_task_in_a_channel_hears_in_their_own_chat_that_it_is_theirs()
    {
        await using var talk = await ChannelPosts.Posted("1");
        talk.Store.Close();
        var click = talk.BeginInChannel(Jonas, "Take it");
        await Wait(talk, click);
        Assert.StartsWith(Waits, await click, StringComparison.Ordinal);

        talk.Store.Open();
        await talk.End();

        Assert.Contains(talk.Chats.Of(Jonas), shown => shown.Text.StartsWith("It's yours!", StringComparison.Ordinal));
        Assert.Contains("Submit work", talk.Chats.Last(Jonas).Titles);
        Assert.Contains("No place left", talk.Chats.Last(Talk.Channel).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_the_last_place_a_moment_too_late_hears_in_their_own_chat_that_it_is_gone()
    {
        await using var talk = await ChannelPosts.Posted("1");
        talk.Store.Close();
        var first = talk.BeginInChannel(Mina, "Take it");
        await talk.Store.Reached.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        var second = talk.BeginInChannel(Jonas, "Take it");
        await Wait(talk, second);
        await first;

        talk.Store.Open();
        await talk.End();

        Assert.Equal(Mina, Assert.Single((await talk.State(Ada)).Desk.HandOuts.Values).People.Single().Id);
        Assert.StartsWith("There's no place left.", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
        Assert.Null((await talk.State(Jonas)).Desk.InSlot);
    }

    [Fact]
    public async Task What_cannot_be_saved_in_time_is_said_in_their_own_chat()
    {
        await using var talk = await ChannelPosts.Posted("1");
        talk.Store.IsDown = true;
        var click = talk.BeginInChannel(Jonas, "Take it");
        await Wait(talk, click);
        var end = talk.End();
        await Until(talk, () => talk.Chats.Last(Jonas).Text.StartsWith("Sorry, I couldn't save that.", StringComparison.Ordinal));
        talk.Store.IsDown = false;
        await Until(talk, () => end.IsCompleted);
        await end;

        Assert.StartsWith(Waits, await click, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_even_known_in_time_hears_that_nothing_was_done_and_nothing_is()
    {
        await using var talk = await ChannelPosts.Posted("1", isShared: true);
        talk.Store.Close();
        talk.Store.HoldsReadsFrom = 1;
        var click = talk.BeginInChannel(Jonas, "Take it");
        await Wait(talk, click);
        Assert.Equal("That didn't work, and nothing has changed. Please try again.", await click);

        talk.Store.Open();
        await talk.End();

        Assert.Null((await talk.State(Jonas)).Desk.InSlot);
        Assert.StartsWith("It's yours!", await talk.ClickInChannel(Jonas, "Take it"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_lead_publishes_from_a_dialog_comes_to_their_own_chat()
    {
        await using var talk = await ExtensionTalk.Begin();
        var dialog = ExtensionTalk.Read(await ExtensionTalk.Open(talk, Ada, "Nobody finds our prices."));
        talk.Store.Close();
        var click = ExtensionTalk.Submit(talk, Ada, dialog, "Publish", ExtensionTalk.Good).AsTask();
        await Wait(talk, click);
        Assert.StartsWith(Waits, Assert.IsType<InvokeResponse.DialogMessage>(await click).Text, StringComparison.Ordinal);

        talk.Store.Open();
        await talk.End();

        Assert.Contains("Published.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Single(Library.Shelf(talk).Entries, entry => entry.Owner == Ada);
    }

    [Fact]
    public async Task What_is_refused_late_comes_to_their_own_chat_with_what_was_typed_and_can_be_sent_from_there()
    {
        await using var talk = await ExtensionTalk.Begin();
        var dialog = ExtensionTalk.Read(await ExtensionTalk.Open(talk, Ada, "Nobody finds our prices."));
        talk.Store.Close();
        talk.Store.HoldsReadsFrom = 2;
        var click = ExtensionTalk.Submit(talk, Ada, dialog, "Publish", ("title", "Prices"), ("goal", "Understand prices.")).AsTask();
        await Wait(talk, click);
        await click;

        talk.Store.Open();
        await talk.End();

        var form = talk.Chats.Last(Ada);
        Assert.Contains("Not published yet", form.Text, StringComparison.Ordinal);
        Assert.Equal("Understand prices.", form.Value("goal"));
        await talk.Click(Ada, "Publish", ExtensionTalk.Good);
        Assert.Contains("Published.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    /// <summary>Until the click is answered, whatever the store does.</summary>
    private static async Task Wait(Talk talk, Task click)
    {
        if (!talk.Store.IsDown) await talk.Store.Reached.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        await Until(talk, () => click.IsCompleted);
    }

    private static async Task Until(Talk talk, Func<bool> isSo)
    {
        for (var step = 0; step < 2000 && !isSo(); step++)
        {
            talk.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        Assert.True(isSo());
    }
}
