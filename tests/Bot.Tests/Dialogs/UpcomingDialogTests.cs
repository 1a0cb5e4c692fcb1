using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.State;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class UpcomingDialogTests
{
    [Fact]
    public async Task Whoever_leads_nobody_is_told_so_without_a_word_about_tasks_to_take_back()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "upcoming");
        Assert.StartsWith(
            "Nobody reports to you, so there are no messages I can list here.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_sees_what_they_will_hear_of_reviews_for_other_leads_people_and_nothing_more_of_them()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Join(Jonas);
        await talk.Click(Jonas, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Jonas, "Ask this colleague", ("colleague", Ada.ToString()));
        await talk.Click(Ada, "Gladly");
        await talk.Click(Jonas, "Get my first task");
        await talk.Click(Jonas, "Accept");
        await talk.Say(Ada, "upcoming");
        Assert.DoesNotContain("Jonas Berg", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);

        await talk.Click(Jonas, "Submit work", ("work", "My work"));
        await talk.Say(Ada, "upcoming");

        Assert.Contains("Ada Novak | Jonas Berg is waiting for feedback on “Task 1”", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(": Jonas Berg", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_does_not_see_what_the_bot_asks_their_people_about_themselves()
    {
        await using var talk = await Paths.UpToWork();
        var soon = talk.Time.GetUtcNow().AddHours(2);
        var writing = SkillId.Parse("writing");
        await talk.Keep(Mina, state => state with
        {
            Desk = state.Desk with
            {
                Standing = state.Desk.Standing with
                {
                    Skills =
                    [
                        new SkillRecord(writing, new Level(0), [])
                        {
                            Raised = new Raise(new Level(1), soon.AddDays(-10), 90), Use = new UseQuestion(new Level(1), soon),
                        },
                    ],
                    Push = state.Desk.Standing.Push with { Ignored = 1, Under = Zed },
                },
            },
        });
        await talk.Keep(Mina, state => Waits(state, soon, new Notice(Mina, Topic.Welcome(Mina), NoticeKind.TeamAsked, 1, null)));
        await talk.Keep(Mina, state => Waits(state, soon, new Notice(Mina, Topic.Welcome(Mina), NoticeKind.PushQuestion, 0, null)));

        await talk.Say(Ada, "upcoming");

        var said = talk.Chats.Last(Ada).Text;
        Assert.Contains("Mina Park", said, StringComparison.Ordinal);
        Assert.All(
            ["learned", "invitation", "go on with offers"],
            words => Assert.DoesNotContain(words, said, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_lead_of_leads_does_not_see_what_these_hear_of_their_own_people()
    {
        await using var talk = await Paths.UpToWork();
        talk.Office.Hire(Somebody(Zed, "Zed Lind", null, Roles.Lead));
        talk.Office.Hire(Somebody(Ada, "Ada Novak", Zed, Roles.Lead | Roles.Learner));
        await talk.Join(Zed);
        await talk.Keep(Ada, state => Waits(
            state, talk.Time.GetUtcNow().AddHours(2), new Notice(Ada, Topic.Welcome(Mina), NoticeKind.LeadHearsOfSilence, 0, null)));
        await talk.Say(Ada, "upcoming");
        Assert.Contains("Mina Park", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);

        await talk.Say(Zed, "upcoming");

        Assert.DoesNotContain("Mina Park", talk.Chats.Last(Zed).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_can_be_seen_however_much_it_is()
    {
        await using var talk = await Paths.UpToWork();
        var soon = talk.Time.GetUtcNow().AddHours(2);
        await talk.Keep(Mina, state => Enumerable.Range(1, 60).Aggregate(
            state, (kept, number) => Waits(kept, soon.AddMinutes(number), About(NoticeKind.LastCall))));
        await talk.Say(Ada, "upcoming");
        var all = 0;
        for (var (from, isMore) = (1, true); isMore; from += 25)
        {
            var list = talk.Chats.Last(Ada);
            Assert.Contains($"{from} to ", list.Text, StringComparison.Ordinal);
            all += list.Text.Split("Last call").Length - 1;
            isMore = list.Titles.Contains("Show more");
            Assert.Equal(from > 1, list.Titles.Contains("Show earlier"));
            if (isMore) await talk.Click(Ada, "Show more");
        }

        Assert.InRange(all, 60, 61);
        await talk.Click(Ada, "Show earlier");
        Assert.Contains("26 to 50 of", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_put_off_is_said_to_come_with_all_that_it_took_in()
    {
        var now = new DateTimeOffset(2026, 1, 5, 16, 0, 0, TimeSpan.Zero);
        var morning = now.AddHours(17);
        var putOff = new NoticeDocument(
            Id: "a", Notice: About(NoticeKind.LastCall), Mend: null, DeliverAfter: morning, HeldUntil: null, Tries: 0,
            NotFoundCount: 0, UnknownOutcomes: 0, RenderFailures: 0, IsPutOff: true,
            Others: [new FoldedNudge("b", About(NoticeKind.PushQuestion))]);
        var state = PersonState.Empty(Mina);
        state = state with { Notices = state.Notices.Add(1, putOff).Add(2, putOff with { DeliverAfter = null, Others = null }) };

        var waiting = UpcomingDialog.Waiting(state, new Dictionary<PersonId, Desk>(), new ClockReading(now, now));

        Assert.Equal([(NoticeKind.LastCall, morning), (NoticeKind.PushQuestion, morning)], waiting.Select(one => (one.What, one.At)));
    }

    private static PersonState Waits(PersonState state, DateTimeOffset until, Notice notice) => state with
    {
        Notices = state.Notices.Add(
            state.Document.LastItem + 1, NoticeDocument.Untried($"x{state.Document.LastItem}", until) with { Notice = notice }),
        Document = state.Document with { LastItem = state.Document.LastItem + 1 },
    };

    private static Notice About(NoticeKind kind) => new(Mina, new Topic(Mina, 1), kind, 0, null);
}
