using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
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
        Refusal[] all =
        [
            new Refusal.Unknown(), new Refusal.NotTheLearner(), new Refusal.NotTheReviewer(), new Refusal.NotTheLead(),
            new Refusal.NotAsked(),
            .. Enum.GetValues<Outcome>().Select(outcome => new Refusal.AlreadyClosed(outcome)),
            new Refusal.MovedOn(), new Refusal.CardIsOld(), new Refusal.SlotTaken(3), new Refusal.OfferOpen(3), new Refusal.NothingActive(),
            new Refusal.BoxTooLong(),
            new Refusal.NoMoreHints(), new Refusal.NoSkillChosen(), new Refusal.SkillChosenTwice(), new Refusal.TooManySkills(3),
            new Refusal.StandMissing(1), new Refusal.SkillUnknown(), new Refusal.SkillMissing(2), new Refusal.CriterionUnknown(),
            .. InputIds.All.Select(id => new Refusal.InputUnreadable(id)), new Refusal.WorkTooLong(8000), new Refusal.WhyTooLong(560),
            new Refusal.ZoneAmbiguous("IST", ["Asia/Kolkata", "Europe/Dublin"]),
            .. Enum.GetValues<NoMatch>().Select(cause => new Refusal.NothingToOffer(cause)),
            .. Enum.GetValues<NoMatch>().Select(cause => new Refusal.NoOther(cause)),
            new Refusal.Away(new Absence(new DateOnly(2026, 12, 6), true)), new Refusal.Away(new Absence(new DateOnly(2026, 12, 6), false)),
            new Refusal.NoReviewer(true), new Refusal.NoReviewer(false), new Refusal.ColleagueStillAsked(Wen, Friday),
            new Refusal.ColleagueUnknown(), new Refusal.ColleagueFull(), new Refusal.ReviewerIsThere(), new Refusal.WorkEmpty(),
            new Refusal.WorkTooLong(4001), new Refusal.TooManyLinks(11),
            new Refusal.TooManyFiles(11), new Refusal.NoteTooLong(501), new Refusal.TooManyNotes(), new Refusal.LinkNotHttps("http://e.io"),
            new Refusal.FileElsewhere("a.docx", "evil.example"), new Refusal.FileElsewhere("a.docx", null), new Refusal.KeepMissing(),
            new Refusal.CriteriaMissing(),
            new Refusal.ChangeMissing(), new Refusal.FeedbackTooLong(FeedbackPart.Keep, 281), new Refusal.ReasonMissing(),
            new Refusal.AgainMissing(), new Refusal.ExtraMissing(), new Refusal.WhyTooLong(281), new Refusal.TimeAskedBefore(),
            .. new WorkingWeekProblem[]
            {
                new WorkingWeekProblem.Unreadable("soon"), new WorkingWeekProblem.HoursWithoutDays("09:00-17:00"),
                new WorkingWeekProblem.DaysWithoutHours("Mon"), new WorkingWeekProblem.NoSuchTime("25:00"),
                new WorkingWeekProblem.EndsBeforeItBegins("Mon 17:00-09:00"), new WorkingWeekProblem.NotApart("Mon 11:00-13:00"),
                new WorkingWeekProblem.TooLong("Mon"),
            }.Select(problem => new Refusal.HoursWrong(problem)),
            new Refusal.HoursMissing(WorkingWeek.Parse("Mon-Fri 09:00-17:00")), new Refusal.ZoneUnknown("Atlantis"),
            new Refusal.PaceMissing(), new Refusal.LeaveEndsBeforeItBegins(),
            .. Enum.GetValues<PreferenceDate>().SelectMany(which => new Refusal[]
            {
                new Refusal.DateUnreadable(which), new Refusal.DateMissing(which), new Refusal.DateIsOver(which),
                new Refusal.AwayTooLong(which, 366),
            }),
        ];
        var sentences = new Sentences(English);
        Assert.All(all, refusal => Assert.True(sentences.For(refusal, For(Amara)).Length > 10));
        Assert.Equal(
            typeof(Refusal).GetNestedTypes().Where(type => !type.IsAbstract).ToHashSet(),
            all.Select(refusal => refusal.GetType()).ToHashSet());
    }

    private static List<string> Keys() => new ResourceManager("MicroAssignBot.Cards.Words.Words", typeof(LocalizedText).Assembly)
        .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
        .Cast<DictionaryEntry>().Select(entry => (string)entry.Key).ToList();

    private static string WithoutPlural(string key) => PluralForm().Replace(key, "");

    [GeneratedRegex("""\x22([a-z]+(?:[.-][a-z0-9]+)*)\x22""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\.(one|few|many|other)$")]
    private static partial Regex PluralForm();
}
