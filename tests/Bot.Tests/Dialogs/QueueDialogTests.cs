using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class QueueDialogTests : IAsyncLifetime
{
    private readonly Play play = new();

    /// <summary>Lena is on the first task, and three wait.</summary>
    public async ValueTask InitializeAsync()
    {
        await play.Open();
        foreach (var entry in play.Firm.Offered.Entries.Take(4)) await HandOut(entry, isUrgent: false);
        await play.Talk.Click(Lena, "Accept");
        await play.Talk.Say(Lena, "work");
    }

    [Fact]
    public async Task What_waits_is_listed_and_one_click_moves_it_up()
    {
        await play.Talk.Click(Lena, "Move up");

        Assert.Equal([3, 2, 4], await Queue());
    }

    [Fact]
    public async Task What_a_lead_marked_urgent_keeps_its_place_though_another_card_says_that_it_moves()
    {
        var (card, second) = Button();
        await HandOut(play.Firm.Offered.Entries[4], isUrgent: true);
        second["topic"] = $"{Lena}.5";

        await play.Talk.Click(Lena, card, second);

        var shown = play.Talk.Chats.Of(Lena).Single(message => message.Id == card);
        Assert.Contains("so it keeps its place.", shown.Text, StringComparison.Ordinal);
        Assert.Equal([5, 2, 3, 4], await Queue());
    }

    [Fact]
    public async Task Somebody_elses_click_moves_nothing_and_shows_nothing()
    {
        var (_, second) = Button();

        await play.Talk.Click(Jon, play.Talk.Chats.Last(Jon).Id, second);

        Assert.DoesNotContain("TITLE-of-a-task", play.Talk.Chats.Last(Jon).Card.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal([2, 3, 4], await Queue());
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    private Task HandOut(CatalogueEntry entry, bool isUrgent) => play.Do(
        Fred, new Command.HandOut(FormId.Parse($"form-of-{entry.Id}"), entry.Id, [Lena], null, Start.Now, isUrgent, null), Fred);

    /// <summary>The first that moves something up, and the card on which it stands.</summary>
    private (string Card, JsonObject Data) Button()
    {
        var card = play.Talk.Chats.Of(Lena).Last(shown => shown.Titles.Contains("Move up"));
        return (card.Id, card.Buttons.First(button => button["title"]!.ToString() == "Move up")["data"]!.DeepClone().AsObject());
    }

    private async Task<IEnumerable<int>> Queue() => (await play.Talk.State(Lena)).Desk.Standing.Queue;
}
