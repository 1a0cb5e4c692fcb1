using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>Everything that a kept store is to hold, scene by scene.</summary>
internal static class KeptScenes
{
    private const int MostRounds = 300;

    public static IReadOnlyDictionary<string, Func<Play, Task>> All { get; } =
        Scenes.All.Concat(MoreScenes.All).Concat(DeadScenes.All).Concat(WaitingScenes.All).Concat(OpenForms.All).ToDictionary();

    /// <summary>Up to where a scene ends, from wherever the play is.</summary>
    public static Task Play(Play play, string scene) => All[scene](play);

    /// <summary>Time runs from alarm to alarm, with the sweeper at work, until somebody's desk has come so far.</summary>
    public static async Task Run(this Play play, Func<Desk, bool> isReached, PersonId? owner = null)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            if (isReached((await play.Talk.State(owner ?? Firm.Lena)).Desk)) return;
            await play.RunToNextAlarm();
        }

        Assert.Fail($"It is not reached in {MostRounds} rounds.");
    }

    /// <returns>Whether there was any.</returns>
    public static async Task<bool> RunToNextAlarm(this Play play)
    {
        if (play.Alarms().Min(StringComparer.Ordinal) is not { } next) return false;
        var due = Keys.AlarmDue(next).AddSeconds(1);
        play.Talk.Time.SetUtcNow(due > play.Talk.Time.GetUtcNow() ? due : play.Talk.Time.GetUtcNow().AddSeconds(1));
        await play.Talk.Sweep();
        return true;
    }

    public static IEnumerable<string> Alarms(this Play play) =>
        play.Disk.Everything.Where(row => row.Partition.StartsWith(Keys.AlarmPrefix, StringComparison.Ordinal)).Select(row => row.Row.Key);
}
