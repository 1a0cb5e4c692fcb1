using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests.Words;

public partial class WordsTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void Every_key_in_the_code_has_words_and_every_word_is_used()
    {
        var used = Directory.EnumerateFiles(Path.Combine(Approval.Folder, "..", "..", "..", "Cards"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(path => Literal().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);
        var written = Keys().Select(WithoutPlural).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(written.Except(used));
        Assert.Empty(used.Where(key => key.Contains('.', StringComparison.Ordinal)).Except(written));
    }

    [Fact]
    public void Every_sentence_with_a_number_has_a_form_for_all_other_numbers() => Assert.All(
        Keys().Where(key => key != WithoutPlural(key)),
        key => Assert.Contains($"{WithoutPlural(key)}.other", Keys()));

    [Fact]
    public void A_key_without_words_is_an_error() =>
        Assert.Throws<MissingManifestResourceException>(() => new LocalizedText(English)["no.such-key"]);

    [Fact]
    public void Another_language_falls_back_to_english_until_it_is_written() =>
        Assert.Equal("Accept", new LocalizedText(CultureInfo.GetCultureInfo("am-ET"))["button.accept"]);

    [Fact]
    public void Every_sentence_outside_cards_is_there()
    {
        var sentences = new Sentences(English);
        Assert.All(
            typeof(Sentences).GetProperties().Where(property => property.PropertyType == typeof(string)),
            property => Assert.NotEmpty((string)property.GetValue(sentences)!));
        Assert.Equal("I've kept 1 file for you. Do you want to hand it in?", sentences.DraftKept(Draft with { Text = "" }));
        Assert.Contains("1 file", sentences.DraftKept(Draft), StringComparison.Ordinal);
        Assert.Equal("I've kept this for you. Do you want to hand it in?", sentences.DraftKept(Draft with { Files = [] }));
        Assert.Contains("Jonas Lindqvist", sentences.ShareFiles(Jonas, For(Amara)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_refusal_is_said_in_a_sentence()
    {
        var sentences = new Sentences(English);
        Assert.All(EveryRefusal.All, refusal => Assert.Matches(@"^[\p{Lu}“].+[.?]$", sentences.For(refusal, For(Amara))));
        Assert.Equal(
            typeof(Refusal).GetNestedTypes().Where(type => !type.IsAbstract).ToHashSet(),
            EveryRefusal.All.Select(refusal => refusal.GetType()).ToHashSet());
    }

    private static List<string> Keys() => [.. WrittenWords.All.Keys];

    private static string WithoutPlural(string key) => PluralForm().Replace(key, "");

    [GeneratedRegex("""\x22([a-z]+(?:[.-][a-z0-9]+)*)\x22(?!u8)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\.(one|few|many|other)$")]
    private static partial Regex PluralForm();
}
