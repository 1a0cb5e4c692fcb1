using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class SuggestionDialogTests : IAsyncLifetime
{
    private readonly Play play = new();

    public async ValueTask InitializeAsync()
    {
        await play.Open();
        await play.Suggest();
    }

    [Fact]
    public async Task A_lead_who_changes_it_decides_what_the_task_is()
    {
        await play.Talk.Click(Fred, "Change");
        await play.Talk.Click(Fred, "Agree to this", ("goal", "Learn it."));
        Assert.Contains("“learn”", Shown(Fred), StringComparison.OrdinalIgnoreCase);

        await play.Talk.Click(Fred, "Agree to this", ("goal", "Cut the intro of our pricing page by half."), ("box", "days 1"));

        var task = (await play.Talk.State(Lena)).Desk.InSlot!.Task;
        Assert.Equal("Cut the intro of our pricing page by half.", task.Goal);
        Assert.Equal("Rewrite the intro of our pricing page", task.Title);
    }

    [Fact]
    public async Task Not_now_reaches_the_learner_with_the_lines_of_the_lead()
    {
        await play.Talk.Click(Fred, "Not now");
        await play.Talk.Click(Fred, "Send not now", ("line", "After the launch, please."));

        Assert.Contains("After the launch, please.", Shown(Lena), StringComparison.Ordinal);
        Assert.Contains("Suggest my own", play.Talk.Chats.Last(Lena).Titles);
    }

    [Fact]
    public async Task A_suggestion_that_was_taken_back_is_off_the_leads_card_and_list()
    {
        await play.Talk.Click(Lena, "Take it back");

        Assert.Contains("took this suggestion back", Shown(Fred), StringComparison.Ordinal);
        await play.Talk.Say(Fred, "reviews");
        Assert.Contains("nothing to review", Shown(Fred), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    private string Shown(PersonId person) => string.Join('\n', play.Talk.Chats.Of(person).Select(shown => shown.Text));
}
