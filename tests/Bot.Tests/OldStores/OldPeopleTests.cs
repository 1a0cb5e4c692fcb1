using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>Everybody whom an earlier build left somewhere comes to an end with this one, and nothing is left behind.</summary>
public sealed class OldPeopleTests
{
    /// <summary>
    /// Of each store one scene in so many, other ones with each seed; in a long sweep all of the newest store, and with SWEEPS=whole
    /// all.
    /// </summary>
    public static TheoryData<string, string> Scenes =>
    [
        .. from kept in KeptStore.All
           from scene in Seeds.Part(kept.Value.Scenes, kept.Key == Newest ? Seeds.Choose(3, 1, 1) : Seeds.Choose(9, 2, 1))
           select (kept.Key, scene.Name),
    ];

    private static string Newest => KeptStore.All.Keys.Max(StringComparer.Ordinal)!;

    [Theory]
    [MemberData(nameof(Scenes))]
    public Task Whoever_answers_what_they_are_asked_comes_to_the_end(string store, string scene) => GoOn(store, scene, answering: true);

    [Theory]
    [MemberData(nameof(Scenes))]
    public Task Time_brings_an_end_to_whoever_says_nothing(string store, string scene) => GoOn(store, scene, answering: false);

    private static async Task GoOn(string store, string name, bool answering)
    {
        var (stage, failures) = (await KeptStage.Open(store, name), new Failures());
        await using var play = await stage.Open();
        play.Get<ILoggerFactory>().AddProvider(failures);
        await new GoingOn(play, stage.Scene.Number).ToTheEnd(answering);

        Assert.Empty(failures.All);
        Assert.Null(await play.Talk.NextAlarm());
        foreach (var person in Firm.Everybody) await AtRest.Check(play.Talk, person);
    }
}
