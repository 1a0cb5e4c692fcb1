using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Bot.Tests.OldStores;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>
/// From the first approval until the gap is closed: levels, whether they were used since, and what the learner says of them.
/// </summary>
public sealed class ProgressDialogTests
{
    private const string Reached = "Person 1 reached ●○○○ with help in Writing, which was the target.";

    [Fact]
    public async Task Two_approvals_raise_the_level_the_lead_hears_of_the_target_and_the_learner_says_where_they_used_it()
    {
        await using var play = new Play();
        await play.Open();
        await play.Do(Lena, new Command.ChooseSkills([new SkillChoice(Writing, SelfAssessment.New)]));
        await LevelScenes.Approved(play);
        Shows(play, Lena, "Your level", "○○○○ new", "1 more approved task takes you to ●○○○ with help.");
        Assert.DoesNotContain(play.Talk.Chats.Of(Fred), shown => shown.Text.Contains("reached", StringComparison.Ordinal));

        await LevelScenes.Approved(play);

        Shows(play, Lena, "Your level before", "●○○○ with help", "It comes from “TITLE-of-a-task 1” and “TITLE-of-a-task 2”.",
            "That's your target for Writing, so I won't offer more tasks for it.");
        Assert.Single(play.Talk.Chats.Of(Fred), shown => shown.Text.Contains(Reached, StringComparison.Ordinal));
        await play.Talk.Say(Lena, "next");
        Assert.Null((await play.Talk.State(Lena)).Desk.OnOffer);

        await play.Run(desk => desk.Standing.Of(Writing).Use is { Asked: 1 });
        Assert.Equal(new DateTime(2026, 1, 20), play.Talk.Time.GetUtcNow().Date);
        Shows(play, Lena, "You reached ●○○○ with help in Writing. Have you used it since?");
        var question = play.Talk.Chats.Last(Lena);
        await play.Talk.Click(Lena, "Yes, in real work", ("where", "On our pricing page"));
        Shows(play, Lena, "Good to hear. I've noted it with your progress.");
        await Again(play, question, "Not yet");
        Shows(play, Lena, "Good to hear. I've noted it with your progress.");

        await play.Talk.Click(Lena, "My progress");

        Shows(play, Lena, "Your progress", "●○○○ with help, your target", "You've used it in real work: “On our pricing page”");
        Assert.Single(play.Talk.Chats.Of(Fred), shown => shown.Text.Contains(Reached, StringComparison.Ordinal));
        Assert.DoesNotContain(play.Talk.Chats.Of(Fred), shown => shown.Text.Contains("pricing page", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Not_yet_brings_another_task_and_one_more_question()
    {
        await using var play = await Asked();
        var question = play.Talk.Chats.Last(Lena);
        await play.Talk.Click(Lena, "Not yet");
        Shows(play, Lena, "I'll ask once more on Wed 18 Feb, 09:00.");
        await play.Talk.Say(Lena, "next");
        Shows(play, Lena, "Writing: you're at ●○○○ with help and haven't used it yet, so here's another task to practise.");

        await play.Run(desk => desk.Standing.Of(Writing).Use is { Asked: 2 });
        await play.Talk.Click(Lena, "Not yet");
        Shows(play, Lena, "I won't ask again.");
        await Again(play, question, "Yes, in real work");
        Shows(play, question.Id, "Good to hear. I've noted it with your progress.");
    }

    [Fact]
    public async Task What_is_too_long_to_keep_comes_back_with_the_question()
    {
        await using var play = await Asked();
        await play.Talk.Click(Lena, "Yes, in real work", ("where", new string('x', 201)));

        Shows(play, Lena, "Have you used it since?", "That's 201 characters");
        await play.Talk.Click(Lena, "Yes, in real work", ("where", "Everywhere"));
        Assert.Equal("Everywhere", (await play.Talk.State(Lena)).Desk.Standing.Of(Writing).Use!.Where);
    }

    [Fact]
    public async Task A_level_that_is_too_high_is_lowered_once_and_the_question_about_it_is_over()
    {
        await using var play = await Asked();
        var question = play.Talk.Chats.Last(Lena);
        await play.Talk.Say(Lena, "progress");
        await play.Talk.Click(Lena, "That's too high");
        Shows(play, Lena, "Lower your level?", "only tasks you get from now on");
        var asked = play.Talk.Chats.Last(Lena);
        await play.Talk.Click(Lena, "Keep it");
        Shows(play, Lena, "Your progress", "●○○○ with help, your target");

        await play.Talk.Click(Lena, "That's too high");
        await play.Talk.Click(Lena, "Lower it");

        Shows(play, Lena, "Writing is now at new.", "You lowered it yourself");
        Assert.Equal(new Level(0), (await play.Talk.State(Lena)).Desk.Standing.Of(Writing).Level);
        await Again(play, asked, "Lower it");
        Shows(play, Lena, "Writing is now at new.");
        await Again(play, question, "Yes, in real work");
        Shows(play, Lena, "Your level has changed since then.");
        await play.Talk.Say(Lena, "next");
        Assert.Equal(new Level(1), (await play.Talk.State(Lena)).Desk.OnOffer!.Task.Level);
    }

    [Fact]
    public async Task Whoever_lowered_a_level_and_says_anew_where_they_stand_is_there_and_the_form_proposes_what_they_said_last()
    {
        await using var play = new Play();
        await play.Open();
        await play.Talk.Say(Lena, "hi");
        await play.Talk.Click(Lena, "Get my first task", ("skill1", $"{Writing}"), ("stand1", nameof(SelfAssessment.OnMyOwn)));
        await play.Talk.Say(Lena, "progress");
        Shows(play, Lena, "●●○○ alone, heading for ●●●○ hard cases");
        await play.Talk.Click(Lena, "That's too high");
        await play.Talk.Click(Lena, "Lower it");
        Shows(play, Lena, "●○○○ with help, heading for ●●●○ hard cases", "You lowered it yourself");

        await play.Talk.Say(Lena, "hi");
        Assert.Contains("\"value\":\"WithHelp\"", play.Talk.Chats.Last(Lena).Card.ToJsonString(), StringComparison.Ordinal);
        await play.Talk.Click(Lena, "Get my first task", ("skill1", $"{Writing}"), ("stand1", nameof(SelfAssessment.OnMyOwn)));

        await play.Talk.Say(Lena, "progress");
        Shows(play, Lena, "●●○○ alone, heading for ●●●○ hard cases", "That's where you said you stand.");
    }

    [Fact]
    public async Task A_card_from_before_later_approvals_lowers_nothing_and_shows_where_the_learner_is()
    {
        await using var play = new Play();
        await play.Open();
        await play.Do(Lena, new Command.ChooseSkills([new SkillChoice(Writing, SelfAssessment.WithHelp)]));
        await play.Talk.Say(Lena, "progress");
        await play.Talk.Click(Lena, "That's too high");
        var old = play.Talk.Chats.Last(Lena);
        await play.Talk.Say(Lena, "catalogue");
        await play.Talk.Click(Lena, "TITLE-of-a-task 1");
        await play.Talk.Click(Lena, "Take it");
        await play.Talk.Click(Lena, "Accept");
        await play.Talk.Click(Lena, "Submit work", ("work", Secrets.Work));
        await play.Talk.Click(Edda, "Approve", ("keep", Secrets.Feedback));

        await Again(play, old, "Lower it");

        Shows(play, old.Id, "Your level has changed since then.", "●○○○ with help, heading for ●●○○ alone");
    }

    [Fact]
    public async Task Who_has_no_skill_yet_or_takes_no_tasks_is_told_so()
    {
        await using var play = new Play();
        await play.Open();
        await play.Talk.Say(Lena, "progress");
        Shows(play, Lena, "You haven't picked a skill yet, so there's no progress to show.");
        await play.Talk.Say(Fred, "my progress");
        Assert.DoesNotContain("Your progress", play.Talk.Chats.Last(Fred).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_who_clicks_it_lowers_nobodys_level_but_their_own()
    {
        await using var play = await Asked();
        await play.Talk.Say(Lena, "progress");
        await play.Talk.Click(Lena, "That's too high");
        var button = Button(play.Talk.Chats.Last(Lena), "Lower it");
        foreach (var other in (PersonId[])[Fred, Edda, Bert]) await play.Talk.Click(other, play.Talk.Chats.Last(other).Id, button);

        Assert.Equal(new Level(1), (await play.Talk.State(Lena)).Desk.Standing.Of(Writing).Level);
        Assert.DoesNotContain(play.Talk.Chats.Last(Bert).Text, "TITLE", StringComparison.Ordinal);
    }

    private static async Task<Play> Asked()
    {
        var play = new Play();
        await play.Open();
        await LevelScenes.Asked(play);
        return play;
    }

    private static Task Again(Play play, Shown card, string title) => play.Talk.Click(Lena, card.Id, Button(card, title));

    private static JsonObject Button(Shown card, string title) =>
        card.Buttons.First(button => button["title"]!.ToString() == title)["data"]!.AsObject();

    private static void Shows(Play play, PersonId person, params string[] texts) =>
        Assert.All(texts, text => Assert.Contains(text, play.Talk.Chats.Last(person).Text, StringComparison.Ordinal));

    private static void Shows(Play play, string message, params string[] texts) => Assert.All(texts, text => Assert.Contains(
        text, play.Talk.Chats.Of(Lena).Last(shown => shown.Id == message).Text, StringComparison.Ordinal));
}
