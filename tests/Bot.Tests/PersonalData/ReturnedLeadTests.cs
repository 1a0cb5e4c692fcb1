using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Bot.Tests.Outbox;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;
using static MicroAssignBot.Bot.Tests.PersonalData.Erasing;

namespace MicroAssignBot.Bot.Tests.PersonalData;

/// <summary>A lead in whose place nobody can answer deletes everything, and comes back: what waits for them is theirs again.</summary>
public sealed class ReturnedLeadTests : IAsyncLifetime
{
    private readonly Talk talk = new();

    public async ValueTask InitializeAsync()
    {
        await talk.Join(Ada);
        await talk.Join(Mina);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
    }

    public ValueTask DisposeAsync() => talk.DisposeAsync();

    public static TheoryData<string, bool> Waiting
    {
        get
        {
            var all = new TheoryData<string, bool>();
            foreach (var button in (string[])["Agree", "Approve", "Reply", "Not this time"])
            {
                all.Add(button, false);
                all.Add(button, true);
            }

            return all;
        }
    }

    /// <param name="button">With which the lead answers it.</param>
    /// <param name="isTold">The lead has the learner's row before the bot asks for it.</param>
    [Theory]
    [MemberData(nameof(Waiting))]
    public async Task What_waits_for_their_answer_is_theirs_again_once(string button, bool isTold)
    {
        await Ask(button);
        Assert.Equal(1, Cards(button));

        await Erase(talk, Ada);
        var before = Cards(button);
        await Returns(meanwhile: isTold ? SavesALeave : () => Task.CompletedTask);

        Assert.Equal(before + 1, Cards(button));
        Assert.Empty(await Wrong());
        await talk.Say(Ada, "reviews");
        Assert.Contains("Mina Park", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Agree")]
    [InlineData("Approve")]
    public async Task A_lead_who_has_it_still_hears_nothing_of_it_again(string button)
    {
        await Ask(button);
        await talk.Keep(Ada, state => state with { Board = state.Board.Clear() });

        await Returns(() => Task.CompletedTask);

        Assert.Contains(Mina, (await talk.State(Ada)).Board.Keys);
        Assert.Equal(1, Cards(button));
        Assert.Empty(await Wrong());
    }

    [Fact]
    public async Task Work_that_they_could_not_open_is_theirs_again_too()
    {
        await Ask("Approve");
        await talk.Click(Ada, "I can't open it");
        await Erase(talk, Ada);

        await Returns(() => Task.CompletedTask);

        Assert.Empty(await Wrong());
        await talk.Click(Ada, "Approve", ("keep", "All of it."));
        Assert.Empty((await talk.State(Mina)).Desk.Open);
    }

    [Fact]
    public void However_much_waits_for_them_one_transaction_takes_it()
    {
        var (at, task) = (talk.Time.GetUtcNow(), talk.Office.Current.Entries[0]);
        var desk = Enumerable.Range(1, 2 * BoardTelling.MostAskedAnew).Aggregate(
            Desk.Empty(Mina),
            (desk, number) => Evolver.Apply(desk, new Event.Suggested(number, task, FormId.Parse($"suggestion-{number}"), Ada, at, at)));

        var asked = (PersonState.Empty(Mina) with { Desk = desk }).AskAnew(Ada, new ClockReading(at, at));

        // The oldest first.
        Assert.Equal(
            Enumerable.Range(1, BoardTelling.MostAskedAnew), asked.Transfers.Values.Select(transfer => transfer.Notice!.About.Number));
    }

    private async Task Ask(string button)
    {
        if (button is "Agree")
        {
            await talk.Say(Mina, "suggest");
            await talk.Click(Mina, "Suggest it", LeadForms.Task);
            return;
        }

        await talk.Click(Mina, "Accept");
        switch (button)
        {
            case "Approve":
                await talk.Click(Mina, "Submit work", ("work", "Done."));
                break;
            case "Reply":
                await talk.Click(Mina, "Ask my lead");
                await talk.Click(Mina, "Send my question", ("question", "Which page counts?"));
                break;
            default:
                await talk.Say(Mina, "I need more time");
                await talk.Click(Mina, "Ask for it", ("extra", "TwoHours"), ("why", "The data came late."));
                break;
        }
    }

    /// <summary>Whatever the learner decides, their row goes to a lead who has none.</summary>
    private async Task SavesALeave()
    {
        await talk.Say(Mina, "settings");
        await talk.Click(Mina, "Save", ("leaveFrom", "2026-03-02"), ("leaveUntil", "2026-03-06"));
        Assert.Contains(Mina, (await talk.State(Ada)).Board.Keys);
    }

    /// <param name="meanwhile">Before what is due for the lead is done.</param>
    private async Task Returns(Func<Task> meanwhile)
    {
        await talk.Say(Ada, "hi");
        await meanwhile();
        await talk.Sweep(Ada, TimeSpan.Zero);
    }

    private int Cards(string button) => talk.Chats.Of(Ada).Count(shown => shown.Titles.Contains(button));

    private async Task<IEnumerable<string>> Wrong() =>
        BoardCheck.Wrong([await talk.State(Ada), await talk.State(Mina)], id => id == Mina ? Ada : (PersonId?)null);
}
