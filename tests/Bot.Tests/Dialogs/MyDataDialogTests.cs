using System.Text;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.PersonalData;
using MicroAssignBot.Bot.Tests.Outbox;
using MicroAssignBot.Bot.Tests.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.DependencyInjection;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;
using static MicroAssignBot.Bot.Tests.PersonalData.Erasing;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>A person has everything about them deleted.</summary>
public sealed class MyDataDialogTests : IAsyncLifetime
{
    private const string Work = "What Mina wrote";
    private const string Praise = "What Ada thought of it";
    private const string Begun = "What Mina began to think of it";

    private readonly MemoryStore store = new();
    private Talk talk = null!;

    public async ValueTask InitializeAsync()
    {
        talk = new Talk(store: store);
        foreach (var person in (PersonId[])[Ada, Mina, Jonas]) await talk.Join(person);
    }

    public ValueTask DisposeAsync() => talk.DisposeAsync();

    [Fact]
    public async Task Nothing_is_deleted_before_the_second_yes_and_everything_is_after_it()
    {
        await LivesALittle();
        await talk.Say(Mina, "settings");
        await talk.Click(Mina, "Delete my data");
        Assert.Contains("What's open for you ends", Last(Mina), StringComparison.Ordinal);
        await talk.Click(Mina, "Yes, delete it");
        await EraseAll(talk);
        Assert.Contains(Stored(store), body => body.Contains(Work, StringComparison.Ordinal));

        await talk.Click(Mina, "Delete everything");
        Assert.Contains("I'm deleting everything about you", Last(Mina), StringComparison.Ordinal);
        await EraseAll(talk);

        NothingIsLeft(store);
        Assert.Empty((await talk.State(Ada)).Document.Reviews.Items);
        Assert.DoesNotContain("Approve", talk.Chats.Of(Ada).SelectMany(message => message.Titles));
    }

    [Fact]
    public async Task Who_keeps_their_data_is_back_at_the_settings()
    {
        await LivesALittle();
        await talk.Say(Mina, "settings");
        await talk.Click(Mina, "Delete my data");

        await talk.Click(Mina, "Keep my data");
        await EraseAll(talk);

        Assert.Contains("Your settings", Last(Mina), StringComparison.Ordinal);
        Assert.NotEmpty((await talk.State(Mina)).Desk.Open);
    }

    [Fact]
    public async Task Asked_for_again_it_is_still_done_once()
    {
        await LivesALittle();
        await Delete(talk, Mina);
        await Delete(talk, Mina);

        await EraseAll(talk);

        NothingIsLeft(store);
    }

    [Fact]
    public async Task Until_it_is_done_the_bot_says_so_and_changes_nothing()
    {
        await LivesALittle();
        var now = talk.Time.GetUtcNow();
        await talk.Keep(Mina, state => ErasureSteps.Begin(state, now, new ClockReading(now, now)));

        await talk.Say(Mina, "next");

        Assert.Contains("I'm deleting everything about you, as you asked", Last(Mina), StringComparison.Ordinal);
        Assert.Null((await talk.State(Mina)).Document.Contact);
    }

    [Fact]
    public async Task Who_writes_again_begins_anew_and_is_not_deleted_once_more()
    {
        await LivesALittle();
        await Delete(talk, Mina);
        await EraseAll(talk);

        await talk.Say(Mina, "hi");
        Assert.Contains("How it works", talk.Chats.Last(Mina).Titles);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Mina, "Accept");
        talk.Time.Advance(Erasure.KeepsDesk);
        await EraseAll(talk);

