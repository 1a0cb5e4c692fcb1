using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.State;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>A team of Microsoft Teams that has the bot, and what its desk has said to whom.</summary>
internal static class TeamsScenes
{
    public static IReadOnlyDictionary<string, Func<Play, Task>> All { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["asked who leads a team in Teams"] = play => play.Talk.AddToTeam(Bert),
        ["asked whether one leads a team in Teams"] = Named,
        ["leads a team in Teams that is archived"] = async play =>
        {
            await Led(play);
            await play.Talk.ChangeTeam(Bert, "teamArchived");
        },
        ["left a team in Teams"] = async play =>
        {
            await Led(play);
            await play.Talk.LeaveTeams(Bert);
        },
        ["news of a team in Teams is on its way"] = async play =>
        {
            await Led(play);
            var archived = new Command.FollowTeams(TeamsChange.Archived, null);
            Assert.NotEmpty(await play.Commit(Bert, archived, SharedPlaces.IdFor("t", TeamsTalk.Address)));
        },
    };

    private static async Task Named(Play play)
    {
        play.Talk.Teams.Add(Bert, Lena, Cara);
        await play.Talk.AddToTeam(Bert);
        await play.Talk.Click(Bert, "Ask them", FilledForms.For("name-lead", Bert));
    }

    private static async Task Led(Play play)
    {
        await Named(play);
        await play.Talk.Click(Lena, "Yes, I lead it");
    }
}
