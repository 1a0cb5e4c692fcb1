using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>Lena lets offers expire, and Fred hears of it once a week.</summary>
internal static class DigestScenes
{
    public static IReadOnlyDictionary<string, Func<Play, Task>> All { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["the week of a team"] = async play =>
        {
            await KeptScenes.Play(play, "offered");
            await play.Do(Fred, new Command.Greet(), Fred);
            await play.Run(desk => desk.Standing.Digest is { Last: not null }, Fred);
        },
        ["the week of a team was moved"] = async play =>
        {
            await KeptScenes.Play(play, "offered");
            await play.Do(Fred, new Command.Greet(), Fred);
            await play.Do(
                Fred, new Command.ChangePreferences(null, null, null, null, null, null) { DigestDay = "Friday", DigestAt = "14:00" }, Fred);
        },
    };
}
