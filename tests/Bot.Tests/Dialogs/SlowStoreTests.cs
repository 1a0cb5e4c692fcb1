using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class SlowStoreTests
{
    [Fact]
    public async Task A_click_is_answered_within_three_seconds_and_the_result_comes_when_it_is_there()
    {
        await using var talk = await Paths.UpToWork();
        var message = talk.Chats.Last(Mina);
        var data = message.Buttons.First(button => button["title"]!.ToString() == "Submit work")["data"]!.AsObject();

        talk.Store.Close();
        var click = talk.Begin(Mina, message.Id, data, ("work", "My work"));
        await talk.Store.Reached.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        talk.Time.Advance(TimeSpan.FromSeconds(2.4));
        Assert.False(click.IsCompleted);
        talk.Time.Advance(TimeSpan.FromSeconds(0.2));

        Assert.IsType<InvokeResponse.Card>(await click);
        Assert.StartsWith("Still saving.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Equal("My work", talk.Chats.Last(Mina).Value("work"));

        talk.Store.Open();
        await talk.End();
        Assert.StartsWith("In review", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains("My work", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }
}
