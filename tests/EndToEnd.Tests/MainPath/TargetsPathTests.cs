using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

public sealed class TargetsPathTests(SharedHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lead_marks_a_skill_and_the_next_offer_says_so()
    {
        await using var pair = await host.NextPair(Cancellation);
        var lead = await pair.OpenLead(Cancellation);

        await lead.Say("targets", Cancellation);
        var form = await lead.WaitForCard("Save target", Cancellation);
        var incomplete = await lead.Click(form, "Save target", Cancellation, ("who", "Whole team"));
        Assert.True(incomplete.Card!.Says("Please choose a skill."));
        var saved = await lead.ClickNow(
            form, "Save target", Cancellation, ("skill", "Writing for search"), ("target", "●●●○ hard cases"),
            ("first", "Offer this skill before others"));

        Assert.True(saved.Card!.Says("the target for your whole team is now “hard cases”, and it comes first."));
        var offer = await pair.Offer(Cancellation);
        Assert.True(offer.Card!.Says("your target is ●●●○ hard cases, and your lead marked it."));
    }
}
