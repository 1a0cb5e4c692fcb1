using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests.Elements;

public class VisibleTextTests
{
    private const string Hidden = "\u200B\uFEFF\u202E\u202D\u2066\u2067\u2068\u2069\u200E\u200F\u061C\u00AD\u2060\u3164";

    [Theory]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("\uFEFFAda\u200B \u2066Novak\u2069", "Ada Novak")]
    [InlineData("A\u200Dd\u200Ca", "Ada")]
    [InlineData("{{DATE(2026-11-27T16:00:00Z, SHORT)}}", "{ {DATE(2026-11-27T16:00:00Z, SHORT)}}")]
    [InlineData("{\u200B{time(2026-11-27T16:00:00Z)}}", "{ {time(2026-11-27T16:00:00Z)}}")]
    [InlineData("Dear {{name}}, {{ DATE }}", "Dear {{name}}, {{ DATE }}")]
    [InlineData("tag\U000E0041\U000E0042", "tag")]
    public void Nothing_on_a_card_is_hidden_turned_round_or_replaced(string text, string shown) =>
        Assert.Equal(shown, VisibleText.From(text));

    [Theory]
    [InlineData("👩‍💻 👨‍👩‍👧‍👦 🏳️‍🌈 ❤️‍🔥 🏃🏽‍♀️ 🏴‍☠️ 1️⃣ 🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F")]
    [InlineData("می‌خواهم کتاب‌ها را بخوانم")]
    [InlineData("क्‍ष श्रीमान्‌जी")]
    [InlineData("שלום عليكم ไทย 한국어 Ünïcödé")]
    public void Emoji_and_scripts_that_join_their_letters_stay_as_they_are(string text) => Assert.Equal(text, VisibleText.From(text));

    [Fact]
    public void No_card_shows_what_somebody_hid_in_a_name_or_in_their_work_or_a_task()
    {
        const string date = "{{DATE(2026-11-27T16:00:00Z)}}";
        var dirty = $"x{Hidden}{date}";
        var task = Entry with { Title = dirty, Goal = dirty, Context = dirty, Criteria = [dirty], Hints = [dirty],
            Links = [new ToolLink(dirty, "https://e.io")] };
        var names = new Dictionary<PersonId, string> { [Amara] = dirty, [Jonas] = dirty, [Wen] = dirty };
        var work = new Work(dirty, [new FileLink(dirty, "https://e.io/a")]);
        Assignment[] all = [Offered, Active, TimeAsked(), SentBack, InReview, InSecondReview, AccessAsked, Late, Closed(Outcome.Approved),
            Closed(Outcome.Withdrawn)];
        foreach (var assignment in all)
            foreach (var viewer in new[] { Amara, Jonas, Wen })
            {
                var given = assignment with { Task = task, HintsTaken = 1,
                    Feedback = assignment.Feedback is null ? null : new Feedback(dirty, dirty, dirty, [0]) };
                var form = Form.None with { Remark = dirty };
                var card = LiveCard.Render(
                    given, Seen(given, viewer), new Submission(3, 1, work, Thursday), work, 2, Started, For(viewer) with { Names = names },
                    form);
                Assert.DoesNotContain(Hidden, card.Text().Contains);
                Assert.DoesNotContain(Hidden, card.Summary.Contains);
                Assert.DoesNotContain("{{DATE(", Shown(card), StringComparison.Ordinal);
            }
    }

    [Fact]
    public void What_people_write_is_kept_without_what_is_hidden() =>
        Assert.Equal("My work", PlainText.Clean($" {Hidden}My\u202E work{Hidden} "));

    /// <summary>Everything but what stands in fields, which no client replaces.</summary>
    private static string Shown(CardContent card) => string.Join('\n', card.Root().Objects()
        .SelectMany(item => new[] { "text", "title", "label", "placeholder", "fallbackText",
            item.Kind().StartsWith("Input", StringComparison.Ordinal) ? "" : "value" }
            .Select(item.String)).Append(card.Summary));
}
