using System.Collections.Immutable;
using System.Text;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Notices;
using MicroAssignBot.Cards.Tests.Notices;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests;

public class MessageSizeTests
{
    /// <summary>UTF-16 units as sent; twice that many bytes is what a message may hold.</summary>
    private const int Limit = 40_000;
    private const int LongAddress = 2400;

    private static Assignment[] EveryStage =>
        [Offered, Active, SentBack, InReview, InSecondReview, AccessAsked, Closed(Outcome.Approved), Closed(Outcome.NotYet)];

    public static TheoryData<string> Alphabets =>
    [
        "😀", "ሀ", "\"", "\\", "\n", "\u0001", "\u3000", "\uE000", "\u2028", "𒀀", "<", "*", "&", "\uDBC0\uDC00",
        "[x](https://e.io)", "https://e.io/ሀ ", "https://e.io/\\ ",
    ];

    [Theory]
    [MemberData(nameof(Alphabets))]
    public void Every_card_fits_a_message_with_the_longest_of_everything(string letters)
    {
        var typed = Sample.Typed(
            ("work", Fill(letters, 20_000)),
            ("keep", Fill(letters, 9000)),
            ("change", Fill(letters, 9000)),
            ("next", Fill(letters, 9000)),
            ("missing", "0,1,2,3"));
        var names = new Dictionary<PersonId, string> { [Amara] = Fill(letters, 500), [Jonas] = Fill(letters, 500) };
        var work = Longest(letters);
        foreach (var assignment in EveryStage)
            foreach (var viewer in new[] { Amara, Jonas })
                foreach (var mode in new[] { FormMode.Normal, FormMode.Dropping, FormMode.Declining, FormMode.AskingLead })
                {
                    var form = new Form(mode, typed, new Refusal.LinkNotHttps(Fill(letters, 4000)), Fill(letters, 300));
                    var longest = assignment with { Task = Task(letters), Feedback = Feedback(letters), HintsTaken = 3,
                        Notes = [.. Enumerable.Repeat(Note(letters), Domain.Assignments.Note.Most)], Questions = Questions(letters) };
                    var context = For(viewer) with { Names = names };
                    AssertFits(
                        LiveCard.Render(
                            longest, Seen(longest, viewer), new Submission(3, 1, work, Thursday), work, 9, Started, context, form));
                }
    }

    private static ImmutableList<Question> Questions(string letters)
    {
        var waiting = Asked with { Text = PlainText.Clean(Fill(letters, Question.Longest)) };
        var answered = waiting with { Answer = Answer with { Text = waiting.Text } };
        return [.. Enumerable.Repeat(answered, Question.Most - 1), waiting];
    }

    [Theory]
    [MemberData(nameof(Alphabets))]
    public void Twenty_reminders_in_one_message_fit_with_the_longest_of_everything(string letters)
    {
        var names = new Dictionary<PersonId, string> { [Amara] = Fill(letters, 500), [Jonas] = Fill(letters, 500),
            [Wen] = Fill(letters, 500) };
        var context = For(Wen) with { Names = names };
        var task = Active with { Task = Task(letters) };
        var chat = new Uri("https://teams.microsoft.com/l/chat/0/0?users=" + new string('a', 300));
        var reminders = Enumerable.Range(1, 20)
            .Select(
                number =>
                    Reminders.Draw(
                        NoticeKind.LeadPrompt, Reminders.Facts(task with { Number = number }) with { Chat = chat }, context)).ToList();

        AssertFits(ReminderMessage.Together(reminders, context));
    }

    [Theory]
    [MemberData(nameof(Alphabets))]
    public void The_levels_of_many_skills_fit_page_by_page(string letters)
    {
        foreach (var from in new[] { 0, 5, 39, 999 }) AssertFits(LevelGallery.Many(40, from, letters));
    }

    [Fact]
    public void A_list_of_many_open_tasks_fits()
    {
        var open = Enumerable.Range(1, 500).Select(number => InReview with { Number = number, Task = Task("ሀ") }).ToList();
        AssertFits(WithdrawCard.Render(open, For(Jonas), Form.None));
    }

    [Fact]
    public void A_large_organisation_fits_the_list_of_colleagues()
    {
        var people = Enumerable.Range(1, 2000)
            .Select(number => Person(PersonId.Parse($"3f2c1a00-0000-4000-8000-{number:D12}"), "x", Roles.Learner))
            .ToList();
        var names = people.ToDictionary(person => person.Id, _ => Fill("\"", 500));
        AssertFits(ColleagueCards.Pick(people, false, For(Amara) with { Names = names }, Form.None));
    }

    [Fact]
    public void An_answer_in_words_fits_however_long() => AssertFits(ReplyCard.Render(Fill("\\", 100_000), [], For(Amara)));

    [Fact]
    public void What_is_given_back_of_a_form_fits_however_much_it_claims_to_hold() => AssertFits(ReplyCard.Keeping(
        "Sorry.", InputIds.Written.Aggregate(Inputs.None, (all, id) => all.With(id, Fill("\\", 100_000))), [], For(Amara)));

    [Fact]
    public void An_emoji_takes_two_units_not_twelve()
    {
        var card = Gallery.Drawn(Active, Amara, draft: new Work("😀", []));
        Assert.Contains("\"value\":\"😀\"", card.Text(), StringComparison.Ordinal);
    }

    internal static void AssertFits(CardContent card)
    {
        var text = Encoding.UTF8.GetString(card.Json.Span);
        Assert.True(text.Length <= Limit, $"{text.Length} units");
        Assert.NotNull(card.Root());
    }

    internal static string Fill(string letters, int units)
    {
        var text = string.Concat(Enumerable.Repeat(letters, units / letters.Length + 1));
        return text[..(char.IsHighSurrogate(text[units - 1]) ? units - 1 : units)];
    }

    // Ten links that fill the text, and ten files with names and addresses as long as a drive allows.
    private static Work Longest(string letters)
    {
        var tail = Fill(letters, 386).Replace("https:", "", StringComparison.Ordinal);
        var text = PlainText.Clean(string.Concat(Enumerable.Range(0, 10).Select(number => $"https://e.io/{number}{tail} ")));
        var name = PlainText.Clean(Fill(letters, 400));
        var address = $"https://e.io/{Fill("%E1%88%80", LongAddress)}";
        return new Work(text[..Math.Min(Work.Longest, text.Length)], [.. Enumerable.Repeat(new FileLink(name, address), 10)]);
    }

    private static Note Note(string letters)
    {
        var links = string.Concat(Enumerable.Range(0, Work.MostLinks).Select(number => $"https://e.io/{number} "));
        return new(
            PlainText.Clean(
                links + Fill(letters.Replace("https:", "", StringComparison.Ordinal), Domain.Assignments.Note.Longest - links.Length)),
            Thursday);
    }

    private static Feedback Feedback(string letters) => new(Fill(letters, 280), Fill(letters, 280), Fill(letters, 280), [0, 1, 2, 3]);

    internal static CatalogueEntry Task(string letters) => Sample.Entry with
    {
        Title = Fill(letters, 60),
        Goal = Fill(letters, 200),
        Context = Fill(letters, 600),
        Criteria = [.. Enumerable.Repeat(Fill(letters, 140), 4)],
        Hints = [.. Enumerable.Repeat(Fill(letters, 280), 3)],
        Links = [.. Enumerable.Repeat(new ToolLink(Fill(letters, 60), $"https://e.io/{Fill("a", 480)}"), 3)],
    };
}
