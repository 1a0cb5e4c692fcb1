using MicroAssignBot.Infrastructure.State;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class ForgedTopicTests
{
    [Fact]
    public async Task Clicks_on_tasks_that_were_never_given_out_leave_nothing_behind()
    {
        await using var talk = await Paths.UpToOffer();
        var offer = talk.Chats.Last(Mina);
        var accept = offer.Buttons.First(button => button["title"]!.ToString() == "Accept")["data"]!.AsObject();
        var before = await Cards(talk);
        for (var number = 100; number < 150; number++)
        {
            var forged = accept.DeepClone().AsObject();
            forged["topic"] = $"{Mina}.{number}";
            await talk.Click(Mina, offer.Id, forged);
            forged["do"] = "no-such-verb";
            await talk.Click(Mina, offer.Id, forged);
        }

        Assert.Equal(before, await Cards(talk));
    }

    private static async Task<List<string>> Cards(Talk talk)
    {
        var keys = new List<string>();
        foreach (var prefix in (string[])[Keys.CardPrefix, Keys.PastCardPrefix])
        {
            await foreach (var row in talk.Store.Range(Keys.Person(Mina), prefix, prefix + "~", CancellationToken.None)) keys.Add(row.Key);
        }

        return keys;
    }
}
