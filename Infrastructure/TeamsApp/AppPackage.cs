using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace MicroAssignBot.Infrastructure.TeamsApp;

/// <summary>
/// A Teams app package: the manifest, what it is called in further languages, and the icons, all at the root of a zip.
/// Source: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package.
/// </summary>
internal sealed class AppPackage
{
    public const string ManifestName = "manifest.json";
    private const int LargestFile = 1 << 20;

    /// <summary>Zip has no time zone; with one fixed time the same content gives the same bytes.</summary>
    private static readonly DateTimeOffset Written = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SortedDictionary<string, byte[]> others;

    private AppPackage(JsonObject manifest, SortedDictionary<string, byte[]> others)
    {
        Manifest = manifest;
        this.others = others;
    }

    /// <summary>Is changed in place.</summary>
    public JsonObject Manifest { get; }

    public PackageVersion? Version => PackageVersion.Read(Manifest["version"]?.GetValue<string>());

    /// <summary>The manifest as it is written, apart from its version.</summary>
    private string Unversioned
    {
        get
        {
            var copy = Manifest.DeepClone().AsObject();
            copy.Remove("version");
            return ManifestText.Write(copy);
        }
    }

    /// <summary>Reads the files that packages are made from.</summary>
    public static async Task<AppPackage> FromFolder(string folder, CancellationToken cancellationToken)
    {
        var others = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder))
            others[Path.GetFileName(path)] = await File.ReadAllBytesAsync(path, cancellationToken);
        var manifest = JsonNode.Parse(others[ManifestName])!.AsObject();
        others.Remove(ManifestName);
        return new AppPackage(manifest, others);
    }

    /// <returns>Null when the file is not such a package.</returns>
    public static AppPackage? FromZip(byte[] file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            var others = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var entry in zip.Entries) others[entry.FullName] = Content(entry);
            if (!others.Remove(ManifestName, out var manifest)) return null;
            return JsonNode.Parse(manifest) is JsonObject read ? new AppPackage(read, others) : null;
        }
        catch (Exception failure) when (failure is InvalidDataException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether Teams would show the same, so that no new version is needed.</summary>
    public bool HasContentOf(AppPackage other) =>
        Unversioned == other.Unversioned
        && others.Count == other.others.Count
        && others.All(file => other.others.TryGetValue(file.Key, out var there) && file.Value.AsSpan().SequenceEqual(there));

    public byte[] ToZip()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, ManifestName, Encoding.UTF8.GetBytes(ManifestText.Write(Manifest)));
            foreach (var (name, content) in others) Add(zip, name, content);
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Written;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        // Somebody else's file may hold anything; a package of ours is far smaller.
        if (entry.Length > LargestFile) throw new InvalidDataException($"{entry.FullName} is too large for an app package.");
        using var content = new MemoryStream();
        using (var stream = entry.Open()) stream.CopyTo(content);
        return content.ToArray();
    }
}
