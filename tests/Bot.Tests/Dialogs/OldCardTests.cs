using System.Text;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Infrastructure.State;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class OldCardTests
{
    [Fact]
    public async Task An_old_card_that_was_clicked_shows_the_newest_state_even_when_the_answer_did_not_get_there()
    {
        await using var talk = await Paths.UpToOffer();
        var offer = talk.Chats.Last(Mina);
        var accept = offer.Buttons.First(button => button["title"]!.ToString() == "Accept")["data"]!.DeepClone().AsObject();
        var twin = await talk.Twin(Mina, offer);
        await talk.Click(Mina, offer.Id, accept);

        await talk.Begin(Mina, twin, accept);
        talk.Chats.Replace(twin, Encoding.UTF8.GetBytes(offer.Card.ToJsonString()));
        await talk.End();
        Assert.DoesNotContain("Submit work", talk.Chats.Of(Mina).SelectMany(message => message.Titles));
        talk.Time.Advance(TimeSpan.FromSeconds(6));
        await talk.Sweep();

        Assert.Contains("Submit work", talk.Chats.Of(Mina).Single(message => message.Id == twin).Titles);
        Assert.DoesNotContain("Submit work", talk.Chats.Of(Mina).Single(message => message.Id == offer.Id).Titles);
    }

    [Fact]
    public void Another_persons_activity_of_the_same_id_is_not_taken_for_a_repeat()
    {
        var desk = PersonState.Empty(Mina).WithTurn(new TurnId(Mina, "1"));

        Assert.True(desk.HasDone(new TurnId(Mina, "1")));
        Assert.False(desk.HasDone(new TurnId(Ada, "1")));
        Assert.False(desk.HasDone(new TurnId(Ada, new TurnId(Mina, "1").ToString())));
    }

    [Fact]
    public void A_repeat_of_what_an_earlier_build_carried_out_is_recognised()
    {
        var desk = PersonState.Empty(Mina);
        desk = desk with { Document = StateJson.Read<DeskDocument>(StateJson.Write(desk.Document with { Turns = ["1-next"] })) };

        Assert.True(desk.HasDone(new TurnId(Mina, "1-next")));
    }
}
