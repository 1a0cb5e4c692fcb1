using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class SuggestDialogTests : IAsyncLifetime
{
    private readonly Play play = new();

    public async ValueTask InitializeAsync() => await play.Open();

    [Fact]
    public async Task A_learner_suggests_a_task_in_a_word_and_a_click_and_starts_when_the_lead_agrees()
    {
        await play.Suggest();
        Assert.Contains("You suggested this.", Shown(Lena), StringComparison.Ordinal);
        Assert.Contains("Rewrite the intro of our pricing page", Shown(Fred), StringComparison.Ordinal);
        Assert.Contains("suggests this from their own work", Shown(Fred), StringComparison.Ordinal);

        await play.Talk.Click(Fred, "Agree");

        Assert.Equal(1, (await play.Talk.State(Lena)).Desk.Standing.Slot);
        Assert.Contains("Submit work", play.Talk.Chats.Last(Lena).Titles);
        Assert.Empty((await play.Talk.State(Fred)).Document.Reviews.Items);
    }

    [Fact]
    public async Task Who_suggests_something_to_a_lead_who_has_not_opened_the_bot_reads_so()
    {
        await using var talk = new Talk();
        await talk.Join(Office.Mina);

        await talk.Say(Office.Mina, "suggest");
        await talk.Click(Office.Mina, "Suggest it", Suggesting.Idea);

        Assert.Contains("Ada Novak hasn't opened this bot yet.", talk.Chats.Last(Office.Mina).Text, StringComparison.Ordinal);
        await talk.Join(Office.Ada);
        await talk.Say(Office.Mina, "next");
        Assert.DoesNotContain("hasn't opened", talk.Chats.Last(Office.Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_what_was_typed_stays()
    {
        await play.Talk.Say(Lena, "suggest");
        await play.Talk.Click(Lena, "Suggest it", ("entrySkill", "writing"), ("goal", "Learn about pricing."), ("box", "days 2"));

        Assert.Contains("Learn about pricing.", Card(Lena), StringComparison.Ordinal);
        Assert.Contains("“learn”", Shown(Lena), StringComparison.OrdinalIgnoreCase);
        Assert.Empty((await play.Talk.State(Lena)).Desk.Open);
    }

    [Fact]
    public async Task Work_shows_what_the_learner_suggested_and_reviews_what_waits_for_the_lead()
    {
        await play.Suggest();
        var (mine, theirs) = (play.Talk.Chats.Of(Lena).Count, play.Talk.Chats.Of(Fred).Count);

        await play.Talk.Say(Lena, "work");
        await play.Talk.Say(Fred, "reviews");

        Assert.True(play.Talk.Chats.Of(Lena).Count > mine && play.Talk.Chats.Of(Fred).Count > theirs);
        Assert.Contains("Take it back", play.Talk.Chats.Last(Lena).Titles);
        Assert.Contains("Agree", play.Talk.Chats.Last(Fred).Titles);
    }

    [Fact]
    public async Task The_same_click_under_another_id_suggests_once_and_is_answered_as_the_first_time()
    {
        await play.Talk.Say(Lena, "suggest");
        var button = play.Talk.Chats.Last(Lena).Buttons.First(one => one["title"]!.ToString() == "Suggest it")["data"]!.AsObject();
        foreach (var (input, value) in Suggesting.Idea) button[input] = value;
        var first = await play.Answer(Lena, button, "one");
        var again = await play.Answer(Lena, button, "two");

        Assert.Equal(first.Split('\n')[0], again.Split('\n')[0]);
        Assert.Equal(1, (await play.Talk.State(Lena)).Desk.Standing.LastNumber);
    }

    [Fact]
    public async Task Where_no_task_fits_the_learner_is_told_why_and_may_suggest_their_own()
    {
        play.Firm.Offered = new(play.Firm.Offered.Skills, []);
        await play.Talk.Click(Lena, "Get my first task", ("skill1", "writing"), ("stand1", "New"));

        var answer = play.Talk.Chats.Last(Lena);
        Assert.Contains("There's no task at your level", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["Pick a skill", "Suggest my own", "Help"], answer.Titles);
        await play.Talk.Click(Lena, "Suggest my own");
        Assert.Contains("Suggest a task of your own", Shown(Lena), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    private string Shown(PersonId person) => string.Join('\n', play.Talk.Chats.Of(person).Select(shown => shown.Text));

    private string Card(PersonId person) => string.Join('\n', play.Talk.Chats.Of(person).Select(shown => shown.Card.ToJsonString()));
}
