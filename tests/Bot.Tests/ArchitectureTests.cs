using System.Text.RegularExpressions;

namespace MicroAssignBot.Bot.Tests;

/// <summary>Reads the <c>using</c> lines of the product's own source: imports run downwards only.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Floors = ["Domain", "Infrastructure", "Cards", "Bot"];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Domain"] = ["Domain"],
        ["Infrastructure"] = ["Infrastructure", "Domain"],
        ["Cards"] = ["Cards", "Domain"],
        ["Bot"] = ["Bot", "Cards", "Infrastructure", "Domain"],
    };

    [Fact]
    public void A_project_imports_only_from_the_floors_below() => Assert.Empty(
        from import in Imports()
        where !Allowed[import.From.Split('.')[0]].Contains(import.To.Split('.')[0])
        select $"{import.File}: {import.From} → {import.To}");

    [Fact]
    public void The_domain_knows_no_package_no_clock_and_no_waiting() => Assert.Empty(
        from file in Sources("Domain")
        from line in File.ReadLines(file)
        where line.StartsWith("using ", StringComparison.Ordinal) && !DomainUsing().IsMatch(line) || Waiting().IsMatch(line)
        select $"{file}: {line.Trim()}");

    [Fact]
    public void No_two_rooms_import_each_other_in_a_circle()
    {
        var arrows = Imports()
            .Select(import => (From: Room(import.From), To: Room(import.To)))
            .Where(arrow => arrow.From != arrow.To)
            .Distinct()
            .ToLookup(arrow => arrow.From, arrow => arrow.To);
        Assert.DoesNotContain(arrows.Select(from => from.Key), room => Reaches(room, room, arrows, []));
    }

    private static bool Reaches(string from, string goal, ILookup<string, string> arrows, HashSet<string> seen) =>
        arrows[from].Any(next => next == goal || (seen.Add(next) && Reaches(next, goal, arrows, seen)));

    // The second part of a namespace is a room; what lies deeper are its cupboards.
    private static string Room(string space) => string.Join('.', space.Split('.').Take(2));

    private static IEnumerable<(string File, string From, string To)> Imports() =>
        from floor in Floors
        from file in Sources(floor)
        let text = File.ReadAllText(file)
        let space = Namespace().Match(text)
        where space.Success
        from Match import in Import().Matches(text)
        select (file, space.Groups[1].Value, import.Groups[1].Value);

    private static IEnumerable<string> Sources(string floor) =>
        from file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, floor), "*.cs", SearchOption.AllDirectories)
        let parts = Path.GetRelativePath(Checkout.Root, file).Split(Path.DirectorySeparatorChar)
        where !parts.Contains("bin") && !parts.Contains("obj")
        select file;

    [GeneratedRegex(@"^namespace MicroAssignBot\.([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^using (?:static )?MicroAssignBot\.([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"^using (?:static )?(?:System(?:\.(?:Collections|Globalization|Text|Text\.RegularExpressions|Diagnostics|Diagnostics\.CodeAnalysis|Linq|Buffers|Runtime\.CompilerServices)[\w.]*)?|MicroAssignBot\.Domain[\w.]*);")]
    private static partial Regex DomainUsing();

    [GeneratedRegex(@"\basync\b|\bTask\b<|\bTimeProvider\b")]
    private static partial Regex Waiting();
}
