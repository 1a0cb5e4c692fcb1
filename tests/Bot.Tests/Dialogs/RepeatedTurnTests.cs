using System.Text;
using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class RepeatedTurnTests
{
    [Fact]
    public void Another_persons_activity_of_the_same_id_is_not_taken_for_a_repeat()
    {
        var desk = PersonState.Empty(Mina).WithTurn(new TurnId(Mina, "1", "Accept"));

        Assert.True(desk.HasDone(new TurnId(Mina, "1", "Accept")));
        Assert.False(desk.HasDone(new TurnId(Ada, "1", "Accept")));
        Assert.False(desk.HasDone(new TurnId(Mina, "1", "Drop")));
        Assert.False(desk.HasDone(new TurnId(Ada, new TurnId(Mina, "1", "Accept").ToString(), "Accept")));
    }

    [Fact]
    public async Task A_repeat_of_what_an_earlier_build_carried_out_is_recognised()
    {
        await using var talk = await Paths.UpToWork();
        var work = talk.Chats.Last(Mina);
        var click = talk.Activity(Mina, "invoke", ("name", "adaptiveCard/action"), ("replyToId", work.Id));
        var data = work.Buttons.First(button => button["title"]!.ToString() == "Submit work")["data"]!.DeepClone().AsObject();
        data["work"] = "My work";
        click["value"] = new JsonObject { ["action"] = new JsonObject { ["verb"] = "any", ["data"] = data } };

        // Other words under the same id show whether they are looked at at all.
        var first = await Answer(talk, click);
        data["work"] = "Other work";
        await talk.Keep(Mina, state => state with { Document = state.Document with { Turns = [click["id"]!.ToString()] } });
        var repeated = await Answer(talk, click);
        await talk.Keep(Mina, state => state with { Document = state.Document with { Turns = [] } });
        var anew = await Answer(talk, click);

        Assert.Equal(first, repeated);
        Assert.NotEqual(first, anew);
    }

    private static async Task<string> Answer(Talk talk, JsonObject click)
    {
        var answer = (InvokeResponse.Card)(await talk.Handle(click))!;
        return Encoding.UTF8.GetString(answer.Json.Span);
    }
}