        Assert.IsType<Stage.Active>((await talk.State(Mina)).Desk.InSlot!.Stage);
        Assert.DoesNotContain(store.Everything, one => one.Partition == Keys.ErasureRows.Partition);
    }

    [Fact]
    public async Task Who_only_says_hello_again_is_on_no_board()
    {
        await LivesALittle();
        await Delete(talk, Mina);
        await EraseAll(talk);

        await talk.Say(Mina, "hi");

        Assert.Empty(BoardCheck.Wrong([await talk.State(Ada), await talk.State(Mina)], person => person == Mina ? Ada : null));
        Assert.Null((await talk.State(Mina)).Document.BoardOf);
    }

    [Fact]
    public async Task Who_then_removes_the_bot_leaves_nothing_once_nothing_of_before_can_be_on_its_way()
    {
        await LivesALittle();
        await Delete(talk, Mina);
        await EraseAll(talk);
        await talk.Say(Mina, "hi");

        await talk.Remove(Mina, talk.Time.GetUtcNow());
        await SweepTwice();
        Assert.Contains(store.Everything, one => one.Partition == Keys.Person(Mina) && one.Row.Key == Keys.Desk);
        talk.Time.Advance(Erasure.KeepsDesk);
        await SweepTwice();

        Assert.DoesNotContain(store.Everything, one => one.Partition == Keys.Person(Mina));

        async Task SweepTwice()
        {
            await talk.Sweep();
            await talk.Sweep();
        }
    }

    [Fact]
    public async Task After_ninety_days_nothing_says_that_there_was_such_a_person()
    {
        await LivesALittle();
        await Delete(talk, Mina);
        await EraseAll(talk);

        talk.Time.Advance(Erasure.KeepsDesk);
        await EraseAll(talk);

        Assert.DoesNotContain(
            store.Everything, one => one.Partition == Keys.Person(Mina) || one.Partition == Keys.ErasureRows.Partition
                || one.Partition == Keys.Alarms(Keys.ShardOf(Mina)));
    }

    [Fact]
    public async Task What_waited_for_somebodys_feedback_goes_to_their_deputy()
    {
        talk.Office.Hire(Somebody(Zed, "Zed Lind", null, Roles.Lead));
        await talk.Join(Zed);
        await talk.Click(Ada, "Set up my team");
        await talk.Click(Ada, "Ask my team", ("members", Mina.ToString()), ("deputy", Zed.ToString()));
        await talk.Click(Zed, "Gladly");
        await HandIn();
        await talk.Say(Ada, "settings");
        await talk.Click(Ada, "Delete my data");
        Assert.Contains("goes to your deputy", Last(Ada), StringComparison.Ordinal);

        await talk.Click(Ada, "Yes, delete it");
        await talk.Click(Ada, "Delete everything");
        await EraseAll(talk);

        Assert.Equal(Zed, (await talk.State(Mina)).Desk.Open.Values.Single().Reviewer);
        Assert.Contains("no longer takes part", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains(talk.Chats.Of(Zed), message => message.Titles.Contains("Approve"));
    }

    [Fact]
    public async Task What_waited_for_the_feedback_of_somebodys_only_reviewer_is_theirs_to_give_to_another()
    {
        await HandIn();

        await Delete(talk, Ada);
        await EraseAll(talk);
        await talk.Sweep();

        var card = talk.Chats.Of(Mina).Last(message => message.Titles.Contains("Choose another reviewer"));
        Assert.Contains("nobody has taken over. Ask someone else", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lead_hears_that_somebody_has_left_the_team_and_can_hand_nothing_out_to_them()
    {
        await talk.Click(Ada, "Set up my team");
        await talk.Click(Ada, "Ask my team", ("members", $"{Mina},{Jonas}"));
        await talk.Click(Mina, "Join");
        await Delete(talk, Mina);
        await EraseAll(talk);

        var led = (await talk.State(Ada)).Desk.Standing.Led!;
        Assert.False(led.Find(Mina)!.IsIn);
    }

    [Fact]
    public async Task Nothing_of_it_is_left_on_the_cards_that_others_have()
    {
        const string question = "Which page counts?";
        await HandIn();
        await talk.Click(Ada, "Approve", ("keep", Praise));
        await talk.Click(Mina, "Next task");
        await talk.Click(Mina, "Accept");
        await talk.Click(Mina, "Ask my lead");
        await talk.Click(Mina, "Send my question", ("question", question));
        Assert.Contains(Said(), text => text.Contains(Praise, StringComparison.Ordinal));
        Assert.Contains(Said(), text => text.Contains(question, StringComparison.Ordinal));

        await Delete(talk, Mina);
        await EraseAll(talk);

        Assert.DoesNotContain(Said(), text => text.Contains(Praise, StringComparison.Ordinal));
        Assert.DoesNotContain(Said(), text => text.Contains(question, StringComparison.Ordinal));
        Assert.Equal(2, Said().Count(text => text.StartsWith("You can't see this any more", StringComparison.Ordinal)));

        IEnumerable<string> Said() => talk.Chats.Of(Ada).Select(message => message.Text);
    }

    [Fact]
    public async Task Whatever_store_operation_a_process_dies_at_another_deletes_the_rest()
    {
        await LivesALittle();
        await BeginsFeedback();
        Assert.Equal(2, Stored(store).Count(body => body.Contains(Begun, StringComparison.Ordinal)));
        await Delete(talk, Mina);
        var before = store.Everything;
        var died = 0;
        for (var step = 0; ; step++)
        {
            var copy = await DyingStore.Copy(before);
            var dying = new DyingStore(copy, step);
            await using (var first = new Talk(store: dying))
                await Record.ExceptionAsync(() => Service(first).EraseAll(CancellationToken.None));
            await using var second = new Talk(store: copy) { Activities = "b" };
            // The lease of the one that died runs out.
            second.Time.Advance(TimeSpan.FromMinutes(5));
            await second.Sweep();
            await EraseAll(second);

            NothingIsLeft(copy);
            Assert.DoesNotContain(Stored(copy), body => body.Contains(Begun, StringComparison.Ordinal));
            Assert.Empty((await second.State(Ada)).Document.Reviews.Items);
            if (!dying.HasDied) break;
            died++;
        }

        Assert.InRange(died, 10, 500);
    }

    /// <summary>A task that was approved, one in review, a draft, a team.</summary>
    private async Task LivesALittle()
    {
        await HandIn();
        await talk.Click(Ada, "Approve", ("keep", Praise));
        await talk.Click(Mina, "Next task");
        await talk.Click(Mina, "Accept");
        await talk.Click(Mina, "Submit work", ("work", Work));
    }

    /// <summary>On a colleague's work, and puts it off: it lies in the task of the colleague and among what happened to it.</summary>
    private async Task BeginsFeedback()
    {
        await talk.Click(Jonas, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Jonas, "Ask this colleague", ("colleague", $"{Mina}"));
        await talk.Click(Mina, "Gladly");
        await talk.Click(Jonas, "Get my first task");
        await talk.Click(Jonas, "Accept");
        await talk.Click(Jonas, "Submit work", ("work", "What Jonas wrote"));
        await talk.Click(Mina, "Later", ("keep", Begun));
    }

    private async Task HandIn()
    {
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Mina, "Accept");
        await talk.Click(Mina, "Submit work", ("work", Work));
    }

    internal static async Task Delete(Talk talk, PersonId person)
    {
        await talk.Say(person, "settings");
        await talk.Click(person, "Delete my data");
        await talk.Click(person, "Yes, delete it");
        await talk.Click(person, "Delete everything");
    }

    private string Last(PersonId person) => talk.Chats.Last(person).Text;

    /// <summary>Of the person a row that holds numbers and a time; and nothing of what they or others wrote of it, anywhere.</summary>
    private static void NothingIsLeft(MemoryStore store)
    {
        var own = Assert.Single(store.Everything, one => one.Partition == Keys.Person(Mina));
        Assert.Equal(Keys.Desk, own.Row.Key);
        var desk = StateJson.Read<DeskDocument>(own.Row.Body);
        var left = DeskDocument.Empty with
        {
            Standing = desk.Standing, LastItem = desk.LastItem, Erased = desk.Erased, Turns = desk.Turns,
        };
        Assert.Equal(Encoding.UTF8.GetString(StateJson.Write(left)), Encoding.UTF8.GetString(own.Row.Body.Span));
        var (version, number) = (desk.Standing.Version, desk.Standing.LastNumber);
        var standing = Standing.Empty with { Version = version, LastNumber = number, Start = new DeskStart(version, number) };
        Assert.Equal(
            StateJson.Write(DeskDocument.Empty with { Standing = standing }),
            StateJson.Write(DeskDocument.Empty with { Standing = desk.Standing }));
        Assert.Empty(desk.Turns);
        Assert.Equal(ErasureState.Done, desk.Erased!.State);
        Assert.DoesNotContain(
            Stored(store), body => body.Contains(Work, StringComparison.Ordinal) || body.Contains(Praise, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Stored(MemoryStore store) =>
        store.Everything.Select(one => Encoding.UTF8.GetString(one.Row.Body.Span));
}
