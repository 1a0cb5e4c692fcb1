using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MicroAssignBot.Cards.Viewing;

namespace MicroAssignBot.Cards.Tests;

/// <summary>Compares a card with the one that somebody looked at and approved. To approve, rename the received file.</summary>
internal static class Approval
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(ThisFile())!, "Approved");

    public static void Check(string name, CardContent card)
    {
        var received = $"{Indented(card)}\n";
        var approved = Path.Combine(Folder, $"{name}.json");
        var rejected = Path.Combine(Folder, $"{name}.received.json");
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (expected == received)
        {
            File.Delete(rejected);
            return;
        }

        File.WriteAllText(rejected, received);
        Assert.Fail($"The card '{name}' is not as approved; see {rejected}{Environment.NewLine}{Difference(expected, received)}");
    }

    private static string Indented(CardContent card)
    {
        using var document = JsonDocument.Parse(card.Json);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable)) document.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    /// <summary>The lines between the first and the last that differ.</summary>
    private static string Difference(string expected, string received)
    {
        var (was, now) = (expected.Split('\n'), received.Split('\n'));
        var same = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var sameEnd = was.Reverse().Zip(now.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        sameEnd = Math.Min(sameEnd, Math.Min(was.Length, now.Length) - same);
        return string.Join('\n', was[same..^sameEnd].Select(line => $"- {line}").Concat(now[same..^sameEnd].Select(line => $"+ {line}")));
    }
}
