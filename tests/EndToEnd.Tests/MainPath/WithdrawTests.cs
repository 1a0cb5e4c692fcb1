using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

public sealed class WithdrawTests(SharedHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(OpenState.Offered, "Offered, open until")]
    [InlineData(OpenState.Active, "In progress, due")]
    [InlineData(OpenState.InReview, "In review, feedback due")]
    public async Task A_lead_takes_a_task_back_from_any_open_state(OpenState state, string listed)
    {
        await using var pair = await host.NextPair(Cancellation);
        await pair.OpenLead(Cancellation);
        await (state switch
        {
            OpenState.Offered => pair.Offer(Cancellation),
            OpenState.Active => pair.Work(Cancellation),
            _ => pair.Review(Cancellation),
        });

        await pair.Lead.Say("withdraw", Cancellation);
        var list = await pair.Lead.WaitForCard("Withdraw", Cancellation);
        Assert.True(list.Card!.Says(pair.LearnerName));
        Assert.True(list.Card.Says(listed));
        await pair.Lead.Click(list, "Withdraw", Cancellation);
        await pair.Lead.ClickNow(list, "Yes, withdraw it", Cancellation);

        await pair.Lead.WaitForText(list, "You withdrew ", Cancellation);
        var told = await pair.Learner.WaitForText($"{pair.LeadName} took this task back", Cancellation);
        Assert.Equal(["Next task"], told.Card!.Titles());
        await Eventually.Is(() => pair.Learner.Count(card => card.HasButton("Accept") || card.HasButton("Submit work")) == 0, Cancellation);
        await Eventually.Is(() => pair.Lead.Count(card => card.HasButton("Approve")) == 0, Cancellation);
    }

    [Fact]
    public async Task A_lead_whose_people_have_nothing_open_is_told_so()
    {
        await using var pair = await host.NextPair(Cancellation);
        await pair.OpenLead(Cancellation);

        await pair.Lead.Say("withdraw", Cancellation);

        await pair.Lead.WaitForText("Your people don't have any open tasks", Cancellation);
    }

    [Fact]
    public async Task Somebody_who_leads_nobody_cannot_take_anything_back()
    {
        await using var pair = await host.NextPair(Cancellation);
        await pair.Work(Cancellation);

        await pair.Learner.Say("withdraw", Cancellation);

        await pair.Learner.WaitForText("Nobody reports to you", Cancellation);
    }

    public enum OpenState
    {
        Offered,
        Active,
        InReview,
    }
}
