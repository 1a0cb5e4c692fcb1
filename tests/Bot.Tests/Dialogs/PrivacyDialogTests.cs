using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class PrivacyDialogTests
{
    [Fact]
    public async Task Each_reads_who_sees_what_of_them_by_name()
    {
        await using var talk = await Asked();

        Assert.Contains("Ada Novak, your lead", await Explained(talk, Mina), StringComparison.Ordinal);
        Assert.Contains("You have no lead here.", await Explained(talk, Jonas), StringComparison.Ordinal);
        Assert.Contains("What you see of your team", await Explained(talk, Ada), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_explained_before_somebody_joins_a_team_and_the_question_stays()
    {
        await using var talk = await Asked();

        await talk.Click(Jonas, "Who sees what");

        Assert.Contains("Ada Novak, who asked you to join a team", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
        Assert.Contains(talk.Chats.Of(Jonas), shown => shown.Titles.Contains("Join"));
    }

    /// <summary>Ada has asked Mina and Jonas to join her team.</summary>
    private static async Task<Talk> Asked()
    {
        var talk = new Talk();
        foreach (var person in (PersonId[])[Ada, Mina, Jonas]) await talk.Join(person);
        await talk.Click(Ada, "Set up my team");
        await talk.Click(Ada, "Ask my team", ("members", $"{Mina},{Jonas}"), ("teamSkills", "writing"), ("target", "2"), ("deputy", ""));
        return talk;
    }

    private static async Task<string> Explained(Talk talk, PersonId person)
    {
        await talk.Say(person, "settings");
        await talk.Click(person, "Who sees what");
        return talk.Chats.Last(person).Text;
    }
}
