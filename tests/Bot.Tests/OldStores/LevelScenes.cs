using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Assignments;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>Lena reaches a level by two tasks of Edda's, and says what came of it.</summary>
internal static class LevelScenes
{
    public static IReadOnlyDictionary<string, Func<Play, Task>> All { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["a level was raised and used"] = async play =>
        {
            await Asked(play);
            await play.Talk.Click(Lena, "Yes, in real work", ("where", "On our pricing page"));
        },
        ["a level was not used yet"] = async play =>
        {
            await Asked(play);
            await play.Talk.Click(Lena, "Not yet");
            await play.Talk.Say(Lena, "next");
            await play.Talk.Click(Lena, "Accept");
        },
        ["whether a level was used is asked"] = Asked,
        ["a level was lowered"] = async play =>
        {
            await Raised(play);
            await play.Talk.Say(Lena, "progress");
            await play.Talk.Click(Lena, "That's too high");
            await play.Talk.Click(Lena, "Lower it");
        },
        ["whether to lower a level is asked"] = async play =>
        {
            await Raised(play);
            await play.Talk.Say(Lena, "progress");
            await play.Talk.Click(Lena, "That's too high");
        },
    };

    public static async Task Raised(Play play)
    {
        await play.Do(Lena, new Command.ChooseSkills([new SkillChoice(Writing, SelfAssessment.New)]));
        await Approved(play);
        await Approved(play);
    }

    public static async Task Asked(Play play)
    {
        await Raised(play);
        await play.Run(desk => desk.Standing.Of(Writing).Use is { Asked: 1 });
    }

    /// <summary>Lena takes the next task and hands in, and Edda approves.</summary>
    public static async Task Approved(Play play)
    {
        await play.Talk.Say(Lena, "next");
        await play.Talk.Click(Lena, "Accept");
        await play.Talk.Click(Lena, "Submit work", ("work", Secrets.Work));
        await play.Talk.Click(Edda, "Approve", ("keep", Secrets.Feedback));
    }
}
