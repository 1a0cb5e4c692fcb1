using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.Tables.Sqlite;
using Microsoft.Data.Sqlite;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>What an earlier build left behind: a database file, the same rows as the entities of a table, and the chats.</summary>
/// <param name="folder">Holds all three; nothing in it is changed.</param>
public sealed class KeptStore(string folder)
{
    internal const string DatabaseName = "store.db.gz";
    internal const string EntitiesName = "entities.json.gz";
    internal const string ScenesName = "scenes.json.gz";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lazy<IReadOnlyList<KeptScene>> scenes = new(() => Read<IReadOnlyList<KeptScene>>(Path.Combine(folder, ScenesName)));

    private readonly Lazy<Task<IReadOnlyList<StoredRow>>> rows = new(() => new KeptStore(folder).ReadRows());

    private ILookup<int?, StoredRow>? byScene;

    /// <summary>All that are kept in the source tree, by the day of the build that wrote them.</summary>
    public static IReadOnlyDictionary<string, KeptStore> All { get; } =
        Directory.GetDirectories(Root).ToDictionary(path => Path.GetFileName(path), path => new KeptStore(path));

    internal static string Root => Path.Combine(Checkout.Root, "tests", "Bot.Tests", "OldStores", "Kept");

    public IReadOnlyList<KeptScene> Scenes => scenes.Value;

    public KeptScene Scene(string name) => Scenes.Single(scene => scene.Name == name);

    /// <summary>The rows of a scene's people, in the ids that the firm has.</summary>
    internal async Task<IReadOnlyList<StoredRow>> RowsOf(KeptScene scene)
    {
        byScene ??= (await Rows()).ToLookup(row => row.Scene);
        return [.. byScene[scene.Number].Select(row => SceneIds.Together(row, scene.Number))];
    }

    /// <summary>One JSON object each, as it was sent to the table service.</summary>
    public JsonArray Entities() => Read<JsonArray>(Path.Combine(folder, EntitiesName));

    /// <summary>A copy of the database file, which the caller deletes.</summary>
    public string Copy()
    {
        var path = Path.Combine(Path.GetTempPath(), $"kept-{Guid.NewGuid():n}.db");
        using var kept = Unzipped(Path.Combine(folder, DatabaseName));
        using var copy = File.Create(path);
        kept.CopyTo(copy);
        return path;
    }

    /// <summary>All rows as the embedded store reads them, once.</summary>
    public Task<IReadOnlyList<StoredRow>> Rows() => rows.Value;

    private async Task<IReadOnlyList<StoredRow>> ReadRows()
    {
        var read = new List<StoredRow>();
        using var copy = new KeptCopy(this);
        using var store = new SqliteStore(copy.Path, Synchronous.Off);
        foreach (var partition in Partitions(copy.Path))
        {
            await foreach (var row
                in store.Range(partition, "!", "~", CancellationToken.None)) read.Add(new StoredRow(partition, row.Key, row.Body));
        }

        return read;
    }

    /// <summary>The port does not say which there are.</summary>
    private static List<string> Partitions(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT DISTINCT partition FROM rows";
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read()) found.Add(reader.GetString(0));
        return found;
    }

    private static T Read<T>(string path)
    {
        using var zipped = Unzipped(path);
        return JsonSerializer.Deserialize<T>(zipped, Json) ?? throw new JsonException($"{path} holds nothing.");
    }

    private static GZipStream Unzipped(string path) => new(File.OpenRead(path), CompressionMode.Decompress);
}
