using MicroAssignBot.EndToEnd.Tests.CardRendering;
using Microsoft.Playwright;

namespace MicroAssignBot.EndToEnd.Tests.Documentation;

/// <summary>
/// The pictures that docs show. Each lies in <c>docs/pictures</c> with the words in it beside it, and a test draws it anew: it fails
/// when an eye would see a difference, or when a word is another one. <c>PICTURES=new</c> keeps what is drawn now instead.
/// </summary>
internal static class Pictures
{
    private static readonly bool IsKeeping = Environment.GetEnvironmentVariable("PICTURES") == "new";

    public static string Folder { get; } = Path.Combine(Repository.Root, "docs", "pictures");

    // What was drawn last, kept by CI.
    private static string Drawn { get; } = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "pictures")).FullName;

    public static async Task Check(string name, ILocator shown)
    {
        await StandInFont.AddTo(shown.Page, CancellationToken.None);
        var (picture, text) = (await shown.ScreenshotAsync(), await TextInSight.Read(shown));
        await Keep(Drawn, name, picture, text);
        if (IsKeeping) await Keep(Folder, name, picture, text);
        var kept = Path.Combine(Folder, $"{name}.png");
        Assert.True(File.Exists(kept), $"No picture {kept} is kept. PICTURES=new keeps this one.");
        Assert.Equal(await File.ReadAllTextAsync(Path.ChangeExtension(kept, "txt")), text);
        var scale = await shown.Page.EvaluateAsync<int>("() => devicePixelRatio");
        var difference = await PictureComparison.Difference(shown.Page, await File.ReadAllBytesAsync(kept), picture, scale);
        Assert.True(difference is null, $"{name}: {difference}. See {Drawn}; PICTURES=new keeps what is drawn now.");
    }

    private static async Task Keep(string folder, string name, byte[] picture, string text)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.png"), picture);
        await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.txt"), text);
    }
}
