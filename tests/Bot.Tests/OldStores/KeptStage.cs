using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Tests;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>A kept scene, to go on from where it stood as often as one likes: its rows, its chats, its clock.</summary>
internal sealed class KeptStage(KeptScene scene, IReadOnlyList<StoredRow> rows)
{
    private readonly IReadOnlyList<Shown> chats = [.. scene.Chats()];

    public static async Task<KeptStage> Open(string store, string scene)
    {
        var kept = KeptStore.All[store];
        return new KeptStage(kept.Scene(scene), await kept.RowsOf(kept.Scene(scene)));
    }

    public KeptScene Scene => scene;

    /// <summary>By a process of this build.</summary>
    public async Task<Play> Open()
    {
        var play = new Play(await Filled(), activities: "later-");
        play.Talk.Time.SetUtcNow(scene.Now);
        play.Talk.Chats.Messages = "later-";
        foreach (var message in chats) play.Talk.Chats.Add(message);
        foreach (var person in scene.Left) play.Firm.Left.Add(SceneIds.Together(PersonId.Parse(person), scene.Number));
        return play;
    }

    private async Task<MemoryStore> Filled()
    {
        var store = new MemoryStore();
        await StoredRow.Insert(rows, store);
        return store;
    }
}
