using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>A lead for whom more waits than fits one transaction, and one whose review got lost on its way.</summary>
public sealed class BusyLeadTests
{
    [Theory]
    [InlineData(120)]
    [InlineData(500)]
    public async Task Can_save_their_settings(int waiting)
    {
        await using var talk = await WithMuchWaiting(waiting);

        await talk.Say(Ada, "settings");
        await talk.Click(Ada, "Save", ("hours", "Mon-Thu 08:00-17:00"), ("zone", "UTC"), ("pace", "1"));

        Assert.Equal("Mon-Thu 08:00-17:00", (await Desk(talk)).Standing.Preferences.Week?.ToString());
        await Covered(talk);
    }

    [Theory]
    [InlineData(120)]
    [InlineData(500)]
    public async Task Can_go_on_leave_and_end_it(int waiting)
    {
        await using var talk = await WithMuchWaiting(waiting);

        await talk.Say(Ada, "settings");
        await talk.Click(
            Ada, "Save", ("hours", "Mon-Fri 09:00-17:00"), ("zone", "UTC"), ("pace", "1"), ("leaveFrom", "2026-01-05"),
            ("leaveUntil", "2026-03-31"));
        Assert.NotEqual(Preferences.None.Leave, (await Desk(talk)).Standing.Preferences.Leave);
        await Covered(talk);
        await talk.Say(Ada, "settings");
        await talk.Click(
            Ada, "Save", ("hours", "Mon-Fri 09:00-17:00"), ("zone", "UTC"), ("pace", "1"), ("leaveFrom", ""), ("leaveUntil", ""));

        Assert.Equal(Preferences.None.Leave, (await Desk(talk)).Standing.Preferences.Leave);
        await Covered(talk);
    }

    [Fact]
    public async Task Reaches_by_a_word_the_review_that_no_notice_brings_any_more()
    {
        await using var talk = await Paths.UpToReview();
        await Change(
            talk,
            desk =>
                desk with { Reviews = new ReviewQueue([.. desk.Reviews.Items.Select(item => item with { State = ReviewState.Waiting })]) });
        var before = talk.Chats.Of(Ada).Count;

        await talk.Say(Ada, "reviews");

        Assert.Contains("Approve", talk.Chats.Last(Ada).Titles);
        Assert.Equal(before + 1, talk.Chats.Of(Ada).Count);
        Assert.NotNull((await Desk(talk)).Reviews.Shown);
    }

    private static async Task<Talk> WithMuchWaiting(int waiting)
    {
        var talk = await Paths.UpToWork();
        await talk.Say(Ada, "hi");
        var last = (await Desk(talk)).LastItem;
        var later = new DateTimeOffset(2026, 1, 19, 9, 0, 0, TimeSpan.Zero);
        var notices = Enumerable.Range(1,
            waiting).Select(n => (Change)new Change.Insert(Keys.Notice(last + n), StateJson.Write(new NoticeDocument(
            Id: $"20260105.{Mina}.{n}.0", Notice: new Notice(Ada, new Topic(Mina, 1), NoticeKind.LeadHearsOfLapse, 0, null),
            Mend: null, DeliverAfter: later, HeldUntil: null, Tries: 0, NotFoundCount: 0, UnknownOutcomes: 0,
            RenderFailures: 0))));
        foreach (var part in notices.Chunk(60)) await talk.Store.Commit(Keys.Person(Ada), part, CancellationToken.None);
        await Change(talk, desk => desk with { LastItem = last + waiting });
        return talk;
    }

    /// <summary>What is left to be recomputed is owed now, and an alarm says so.</summary>
    private static async Task Covered(Talk talk)
    {
        var desk = await Desk(talk);
        Assert.NotNull(desk.HeldAnewTo);
        Assert.True(Keys.AlarmDue(desk.Promise!) <= talk.Time.GetUtcNow());
        Assert.NotNull(await talk.Store.Get(Keys.Alarms(Keys.ShardOf(Ada)), desk.Promise!, CancellationToken.None));
    }

    private static async Task<DeskDocument> Desk(Talk talk) =>
        StateJson.Read<DeskDocument>((await talk.Store.Get(Keys.Person(Ada), Keys.Desk, CancellationToken.None))!.Body);

    private static async Task Change(Talk talk, Func<DeskDocument, DeskDocument> change)
    {
        var row = (await talk.Store.Get(Keys.Person(Ada), Keys.Desk, CancellationToken.None))!;
        var after = StateJson.Write(change(StateJson.Read<DeskDocument>(row.Body)));
        await talk.Store.Commit(Keys.Person(Ada), [new Change.Replace(Keys.Desk, row.ETag, after)], CancellationToken.None);
    }
}
