namespace MicroAssignBot.Bot.Tests;

/// <summary>As the editor config declares, in quoted texts too.</summary>
public sealed class LineLengthTests
{
    private const int Longest = 140;

    [Fact]
    public void No_line_of_code_is_too_long_to_be_read_at_once() => Assert.Empty(
        from project in Checkout.Projects
        from file in Checkout.CodeFiles(project)
        from line in File.ReadLines(file).Index()
        where line.Item.Length > Longest
        select $"{Path.GetRelativePath(Checkout.Root, file)}:{line.Index + 1}");
}
