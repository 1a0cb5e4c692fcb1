using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class UpcomingDialogTests
{
    [Fact]
    public async Task Whoever_leads_nobody_is_told_so_without_a_word_about_tasks_to_take_back()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "upcoming");
        Assert.StartsWith("Nobody reports to you, so there is nothing to look ahead to.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
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

        Assert.Contains("Ada Novak | Jonas Berg waits for feedback on “Task 1”", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(": Jonas Berg", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }
}
