using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using MicroAssignBot.Bot.Outbox.Sweeping;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Azure;
using MicroAssignBot.Infrastructure.Tables.Sqlite;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>Plays every scene with this build, and writes what is left of all of them into one store of each kind.</summary>
internal static class Keeping
{
    /// <exception cref="IOException">A store lies there: what an earlier build wrote is never written again.</exception>
    public static async Task Keep(string folder)
    {
        if (File.Exists(Path.Combine(folder, KeptStore.DatabaseName)))
            throw new IOException($"{folder} holds a store already; name another day.");
        Directory.CreateDirectory(folder);
        var scenes = new List<KeptScene>();
        var rows = new List<StoredRow>();
        foreach (var (name, number) in KeptScenes.All.Keys.Select((name, place) => (name, place + 1)))
        {
            await using var play = await Reach(name, number);
            scenes.Add(KeptScene.Capture(number, name, play));
            rows.AddRange(
                play.Store.Everything.Select(row => SceneIds.Apart(new StoredRow(row.Partition, row.Row.Key, row.Row.Body), number)));
        }

        rows.AddRange(await Surroundings(scenes.Max(scene => scene.Now)));
        await Database(Path.Combine(folder, KeptStore.DatabaseName), rows);
        await Entities(Path.Combine(folder, KeptStore.EntitiesName), rows);
        await using var chats = Zipped(Path.Combine(folder, KeptStore.ScenesName));
        await JsonSerializer.SerializeAsync(chats, scenes, KeptStore.Json);
    }

    private static async Task<Play> Reach(string name, int number)
    {
        var play = new Play();
        play.Talk.Chats.Messages = string.Create(CultureInfo.InvariantCulture, $"m{number}-");
        await play.Open();
        try
        {
            await KeptScenes.Play(play, name);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"The scene “{name}” cannot be played: {failure.Message}", failure);
        }

        return play;
    }

    /// <summary>What lies beside people: the catalogue as the host publishes it, and who sweeps what.</summary>
    private static async Task<IEnumerable<StoredRow>> Surroundings(DateTimeOffset now)
    {
        var store = new MemoryStore();
        var settings = new Dictionary<string, string?> { ["Catalogue:Path"] = Path.Combine(Checkout.Root, "Catalogue") };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IStore>(store).AddCatalogue(configuration)
            .BuildServiceProvider();
        foreach (var hosted in services.GetServices<IHostedService>()) await hosted.StartAsync(CancellationToken.None);
        var shares = ShardAllocation.Renew(
            ShardAllocation.Renew(SharesDocument.Empty, "one", now, now.AddSeconds(30)), "another", now, now.AddSeconds(30));
        await store.Commit(Keys.Shares.Partition, [new Change.Insert(Keys.Shares.Row, StateJson.Write(shares))], CancellationToken.None);
        return store.Everything.Select(row => new StoredRow(row.Partition, row.Row.Key, row.Row.Body));
    }

    private static async Task Database(string path, IReadOnlyList<StoredRow> rows)
    {
        var plain = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using (var store = new SqliteStore(plain, Synchronous.Off))
        {
            await StoredRow.Insert(rows, store);
        }

        await using (var zipped = Zipped(path)) await zipped.WriteAsync(await File.ReadAllBytesAsync(plain));
        File.Delete(plain);
        File.Delete(plain + ".lock");
    }

    /// <summary>The entities as they go over the wire.</summary>
    private static async Task Entities(string path, IReadOnlyList<StoredRow> rows)
    {
        using var wire = new EntityRecorder();
        var store = new AzureTableStore(new StorageOptions { ConnectionString = EntityRecorder.Account }, new HttpClientTransport(wire));
        foreach (var row in rows) await store.Commit(row.Partition, [new Change.Insert(row.Key, row.Body)], CancellationToken.None);
        Assert.Equal(rows.Count, wire.Entities.Count);
        await using var zipped = Zipped(path);
        await JsonSerializer.SerializeAsync(zipped, new JsonArray([.. wire.Entities]), KeptStore.Json);
    }

    private static GZipStream Zipped(string path) => new(File.Create(path), CompressionLevel.SmallestSize);
}
