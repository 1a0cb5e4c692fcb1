using System.Text.Json.Nodes;
using MicroAssignBot.Bot.PersonalData;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.DependencyInjection;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;
using static MicroAssignBot.Bot.Tests.PersonalData.Erasing;

namespace MicroAssignBot.Bot.Tests.PersonalData;

/// <summary>From the click by which somebody wants everything deleted, until it is: nobody else sees any of it.</summary>
public sealed class AskedErasureTests : IAsyncLifetime
{
    private const string Work = "What Mina wrote";
    private const string Question = "Which page counts?";

    private static readonly string[] Words = ["team", "reviews", "upcoming", "withdraw", "handouts", "reminders"];

    private readonly MemoryStore store = new();
    private Talk talk = null!;

    public async ValueTask InitializeAsync()
    {
        talk = new Talk(store: store);
        foreach (var person in (PersonId[])[Ada, Mina, Jonas]) await talk.Join(person);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Mina, "Accept");
        await talk.Click(Mina, "Ask my lead");
        await talk.Click(Mina, "Send my question", ("question", Question));
    }

    public ValueTask DisposeAsync() => talk.DisposeAsync();

    [Fact]
    public async Task Their_lead_sees_a_task_with_its_question_until_then_and_nothing_from_then_on()
    {
        await NothingIsSeen(Question);
        Assert.NotNull((await talk.State(Mina)).Desk.Open[1].Asking);
    }

    [Fact]
    public async Task Their_reviewer_sees_work_until_then_and_nothing_from_then_on()
    {
        await talk.Click(Ada, "Reply", ("reply", "The first one"));
        await talk.Click(Mina, "Submit work", ("work", Work));
        await NothingIsSeen(Work);
        Assert.IsType<Stage.InReview>((await talk.State(Mina)).Desk.Open[1].Stage);
    }

    [Fact]
    public async Task Whoever_handed_a_task_out_to_them_sees_what_became_of_it_until_then_and_nothing_from_then_on()
    {
        await using var office = new Talk();
        office.Office.Hire(Somebody(Zed, "Zed Lind", Ada, Roles.Learner));
        foreach (var person in (PersonId[])[Ada, Mina, Zed]) await office.Join(person);
        await office.Say(Ada, "assign");
        await office.Click(Ada, "Task 1");
        await office.Click(Ada, "Hand out", ("handTo", $"{Mina},{Zed}"));
        await office.Click(Mina, "Not now");
        await office.Click(Mina, "Decline", ("reason", "TooHard"), ("again", "NextWeek"));
        Assert.Contains(office.Chats.Of(Ada), card => card.Text.Contains("declined", StringComparison.Ordinal));

        await MyDataDialogTests.Delete(office, Mina);
        await office.Click(Zed, "Accept");

        Assert.Contains(office.Chats.Of(Ada), card => card.Text.Contains("accepted", StringComparison.Ordinal));
        Assert.DoesNotContain(office.Chats.Of(Ada), card => card.Text.Contains("declined", StringComparison.Ordinal));
    }

    /// <summary>It has just read their desk, and hears nothing of the click.</summary>
    [Fact]
    public async Task Another_process_shows_nothing_of_it_either()
    {
        var shared = new MemoryStore();
        await using var first = new Talk(store: shared, chats: new FakeChats());
        await using var second = new Talk(store: shared, chats: first.Chats) { Activities = "b" };
        foreach (var person in (PersonId[])[Ada, Mina]) await first.Join(person);
        await first.Say(Ada, "assign");
        await first.Click(Ada, "Task 1");
        await first.Click(Ada, "Hand out", ("handTo", $"{Mina}"));
        await first.Click(Mina, "Not now");
        await first.Click(Mina, "Decline", ("reason", "TooHard"), ("again", "NextWeek"));
        Assert.Contains("declined", await Opened(), StringComparison.Ordinal);

        await MyDataDialogTests.Delete(first, Mina);
        Assert.DoesNotContain("declined", await Opened(), StringComparison.Ordinal);

        async Task<string> Opened()
        {
            await second.Say(Ada, "handouts");
            await second.Click(Ada, "Task 1");
            return second.Chats.Last(Ada).Text;
        }
    }

    [Fact]
    public async Task They_themselves_begin_nothing_more_and_see_why()
    {
        await MyDataDialogTests.Delete(talk, Mina);
        await talk.Say(Mina, "next");
        Assert.Contains("I'm deleting everything about you, as you asked", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);

        await EraseAll(talk);
        Assert.Empty((await talk.State(Mina)).Desk.Open);
        Assert.Empty((await talk.State(Ada)).Board);
    }

    [Fact]
    public async Task Their_row_on_the_board_says_nothing_from_then_on_although_it_is_still_there()
    {
        await talk.Say(Ada, "team");
        Assert.Contains("Asks you", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);

        await talk.Services.GetRequiredService<Erasures>().Add(Mina, CancellationToken.None);
        Assert.NotEmpty((await talk.State(Ada)).Board);

        await talk.Say(Ada, "team");
        Assert.DoesNotContain("Asks you", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Contains("No news yet", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_dies_before_it_hides_them_leaves_it_to_the_one_that_deletes()
    {
        await talk.Services.GetRequiredService<Erasures>().Add(Mina, CancellationToken.None);
        Assert.Null((await talk.State(Mina)).Document.Erased);

        await EraseAll(talk);
        Assert.Equal(ErasureState.Done, (await talk.State(Mina)).Document.Erased!.State);
    }

    [Fact]
    public async Task Two_confirmations_at_once_delete_once()
    {
        await talk.Say(Mina, "settings");
        await talk.Click(Mina, "Delete my data");
        await talk.Click(Mina, "Yes, delete it");
        var card = talk.Chats.Last(Mina);
        var button = Data(card.Buttons.First(one => one["title"]!.ToString() == "Delete everything"));
        await Task.WhenAll(talk.Begin(Mina, card.Id, button), talk.Begin(Mina, card.Id, button.DeepClone().AsObject()));
        await talk.End();
        var asked = (await talk.State(Mina)).Document.Erased!;
        Assert.Equal(ErasureState.Asked, asked.State);

        await EraseAll(talk);
        Assert.Equal(asked with { State = ErasureState.Done }, (await talk.State(Mina)).Document.Erased);
    }

    /// <summary>Whatever the lead clicks or says, on cards from before and on those that come of them.</summary>
    private async Task NothingIsSeen(string text)
    {
        var title = (await talk.State(Mina)).Desk.Open[1].Task.Title;
        Assert.Contains(await Everything(), shown => shown.Contains(text, StringComparison.Ordinal));
        await MyDataDialogTests.Delete(talk, Mina);
        var before = (await talk.State(Mina)).Desk.Standing.Version;

        Assert.All(await Everything(), shown =>
        {
            Assert.DoesNotContain(text, shown, StringComparison.Ordinal);
            Assert.DoesNotContain(title, shown, StringComparison.Ordinal);
        });
        Assert.Equal(before, (await talk.State(Mina)).Desk.Standing.Version);
    }

    private async Task<List<string>> Everything()
    {
        var seen = new List<string>();
        foreach (var word in Words)
        {
            await talk.Say(Ada, word);
            seen.Add(talk.Chats.Last(Ada).Text);
        }

        var clicks = Open(talk.Chats.Of(Ada).SelectMany(card => card.Buttons.Select(button => (card.Id, Data(button)))));
        for (var depth = 0; depth < 2; depth++)
        {
            var next = new List<(string, JsonObject)>();
            foreach (var (message, data) in clicks)
            {
                if (await talk.Click(Ada, message, data) is not InvokeResponse.Card) continue;
                var shown = talk.Chats.Of(Ada).Single(card => card.Id == message);
                seen.Add(shown.Text);
                next.AddRange(shown.Buttons.Select(button => (message, Data(button))));
            }

            clicks = Open(next);
        }

        return seen;
    }

    /// <summary>What opens something: nothing that decides, since both times are to begin with the same.</summary>
    private static List<(string Message, JsonObject Data)> Open(IEnumerable<(string Message, JsonObject Data)> clicks) =>
        [.. clicks.Where(click => Opens.Any(verb => click.Data.ToJsonString().Contains($"\"{verb}\"", StringComparison.Ordinal)))];

    private static readonly string[] Opens =
        ["board", "board-person", "board-task", "open-review", "reviews-page", "withdraw", "open-tasks"];

    private static JsonObject Data(JsonNode button) => button["data"]!.DeepClone().AsObject();
}
