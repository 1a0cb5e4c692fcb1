using System.Collections.Immutable;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>Fred posts tasks in a channel, and others take them.</summary>
internal static class PostScenes
{
    // As people have them, so that each scene has its own.
    private static readonly PersonId Channel = PersonId.Parse("22222222-0000-8000-8000-000000000001");
    private static readonly PersonId ChannelTeam = PersonId.Parse("22222222-0000-8000-8000-000000000002");

    public static IReadOnlyDictionary<string, Func<Play, Task>> All { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["posted in a channel, taken and given back"] = async play =>
        {
            await play.Talk.SayInChannel(Fred, "post");
            await play.Talk.Say(Fred, "catalogue");
            await play.Talk.Click(Fred, play.Firm.Offered.Entries[3].Title);
            await play.Talk.Click(Fred, "Post in a channel");
            await play.Talk.Click(Fred, "Post", ("channel", $"{Talk.Channel}"), ("seats", "2"), ("blank1", "our shop"));
            await play.Talk.ClickInChannel(Bert, "Take it");
            await play.Do(Bert, new Command.Drop(1, DropReason.NoTime), Bert);
            await play.Talk.ClickInChannel(Cara, "Take it");
        },
        ["told how a task went where it came from"] = async play =>
        {
            play.Firm.Offered = OutcomeDialogTests.From(play.Firm.Offered, OutcomeDialogTests.FromMessage);
            await Scenes.All["approved"](play);
            await play.Talk.Click(Lena, "Post how it went");
            await play.Talk.Click(Lena, "Post it there", ("outcome", "The title says it all now."));
        },
        ["posted, and the team is gone"] = async play =>
        {
            await Posted(play);
            await play.Get<SharedChats>().CloseTeam(ChannelTeam, CancellationToken.None);
            await play.Talk.End();
        },
        ["a lead who posts is to be known to the team"] = async play => Assert.NotEmpty(await play.Commit(Fred, Know, Fred)),
        ["the end of a team is to be known to those who post there"] = async play =>
        {
            await Posted(play);
            Assert.NotEmpty(await play.Commit(Fred, new Command.CloseTeam(), ChannelTeam));
        },
    };

    private static Command Know => new Command.KnowChannel(Channel, "Website", ChannelTeam);

    private static async Task Posted(Play play)
    {
        await play.Do(Fred, Know, Fred);
        await play.Do(Fred, new Command.PostEntry(FormId.Parse("the-form"), play.Firm.Offered.Entries[0].Id, Channel, 1), Fred);
        await play.Do(Bert, new Command.TakePlace(1, Channel), Fred);
    }
}
