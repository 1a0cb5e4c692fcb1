using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Tests.Outbox.Simulation;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary><c>team</c>: who is on what, and who needs the lead.</summary>
public sealed class BoardDialogTests
{
    [Fact]
    public async Task A_lead_sees_who_is_on_what_and_opens_one_of_them_to_act()
    {
        await using var talk = await AtWork();
        await talk.Say(Ada, "team");
        Assert.Contains("Nobody needs you right now.", Last(talk), StringComparison.Ordinal);
        Assert.Contains("Mina Park", Last(talk), StringComparison.Ordinal);
        Assert.Contains("At work", Last(talk), StringComparison.Ordinal);

        await Open(talk);
        Assert.Contains("In progress, due", Last(talk), StringComparison.Ordinal);
        Assert.Equal(
            ["Give one more day", "Withdraw", "Show my team", "Hand out a task"], talk.Chats.Last(Ada).Titles);

        await talk.Click(Ada, "Give one more day");
        Assert.NotNull(((Stage.Active)(await talk.State(Mina)).Desk.Open[1].Stage).Move);
    }

    [Fact]
    public async Task Whoever_asks_comes_first_and_their_question_is_one_click_away()
    {
        await using var talk = await AtWork();
        await talk.Click(Mina, "Ask my lead");
        await talk.Click(Mina, "Send my question", ("question", "Which page counts?"));
        await talk.Say(Ada, "team");
        Assert.Contains("1 person needs you.", Last(talk), StringComparison.Ordinal);
        Assert.DoesNotContain("Which page counts?", Last(talk), StringComparison.Ordinal);

        await Open(talk);
        await talk.Click(Ada, "Open the question");
        Assert.Contains("Which page counts?", Last(talk), StringComparison.Ordinal);
        Assert.Contains("Reply", talk.Chats.Last(Ada).Titles);
    }

    [Fact]
    public async Task What_was_closed_meanwhile_and_whoever_has_left_each_has_a_sentence()
    {
        await using var talk = await AtWork();
        await talk.Say(Ada, "team");
        var board = talk.Chats.Last(Ada).Id;
        var row = Row(talk);
        await Open(talk);
        await talk.Click(Mina, "Drop it");
        await talk.Click(Mina, "Yes, drop it", ("reason", nameof(DropReason.NoTime)));
        await talk.Click(Ada, "Give one more day");
        Assert.Contains(Nothing, Said(talk), StringComparison.Ordinal);

        talk.Office.Leave(Mina);
        await talk.Click(Ada, board, row);
        Assert.Contains(Nothing, Said(talk), StringComparison.Ordinal);
        await talk.Say(Ada, "team");
        Assert.Contains("Nobody is in your team yet.", Last(talk), StringComparison.Ordinal);
        Assert.Contains("Set up my team", talk.Chats.Last(Ada).Titles);
    }

    [Fact]
    public async Task Somebody_elses_people_are_nobody_and_nothing_is_read_that_is_not_an_id()
    {
        await using var talk = await AtWork();
        await talk.Say(Ada, "team");
        var row = Row(talk);

        foreach (var (person, who) in new[] { (Jonas, $"{Mina}"), (Ada, $"{Jonas}"), (Ada, $"{Ada}"), (Ada, $"{Zed}"), (Ada, "' or 1=1") })
        {
            var forged = row.DeepClone().AsObject();
            forged["of"] = who;
            await talk.Click(person, talk.Chats.Last(person).Id, forged);
            Assert.Contains(Nothing, talk.Chats.Last(person).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_leads_nobody_hears_that_it_is_for_leads()
    {
        await using var talk = await AtWork();

        await talk.Say(Jonas, "team");

        Assert.Contains("Only leads can do this.", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_lead_does_not_learn_that_somebody_went_quiet_under_another()
    {
        await using var talk = await AtWork();
        await talk.Click(Mina, "Drop it");
        await talk.Click(Mina, "Yes, drop it", ("reason", nameof(DropReason.NoTime)));
        await talk.Keep(Mina, mina => mina with { Desk = mina.Desk with
        {
            Standing = mina.Desk.Standing with { Push = Push.None with { Ignored = 2, IsStopped = true, Under = Ada } },
        } });
        talk.Office.Change(Jonas, jonas => jonas with { Roles = Roles.Lead });
        await talk.Say(Jonas, "hi");
        await talk.Click(Jonas, "Set up my team");
        await talk.Click(Jonas, "Ask my team", ("members", $"{Mina}"), ("teamSkills", ""), ("target", ""), ("deputy", ""));
        await talk.Click(Mina, "Join");

        await talk.Say(Jonas, "team");
        Assert.Contains("Nobody needs you right now.", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gone quiet", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
        await talk.Click(Jonas, "Mina Park");
        Assert.DoesNotContain("last tasks", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
        await talk.Say(Mina, "settings");
        await talk.Click(Mina, "Leave the team");
        await talk.Say(Ada, "team");
        Assert.Contains("Gone quiet", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thirty_people_cost_at_most_three_queries_and_ten_are_shown_at_a_time()
    {
        var store = new CountingStore(new MemoryStore(), SimulatedWorld.Meters);
        await using var talk = new Talk(store: store);
        var people = Enumerable.Range(1, 30).Select(number => PersonId.Parse(FormattableString.Invariant(
            $"22222222-0000-4000-8000-{number:D12}"))).ToList();
        foreach (var (id, place) in people.Select((id, place) => (id, place)))
            talk.Office.Hire(Somebody(id, $"Person {place:D2}", Ada, Roles.Learner));
        await talk.Join(Ada);
        foreach (var id in people)
        {
            await talk.Join(id);
            await talk.Click(id, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        }

        // A process that has read nobody yet.
        await using var anew = new Talk(people: talk.Office, store: store) { Activities = "b" };
        var before = store.Counts;
        await anew.Say(Ada, "team");

        var asked = store.Counts - before;
        Assert.InRange(asked.Gets + asked.Ranges, 1, 3);
        Assert.Contains("1 to 10 of 31 people", Last(anew), StringComparison.Ordinal);
        Assert.Equal(30, (await anew.State(Ada)).Board.Count);
        await anew.Click(Ada, "Show more");
        Assert.Contains("11 to 20 of 31 people", Last(anew), StringComparison.Ordinal);
    }

    private const string Nothing = "someone else has it now";

    private static string Last(Talk talk) => talk.Chats.Last(Ada).Text;

    private static string Said(Talk talk) => string.Join(' ', talk.Chats.Of(Ada).Select(shown => shown.Text));

    private static JsonObject Row(Talk talk) => talk.Chats.Last(Ada).Buttons
        .First(button => button["title"]!.ToString() == "Mina Park")["data"]!.DeepClone().AsObject();

    private static Task Open(Talk talk) => talk.Click(Ada, talk.Chats.Last(Ada).Id, Row(talk));

    /// <summary>Mina has a task in hand.</summary>
    private static async Task<Talk> AtWork()
    {
        var talk = new Talk();
        foreach (var person in (PersonId[])[Ada, Mina, Jonas]) await talk.Join(person);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Mina, "Accept");
        return talk;
    }
}
