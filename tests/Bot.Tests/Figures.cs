using System.Reflection;

namespace MicroAssignBot.Bot.Tests;

/// <summary>Figures and seeds that CI prints: the runner shows what a test writes only when it fails.</summary>
public static class Figures
{
    private static readonly Lock Gate = new();
    private static readonly string FileName = $"{Assembly.GetEntryAssembly()?.GetName().Name}.txt";
    private static readonly Lazy<string> Folder = new(
        () => Directory.CreateDirectory(Path.Combine(Checkout.Root, "artifacts", "figures")).FullName);

    /// <summary>
    /// Says it to the test's own output, and adds it to a file under <c>artifacts/figures</c> that belongs to this process.
    /// </summary>
    public static void Print(ITestOutputHelper output, string line)
    {
        output.WriteLine(line);
        var test = TestContext.Current.Test?.TestDisplayName ?? "";
        lock (Gate) File.AppendAllText(Path.Combine(Folder.Value, FileName), $"{test}: {line}{Environment.NewLine}");
    }
}
