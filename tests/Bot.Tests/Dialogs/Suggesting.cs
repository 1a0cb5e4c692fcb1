using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>Lena suggests a task from her own work.</summary>
internal static class Suggesting
{
    public static readonly (string, string)[] Idea =
        [("entrySkill", "writing"), ("goal", "Rewrite the intro of our pricing page."), ("box", "hours 4")];

    public static async Task Suggest(this Play play)
    {
        await play.Talk.Say(Lena, "suggest");
        await play.Talk.Click(Lena, "Suggest it", Idea);
    }
}
