using System.Text.RegularExpressions;

namespace MicroAssignBot.Bot.Tests;

/// <summary>As the editor config declares. Texts and patterns stay whole, so what stands in quotes does not count.</summary>
public sealed partial class LineLengthTests
{
    private const int Longest = 140;

    [Fact]
    public void No_line_of_code_is_too_long_to_be_read_at_once() => Assert.Empty(
        from project in Checkout.Projects
        from file in Checkout.CodeFiles(project)
        from line in Code(file)
        where Quoted().Replace(line.Text, "\"\"").Length > Longest
        select $"{Path.GetRelativePath(Checkout.Root, file)}:{line.Number}");

    private static IEnumerable<(int Number, string Text)> Code(string file)
    {
        var (number, isText) = (0, false);
        foreach (var line in File.ReadLines(file))
        {
            number++;
            var marks = line.Split("\"\"\"").Length - 1;
            if (marks == 0 && !isText) yield return (number, line);
            isText ^= marks % 2 == 1;
        }
    }

    [GeneratedRegex("""
        "(?:\\.|[^"\\])*"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Quoted();
}
