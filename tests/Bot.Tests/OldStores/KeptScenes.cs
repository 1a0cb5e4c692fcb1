using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>Everything that a kept store is to hold, scene by scene.</summary>
internal static class KeptScenes
{
    private const int MostRounds = 300;

    public static IReadOnlyDictionary<string, Func<Play, Task>> All { get; } =
        Scenes.All.Concat(MoreScenes.All).Concat(DeadScenes.All).Concat(WaitingScenes.All).Concat(OpenForms.All).Concat(TeamScenes.All)
            .Concat(TeamsScenes.All).Concat(HandOutScenes.All).Concat(PostScenes.All).Concat(AuthorScenes.All)
            .Concat(RatingScenes.All).Concat(LevelScenes.All).Concat(DigestScenes.All).ToDictionary();

    /// <summary>Up to where a scene ends, from wherever the play is.</summary>
    public static Task Play(Play play, string scene) => All[scene](play);

    /// <summary>Time runs from alarm to alarm, with what is due done at each, until somebody's desk has come so far.</summary>
    public static async Task Run(this Play play, Func<Desk, bool> isReached, PersonId? owner = null)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            if (isReached((await play.Talk.State(owner ?? Firm.Lena)).Desk)) return;
            Assert.True(await play.Talk.RunToNextAlarm(), "Nothing is due.");
        }

        Assert.Fail($"It is not reached in {MostRounds} rounds.");
    }
}
