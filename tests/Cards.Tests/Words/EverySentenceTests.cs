using System.Text.RegularExpressions;

namespace MicroAssignBot.Cards.Tests.Words;

/// <summary>No sentence reaches a person with a gap where a name or a moment belongs.</summary>
public partial class EverySentenceTests
{
    [Fact]
    public void No_gap_for_a_value_is_left_in_anything_that_people_read() =>
        Assert.DoesNotContain(EverySentence.All, text => Gap().IsMatch(text));

    [Fact]
    public void Every_sentence_with_a_value_is_among_them_with_the_value_put_in() => Assert.Empty(
        from pair in WrittenWords.Read
        where Gap().IsMatch(pair.Text) && !EverySentence.All.Any(With(pair.Text).IsMatch)
        select $"{pair.Key}: “{pair.Text}”");

    /// <summary>The text with any value in each of its gaps.</summary>
    private static Regex With(string text) =>
        new(string.Join(".+", Gap().Split(text).Select(Regex.Escape)), RegexOptions.Singleline);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Gap();
}
