using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Bot.Tests.OldStores;
using MicroAssignBot.Bot.Tests.PersonalData;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.State;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.Turns;

/// <summary>
/// Two click at once, each at a process of their own over one store: both were decided before either was written. The one that is
/// written first counts, the other gets its sentence, and nothing is half done.
/// </summary>
public sealed class AtOnceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // Below the time after which a click is answered that it is still being saved.
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);
    private const int MostSteps = 200;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_two_answers_to_a_question_the_first_counts_and_whoever_gave_the_other_reads_why_and_has_their_words_back(
        bool deputyFirst)
    {
        await using var play = new Play();
        await play.Open();
        await Scenes.All["asked, with the deputy"](play);
        var (first, second) = deputyFirst ? (Dora, Fred) : (Fred, Dora);

        await using var after = await AtOnce(
            play, Keys.Person(Lena), new(first, "Reply", ("reply", "FIRST-answer")), new(second, "Reply", ("reply", "SECOND-answer")));

        var question = Assert.Single((await after.State(Lena)).Desk.Open[1].Questions!);
        Assert.Equal((first, "FIRST-answer"), (question.Answer!.By, question.Answer.Text));
        Assert.DoesNotContain(play.Talk.Chats.History, shown => shown.Person != second && Says(shown, "SECOND-answer"));
        Assert.Single(play.Talk.Chats.Of(Lena), shown => Says(shown, "FIRST-answer") && !shown.Titles.Contains("Submit work"));
        Assert.Contains(play.Talk.Chats.Of(second), shown => Says(shown, "answered"));
        Assert.Contains(play.Talk.Chats.History, shown => shown.Person == second && Says(shown, "SECOND-answer"));
        Assert.DoesNotContain(play.Talk.Chats.Of(second), shown => shown.Titles.Contains("Reply"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_two_decisions_about_work_the_first_counts_and_the_other_reviewer_reads_how_it_ended(bool isApproved)
    {
        await using var play = new Play();
        await play.Open();
        await Scenes.All["late, with the deputy"](play);
        await play.Until(7, 10);
        await play.Talk.Sweep();
        ButtonTap approve = new(Edda, "Approve", ("keep", "KEPT")), back = new(Dora, "Send back", ("change", "CHANGED"));

        await using var after = await AtOnce(play, Keys.Person(Lena), isApproved ? approve : back, isApproved ? back : approve);

        var decided = (await Events(play)).Where(one => one is Event.Approved or Event.SentBack).ToList();
        Assert.Equal(isApproved, Assert.Single(decided) is Event.Approved);
        Assert.Equal(isApproved ? 1 : 0, (await after.State(Lena)).Desk.Standing.Of(Writing).Approvals.Count);
        var (kept, lost, loser) = isApproved ? ("KEPT", "CHANGED", Dora) : ("CHANGED", "KEPT", Edda);
        Assert.Contains(play.Talk.Chats.Of(Lena), shown => Says(shown, kept));
        Assert.DoesNotContain(play.Talk.Chats.History, shown => shown.Person != loser && Says(shown, lost));
        Assert.Contains(play.Talk.Chats.Of(loser), shown => Says(shown, "You wrote") && Says(shown, lost));
        // Who sends it back reviews it again, and the other does not any more.
        Assert.Contains(play.Talk.Chats.Of(loser), shown => Says(shown, isApproved ? "Person 5 approved" : "You can't see this any more."));
        Assert.DoesNotContain(
            play.Talk.Chats.Of(Edda).Concat(play.Talk.Chats.Of(Dora)), shown => shown.Titles.Contains("Approve"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_level_that_is_lowered_while_an_approval_is_on_its_way_ends_the_same_whichever_is_first(bool lowersFirst)
    {
        await using var play = new Play();
        await play.Open();
        await LevelScenes.Raised(play);
        await play.Do(Lena, new Command.TakeEntry(EntryId.Parse("task-3")));
        await play.Talk.Click(Lena, "Accept");
        await play.Talk.Click(Lena, "Submit work", ("work", Secrets.Work));
        await play.Talk.Say(Lena, "progress");
        await play.Talk.Click(Lena, "That's too high");
        ButtonTap lower = new(Lena, "Lower it"), approve = new(Edda, "Approve", ("keep", Secrets.Feedback));

        await using var after = await AtOnce(play, Keys.Person(Lena), lowersFirst ? lower : approve, lowersFirst ? approve : lower);

        var desk = (await after.State(Lena)).Desk;
        Assert.Equal((new Level(0), 3), (desk.Standing.Of(Writing).Level, desk.Standing.Of(Writing).Approvals.Count));
        Assert.Empty(desk.Open);
        Assert.Single(await Events(play), one => one is Event.LevelLowered);
        Assert.Contains(play.Talk.Chats.Of(Lena), shown => Says(shown, "○○○○ new"));
        Assert.Contains(play.Talk.Chats.Of(Lena), shown => shown.Titles.Contains("Next task") && Says(shown, Secrets.Feedback));
    }

    [Fact]
    public async Task A_deletion_that_is_asked_for_twice_at_once_is_done_once_and_both_are_told()
    {
        await using var play = new Play();
        await play.Open();
        await Scenes.All["in review"](play);
        await play.Talk.Say(Lena, "settings");
        await play.Talk.Click(Lena, "Delete my data");
        await play.Talk.Click(Lena, "Yes, delete it");
        var delete = new ButtonTap(Lena, "Delete everything");

        await using var after = await AtOnce(play, Keys.ErasureRows.Partition, delete, delete);

        Assert.Equal(2, play.Talk.Chats.History.Count(shown => Says(shown, "I'm deleting everything about you")));
        await Erasing.EraseAll(after);
        Assert.Equal([Keys.Desk], play.Store.Everything.Where(row => row.Partition == Keys.Person(Lena)).Select(row => row.Row.Key));
        Assert.Empty((await after.State(Edda)).Document.Reviews.Items);
    }

    /// <summary>The second is decided before the first is written, and written after it.</summary>
    /// <returns>A process that comes after both.</returns>
    private static async Task<Talk> AtOnce(Play play, string partition, ButtonTap first, ButtonTap second)
    {
        var held = new HeldStore(play.Store, partition);
        await using var slow = Beside(play, held, "b");
        await using var quick = Beside(play, play.Store, "c");
        var late = second.On(slow);
        await held.Reached.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await first.On(quick);
        await quick.End();
        held.Release();
        for (var step = 0; step < MostSteps && !late.IsCompleted; step++)
        {
            slow.Time.Advance(Step);
            await Task.Yield();
        }

        await late.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await slow.End();
        return Beside(play, play.Store, "d");
    }

    private static Talk Beside(Play play, Infrastructure.Tables.IStore store, string activities)
    {
        var talk = new Talk(play.Firm, play.Firm, store, installer: play.Installer, chats: play.Talk.Chats) { Activities = activities };
        talk.Time.SetUtcNow(play.Talk.Time.GetUtcNow());
        return talk;
    }

    private static async Task<IReadOnlyList<Event>> Events(Play play)
    {
        var events = new List<Event>();
        await foreach (var row in play.Store.Range(Keys.Person(Lena), "event.", "event.~", CancellationToken.None))
            events.Add(StateJson.Read<EventDocument>(row.Body).Event);
        return events;
    }

    private static bool Says(Shown shown, string text) => shown.Text.Contains(text, StringComparison.Ordinal);

    /// <summary>The lowest button with this title.</summary>
    private sealed record ButtonTap(PersonId Who, string Title, params (string Input, string Value)[] Typed)
    {
        public Task On(Talk talk)
        {
            var message = talk.Chats.Of(Who).Last(shown => shown.Titles.Contains(Title));
            var data = message.Buttons.First(button => button["title"]!.ToString() == Title)["data"]!.AsObject();
            return talk.Begin(Who, message.Id, data, Typed);
        }
    }
}
