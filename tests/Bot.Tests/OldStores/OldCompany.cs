using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>Everybody of an old store at once, in one process of this build.</summary>
public static class OldCompany
{
    private const int MostRounds = 2000;

    /// <summary>All say hello and want no more offers; then time runs until nothing is due, and nothing may be left.</summary>
    /// <param name="store">Holds what the scenes' people had, and is changed.</param>
    public static async Task GoOn(IReadOnlyList<KeptScene> scenes, IStore store)
    {
        var (firms, failures) = (new Firms(scenes), new Failures());
        await using var talk = new Talk(firms, new Firm(), store) { Activities = "later-" };
        talk.Services.GetRequiredService<ILoggerFactory>().AddProvider(failures);
        talk.Time.SetUtcNow(scenes.Max(scene => scene.Now));
        talk.Chats.Messages = "later-";
        foreach (var message in scenes.SelectMany(scene => scene.Messages).GroupBy(message => message.Id))
            talk.Chats.Add(message.Last().Shown());

        foreach (var person in firms.Everybody) await talk.Say(person, "hi");
        foreach (var learner in firms.Learners)
        {
            await talk.Say(learner, "settings");
            await talk.Click(learner, "Save", ("pace", "0"));
        }

        for (var round = 0; await talk.RunToNextAlarm(later: TimeSpan.FromHours(1)); round++) Assert.True(round < MostRounds,
            "It never rests.");
        Assert.Empty(failures.All);
        foreach (var person in firms.Everybody) await AtRest.Check(talk, person);
    }
}
