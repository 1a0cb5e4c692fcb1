using System.Text;
using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.Persistence;

/// <summary>
/// What was written before there was a clock, and lacks what <see cref="EarlierRows"/> lists, is read as it was meant: nothing said of
/// one's own time, and nothing ahead.
/// </summary>
public class EarlierRowsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Learner = PersonId.Parse("00000001-0000-4000-8000-000000000000");
    private static readonly PersonId Lead = PersonId.Parse("00000002-0000-4000-8000-000000000000");

    public static TheoryData<string> Stages => ["active", "in review"];

    [Fact]
    public void A_desk_says_nothing_of_its_owners_time_and_of_offers()
    {
        var read = Without<DeskDocument>(DeskDocument.Empty, "preferences", "push", "nudged");

        Assert.Equal((Preferences.None, Push.None, null), (read.Standing.Preferences, read.Standing.Push, read.Nudged));
    }

    [Fact]
    public void Nothing_was_taken_over_refused_or_left_to_be_held_anew()
    {
        var notice = new Domain.Notices.Notice(Learner, new Topic(Learner, 1), Domain.Notices.NoticeKind.Changed, 0, null);
        var read = Without<NoticeDocument>(
            Tried(notice), "takeovers", "unseen", "waits", "refusedSince", "isPutOff", "others");

        Assert.Equal(Tried(notice), read);
        Assert.True(read.IsDoubtful);
        Assert.Null(Without<DeskDocument>(DeskDocument.Empty, "heldAnewTo").HeldAnewTo);
    }

    [Fact]
    public void A_card_says_nothing_of_the_messages_that_held_it_before_so_any_of_them_may_be_clicked()
    {
        var read = CardPlace.From(Without<CardDocument>(new CardDocument("m2", ["m1"], 1), "earlier", "unseen"), isPast: false);

        Assert.True(read.MayLieIn("m1"));
        Assert.False(read.FoundIn("m1").MayLieIn("m0"));
    }

    [Fact]
    public void A_desk_says_nothing_of_installs_and_its_chat_nothing_of_who_opened_it()
    {
        var contact = new Contact(new ConversationReference("t", "s", "msteams", "28:bot", null, "29:me", "a:me"), null, null);
        var read = Without<DeskDocument>(
            DeskDocument.Empty with { Contact = contact with { IsCreated = true } }, "installation", "isCreated");

        Assert.Equal((contact, null), (read.Contact, read.Installation));
    }

    [Fact]
    public void History_is_read_as_far_as_it_was_known()
    {
        var happened = new EventDocument(
            Monday, Learner, new Event.Accepted(1, Monday, Monday, Monday, Monday.AddHours(3), TimeSpan.FromHours(3), []));

        var read = Assert.IsType<Event.Accepted>(Without<EventDocument>(happened, "ahead").Event);

        Assert.Equal((1, Monday.AddHours(3)), (read.Number, read.Deadline));
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Work_goes_on_without_reminders(string stage)
    {
        var read = Without<Assignment>(In(stage), "ahead", "notBefore", "move", "reached", "standsUntil", "isLate", "time", "deputy");
        var desk = Desk.Empty(Learner) with { Open = Desk.Empty(Learner).Open.SetItem(1, read) };
        var setting = new DecisionContext(Monday.AddDays(30), Lead, Everybody, [], new Domain.Catalogue.Catalogue([], []), new Terms());

        Assert.Null(NextTimer.Find(desk));
        Assert.IsType<Decision.Repeated>(Decider.Decide(desk, new Command.Tick(), setting));
        Assert.IsType<Decision.Happened>(Decider.Decide(desk, new Command.Withdraw(1), setting));
    }

    [Fact]
    public void A_task_keeps_the_goal_it_was_offered_with_though_the_catalogue_allows_no_goal_as_long()
    {
        var given = In("active");
        given = given with { Task = given.Task with { Goal = new string('x', 200) } };

        Assert.Equal(given.Task.Goal, StateJson.Read<Assignment>(StateJson.Write(given)).Task.Goal);
    }

    private static NoticeDocument Tried(Domain.Notices.Notice notice) => new(
        Id: "a", Notice: notice, Mend: null, DeliverAfter: null, HeldUntil: null, Tries: 2, NotFoundCount: 0, UnknownOutcomes: 1,
        RenderFailures: 0);

    private static Dictionary<PersonId, Person> Everybody => new()
    {
        [Learner] = Somebody(Learner, Lead),
        [Lead] = Somebody(Lead, null),
    };

    private static Person Somebody(PersonId id, PersonId? lead) =>
        new(id, "Somebody", lead, null, WorkCalendar.Usual, Roles.Learner, new Dictionary<SkillId, Level>());

    private static Assignment In(string stage)
    {
        var task = new CatalogueEntry(
            Id: EntryId.Parse("task"), Version: 1, Skill: SkillId.Parse("writing"), Level: new Level(1), Title: "A task",
            Goal: "A goal.", Context: "A context.", Effort: TimeSpan.FromHours(2),
            Box: new Timebox.Hours(3), Criteria: ["Done"], Hints: [], Links: [], Expert: null);
        Stage now = stage is "active"
            ? new Stage.Active(Monday, Monday.AddHours(3), 1, [])
            : new Stage.InReview(Monday, Monday.AddDays(1), 1, null, null, []);
        return new Assignment(
            Learner: Learner, Number: 1, Version: 2, Task: task, Reason: new OfferReason.FirstStep(new Level(1)), Reviewer: Lead,
            Stage: now, StartedAt: Monday, FirstBox: TimeSpan.FromHours(3), HintsTaken: 0,
            Submissions: stage is "active" ? 0 : 1, Feedback: null, Passed: []);
    }

    private static T Without<T>(T document, params string[] members)
    {
        var node = JsonNode.Parse(StateJson.Write(document))!;
        Strip(node, members);
        return StateJson.Read<T>(Encoding.UTF8.GetBytes(node.ToJsonString()));
    }

    private static void Strip(JsonNode? node, string[] members)
    {
        if (node is not JsonObject known) return;
        foreach (var member in members) known.Remove(member);
        foreach (var (_, child) in known) Strip(child, members);
    }
}
