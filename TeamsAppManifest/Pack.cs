// dotnet run TeamsAppManifest/Pack.cs -- <app id of the bot>
// Writes artifacts/MicroAssignBot.zip: the manifest with the bot's id in it, and the icons.
#:property PublishAot=false
using System.IO.Compression;
using System.Runtime.CompilerServices;

if (args.Length != 1 || !Guid.TryParseExact(args[0], "D", out var botId) || botId == Guid.Empty)
{
    await Console.Error.WriteLineAsync("Say which bot it is for: dotnet run TeamsAppManifest/Pack.cs -- <app id of the bot, a GUID>");
    return 1;
}

var folder = Folder();
var package = Path.GetFullPath(Path.Combine(folder, "..", "artifacts", "MicroAssignBot.zip"));
Directory.CreateDirectory(Path.GetDirectoryName(package)!);
var manifest = await File.ReadAllTextAsync(Path.Combine(folder, "manifest.json"));

await using (var zip = new ZipArchive(File.Create(package), ZipArchiveMode.Create))
{
    await using (var entry = new StreamWriter(await zip.CreateEntry("manifest.json").OpenAsync()))
    {
        await entry.WriteAsync(manifest.Replace("${{BOT_ID}}", botId.ToString("D"), StringComparison.Ordinal));
    }
    foreach (var icon in new[] { "color.png", "outline.png" })
    {
        await zip.CreateEntryFromFileAsync(Path.Combine(folder, icon), icon);
    }
}

Console.WriteLine(package);
return 0;

static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
