using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

public sealed class TeamPathTests(SharedHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lead_sets_up_a_team_and_sees_who_joins_on_the_same_card()
    {
        await using var pair = await host.NextPair(Cancellation);
        var lead = await pair.OpenLead(Cancellation);
        await pair.Welcome(Cancellation);

        var welcome = await lead.WaitForCard("Set up my team", Cancellation);
        var form = await lead.ClickNow(welcome, "Set up my team", Cancellation);
        Assert.Contains(pair.LearnerId, form.Card!.Input("members").Value, StringComparison.Ordinal);
        var asked = await lead.ClickNow(
            welcome, "Ask my team", Cancellation, ("members", pair.LearnerId), ("teamSkills", "writing-for-search"),
            ("target", "●●○○ alone"));
        Assert.True(asked.Card!.Says($"{pair.LearnerName}: asked, no answer yet"));

        var question = await pair.Learner.WaitForCard("Join", Cancellation);
        Assert.True(question.Card!.Says($"{pair.LeadName} would like you in their team here."));
        Assert.Equal(["Join", "Not now", "Who sees what"], question.Card.Titles());
        await pair.Learner.Click(question, "Join", Cancellation);

        var joined = await lead.WaitForText(welcome, "1 person has joined your team", Cancellation);
        Assert.True(joined.Card!.Says($"{pair.LearnerName}: joined"));
        await pair.Learner.Say("next", Cancellation);
        var offer = await pair.Learner.WaitForCard("Accept", Cancellation);
        Assert.True(offer.Card!.Says("your lead's target for you is ●●○○ alone"));
    }
}
