using System.Text.RegularExpressions;

namespace MicroAssignBot.Cards.Tests.Words;

/// <summary>Every sentence that people read is one that a considerate colleague would say.</summary>
public partial class HouseStyleTests
{
    /// <summary>Nothing is longer. One in twenty sentences may be longer than <see cref="Usual"/>.</summary>
    private const int Longest = 25;

    private const int Usual = 20;
    private const int OneIn = 20;

    /// <summary>Passives that stay, each with the reason.</summary>
    private static readonly Dictionary<string, string> Passives = new()
    {
        ["no.closed.approved"] = "“Approved” is what the card calls this state",
        ["no.closed.dropped"] = "“Dropped” is what the card calls this state, and the learner reads it as well as others",
    };

    [Fact]
    public void No_sentence_is_too_long_to_be_understood_in_one_reading()
    {
        var sentences = WrittenWords.Read.SelectMany(pair =>
            WrittenWords.SentencesOf(pair.Text).Select(sentence => (pair.Key, Count: WrittenWords.WordsOf(sentence)))).ToList();
        None(sentences.Where(sentence => sentence.Count > Longest).Select(sentence => $"{sentence.Key}: {sentence.Count} words"));
        Assert.True(sentences.Count(sentence => sentence.Count > Usual) <= sentences.Count / OneIn);
    }

    [Fact]
    public void No_sentence_uses_a_phrase_that_nobody_would_say() => None(
        from pair in WrittenWords.Read from fault in HouseStyle.FaultsOf(pair.Text) select $"{pair.Key}: {fault} in “{pair.Text}”");

    [Fact]
    public void What_somebody_does_is_said_with_who_does_it() => None(
        from pair in WrittenWords.Read
        where !Passives.ContainsKey(pair.Key) && HouseStyle.PassiveIn(pair.Text) is not null
        select $"{pair.Key}: “{HouseStyle.PassiveIn(pair.Text)}” in “{pair.Text}”");

    [Fact]
    public void Every_passive_that_stays_is_still_one() =>
        Assert.All(Passives.Keys, key => Assert.NotNull(HouseStyle.PassiveIn(WrittenWords.All[key])));

    [Fact]
    public void Answers_and_refusals_are_whole_sentences() => None(
        from pair in WrittenWords.Read
        where pair.Key.StartsWith("no.", StringComparison.Ordinal) || pair.Key.StartsWith("said.", StringComparison.Ordinal)
        where !WholeSentence().IsMatch(pair.Text)
        select $"{pair.Key}: “{pair.Text}”");

    [Theory]
    [InlineData("You cannot do that.")]
    [InlineData("Somebody reviews it.")]
    [InlineData("One thing, so that it can be done")]
    [InlineData("I have had no word from you about the last offers, which is fine.")]
    [InlineData("It is closed without a mark against you.")]
    [InlineData("Nothing was done; try again.")]
    public void A_stiff_phrase_is_found(string text) => Assert.NotEmpty(HouseStyle.FaultsOf(text));

    [Theory]
    [InlineData("Nothing was saved.")]
    [InlineData("{0} is told.")]
    [InlineData("It has been asked for.")]
    public void A_passive_is_found(string text) => Assert.NotNull(HouseStyle.PassiveIn(text));

    private static void None(IEnumerable<string> faults) => Assert.Equal("", string.Join('\n', faults));

    [GeneratedRegex(@"^[\p{Lu}“{].*([.?]|:|[.?]\n\n“\{\d\}”)$", RegexOptions.Singleline)]
    private static partial Regex WholeSentence();
}
