using MicroAssignBot.Bot.Departures;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>A team that is set up, and what is on its way between the desks of those who are in it.</summary>
internal static class TeamScenes
{
    public static IReadOnlyDictionary<string, Func<Play, Task>> All { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["setting up a team"] = play => play.Talk.Click(Fred, "Set up my team"),
        ["asked into a team"] = Asked,
        ["joined a team"] = Joined,
        ["left a team"] = async play =>
        {
            await Joined(play);
            await play.Talk.Say(Lena, "settings");
            await play.Do(Lena, new Command.LeaveTeam());
        },
        ["left out of a team"] = async play =>
        {
            await Joined(play);
            await play.Do(Fred, Team(2) with { People = [Bert] }, Fred);
        },
        ["the team of a lead who has left"] = async play =>
        {
            await Joined(play);
            play.Firm.Left.Add(Fred);
            await play.Get<CloseOuts>().CloseOut(Fred, CancellationToken.None);
            await play.Talk.End();
        },
        ["asking into a team is on its way"] = async play => Assert.NotEmpty(await play.Commit(Fred, Team(2), Fred)),
        ["an answer to a team is on its way"] = async play =>
        {
            await Asked(play);
            Assert.NotEmpty(await play.Commit(Lena, new Command.AnswerRequest(1, Joins: true)));
        },
        ["leaving out of a team is on its way"] = async play =>
        {
            await Joined(play);
            Assert.NotEmpty(await play.Commit(Fred, Team(2) with { People = [Bert] }, Fred));
        },
        ["a new target of a team is on its way"] = async play =>
        {
            await Joined(play);
            Assert.NotEmpty(await play.Commit(Fred, Team(3), Fred));
        },
    };

    private static async Task Asked(Play play)
    {
        await play.Talk.Click(Fred, "Set up my team");
        await play.Talk.Click(Fred, "Ask my team", FilledForms.For("save-team", Fred));
    }

    private static async Task Joined(Play play)
    {
        await Asked(play);
        await play.Talk.Click(Lena, "Join");
    }

    private static Command.SetUpTeam Team(int level) => new([Lena, Bert], [Writing], new Level(level), Cara);
}
