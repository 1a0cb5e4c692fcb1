using System.Text;
using MicroAssignBot.Bot.Outbox;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Bot.Tests.OldStores;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.DependencyInjection;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>Learners say whether a task was any good, and whoever wrote it hears when too few found it so.</summary>
public sealed class RatingDialogTests
{
    private const string Thanks = "Your answer counts without your name.";

    [Fact]
    public async Task One_click_says_it_the_other_question_is_still_there_and_nobody_else_sees_anything_of_it()
    {
        await using var play = await Approved();
        var shownToOthers = play.Talk.Chats.History.Count(shown => shown.Person != Lena);
        await play.Talk.Click(Lena, "Yes");

        Assert.Contains(Thanks, play.Talk.Chats.Last(Lena).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Yes", play.Talk.Chats.Last(Lena).Titles);
        await play.Talk.Click(Lena, "It took me longer than 1 hour");

        Assert.Equal(["Next task", "My progress"], play.Talk.Chats.Last(Lena).Titles);
        Assert.Equal((1, 0, 1), await Counts(play));
        Assert.Equal(shownToOthers, play.Talk.Chats.History.Count(shown => shown.Person != Lena));
    }

    [Fact]
    public async Task A_click_on_an_old_card_or_on_another_device_says_thanks_again_and_counts_no_more()
    {
        await using var play = await Approved();
        var card = play.Talk.Chats.Last(Lena);
        foreach (var title in (string[])["No", "Yes", "No"])
        {
            play.Talk.Time.Advance(TimeSpan.FromDays(1));
            var button = card.Buttons.First(one => one["title"]!.ToString() == title)["data"]!.AsObject();
            await play.Talk.Click(Lena, card.Id, button);
            Assert.Contains(Thanks, play.Talk.Chats.Last(Lena).Text, StringComparison.Ordinal);
        }

        Assert.Equal((0, 1, 0), await Counts(play));
    }

    [Fact]
    public async Task Nothing_that_is_kept_of_the_entry_names_who_said_it()
    {
        await using var play = await Approved();
        await play.Talk.Click(Lena, "No");

        var rows = play.Store.Everything.Where(row => row.Partition == Keys.Person(RatingScenes.Address)).ToList();
        Assert.Contains(rows, row => row.Row.Key.StartsWith("event.", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Row.Key.StartsWith(Keys.LedgerPrefix, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.DoesNotContain(
            Lena.ToString(), $"{row.Row.Key} {Encoding.UTF8.GetString(row.Row.Body.Span)}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_else_who_clicks_it_changes_nothing()
    {
        await using var play = await Approved();
        var button = play.Talk.Chats.Last(Lena).Buttons.First(one => one["title"]!.ToString() == "No")["data"]!.AsObject();
        foreach (var other in (PersonId[])[Fred, Edda, Bert]) await play.Talk.Click(other, play.Talk.Chats.Last(other).Id, button);

        Assert.Equal((0, 0, 0), await Counts(play));
    }

    [Fact]
    public async Task Whoever_wrote_it_hears_numbers_once_changes_it_and_it_begins_anew()
    {
        await using var talk = await Library.Begin();
        var own = await Written(talk);
        await Done(talk);
        await Earlier(talk, own, 6);
        Assert.DoesNotContain(talk.Chats.Of(Office.Ada), shown => shown.Text.Contains("found it useful", StringComparison.Ordinal));

        await talk.Click(Office.Mina, "No");

        var told = talk.Chats.Last(Office.Ada);
        Assert.StartsWith(
            "Of 7 people who rated Our own task, 3 found it useful.", $"{told.Card["fallbackText"]}", StringComparison.Ordinal);
        Assert.DoesNotContain("Mina", told.Text, StringComparison.Ordinal);
        Assert.True(Library.Shelf(talk).Find(own)!.IsDoubted);
        await talk.Say(Office.Ada, "catalogue");
        Assert.Contains("Not useful enough", talk.Chats.Last(Office.Ada).Text, StringComparison.Ordinal);
        await talk.Say(Office.Mina, "catalogue");
        Assert.DoesNotContain("Not useful enough", talk.Chats.Last(Office.Mina).Text, StringComparison.Ordinal);
        await Earlier(talk, own, 1, from: 10);
        Assert.Single(talk.Chats.Of(Office.Ada), shown => shown.Text.Contains(", 3 found it useful.", StringComparison.Ordinal));

        await talk.Click(Office.Ada, told.Id, told.Buttons.Single()["data"]!.AsObject());
        await talk.Click(Office.Ada, "Publish", [.. talk.Chats.Last(Office.Ada).Fields.Select(
            field => field.Id == "goal" ? (field.Id, "Write one better line.") : field)]);

        Assert.Equal((2, false), (Library.Shelf(talk).Find(own)!.Entry.Version, Library.Shelf(talk).Find(own)!.IsDoubted));
        await talk.Say(Office.Ada, "catalogue");
        Assert.DoesNotContain("Not useful enough", talk.Chats.Last(Office.Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_was_replaced_in_the_meantime_is_no_longer_told()
    {
        await using var play = new Play();
        await play.Open();
        await RatingScenes.NearlyDoubted(play);
        play.Talk.Time.SetUtcNow(new DateTimeOffset(2026, 1, 5, 22, 0, 0, TimeSpan.Zero));
        await play.Talk.Click(Lena, "No");
        Assert.Equal(NoticeKind.EntryDoubted, Assert.Single((await play.Talk.State(Fred)).Notices.Values).Notice!.Kind);
        play.Firm.Offered = Domain.Catalogue.Catalogue.Create(play.Firm.Offered.Skills, [.. play.Firm.Offered.Items.Select(
            item => item with { Entry = item.Entry with { Version = 2 } })]);

        await play.Talk.Sweep(Fred, TimeSpan.FromHours(12));

        Assert.Empty((await play.Talk.State(Fred)).Notices);
        Assert.DoesNotContain(play.Talk.Chats.Of(Fred), shown => shown.Text.Contains("found it useful", StringComparison.Ordinal));
    }

    private static async Task<Play> Approved()
    {
        var play = new Play();
        await play.Open();
        await Scenes.All["approved"](play);
        return play;
    }

    private static async Task<(int, int, int)> Counts(Play play) =>
        (await play.Talk.State(RatingScenes.Address)).Desk.Standing.Ratings is { } counts
            ? (counts.Useful, counts.NotUseful, counts.TookLonger)
            : default;

    private static async Task<EntryId> Written(Talk talk)
    {
        await talk.Say(Office.Ada, "new");
        await talk.Click(
            Office.Ada, "Publish", ("title", "Our own task"), ("entrySkill", "writing-for-search"), ("entryLevel", "1"),
            ("goal", "Write one line."), ("context", "Take our page."), ("effort", "1h"), ("box", "hours 2"),
            ("criteria", "It is there"));
        return Assert.Single(Library.Shelf(talk).Entries, entry => entry.Owner == Office.Ada).Id;
    }

    /// <summary>Mina takes it, does it, and Ada approves.</summary>
    private static async Task Done(Talk talk)
    {
        await talk.Say(Office.Mina, "catalogue");
        await talk.Click(Office.Mina, "Our own task");
        await talk.Click(Office.Mina, "Take it");
        await talk.Click(Office.Mina, "Accept");
        await talk.Click(Office.Mina, "Submit work", ("work", "One line."));
        await talk.Click(Office.Ada, "Approve", ("keep", "Short."));
    }

    /// <summary>What others said of it, every other of them that it was useful.</summary>
    private static async Task Earlier(Talk talk, EntryId entry, int count, int from = 0)
    {
        var address = SharedPlaces.IdFor(entry);
        foreach (var n in Enumerable.Range(from, count))
        {
            var said = new Instruction.CountRating(address, address, entry, 1, n % 2 == 0 ? RatingAnswer.Useful : RatingAnswer.NotUseful);
            await talk.Services.GetRequiredService<InboxWriter>().Transfer(
                n + 1, TransferDocument.ForInstruction($"20260105.{Office.Jonas}.{n}.0", said), CancellationToken.None);
        }

        await talk.End();
    }
}
