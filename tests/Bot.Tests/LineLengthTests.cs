namespace MicroAssignBot.Bot.Tests;

/// <summary>As the editor config declares. A text of several lines stays as it is read.</summary>
public sealed class LineLengthTests
{
    private const int Longest = 140;

    [Fact]
    public void No_line_of_code_is_too_long_to_be_read_at_once() => Assert.Empty(
        from project in Checkout.Projects
        from file in Checkout.CodeFiles(project)
        from line in Code(file)
        where line.Text.Length > Longest
        select $"{Path.GetRelativePath(Checkout.Root, file)}:{line.Number}");

    private static IEnumerable<(int Number, string Text)> Code(string file)
    {
        var (number, isText) = (0, false);
        foreach (var line in File.ReadLines(file))
        {
            number++;
            var opensOrCloses = line.Split("\"\"\"").Length % 2 == 0;
            if (!isText || opensOrCloses) yield return (number, line);
            isText ^= opensOrCloses;
        }
    }
}
