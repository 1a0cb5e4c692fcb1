using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

public sealed class AuthoringPathTests(SharedHost host)
{
    private static readonly (string, string)[] Good =
    [
        ("title", "Rewrite our home page"), ("entrySkill", "Writing for search"), ("entryLevel", "●○○○ with help"),
        ("goal", "Write the home page anew, in half as many words."), ("context", "Take [our home page]. Visitors leave it fast."),
        ("effort", "1 hour"), ("box", "3 working hours"), ("criteria", "Half as many words"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lead_publishes_a_task_once_and_only_their_people_find_it_before_the_companys()
    {
        await using var pair = await host.NextPair(Cancellation);
        await using var stranger = await host.NextPair(Cancellation);
        var lead = await pair.OpenLead(Cancellation);
        await lead.Say("new", Cancellation);
        var form = await lead.WaitForCard("Publish", Cancellation);

        var refused = await lead.Click(form, "Publish", Cancellation, Good[0]);
        Assert.True(refused.Card!.Says("Say where the work comes from"));
        var published = await lead.Click(form, "Publish", Cancellation, Good);
        Assert.True(published.Card!.Says("Published. I can offer it from now on."));
        await lead.Click(form, "Publish", Cancellation, Good);

        await pair.Learner.Say("catalogue", Cancellation);
        var catalogue = await pair.Learner.WaitForCard("Search", Cancellation);
        Assert.Single(catalogue.Card!.Texts, text => text == "Rewrite our home page");
        var found = await pair.Learner.Click(catalogue, "Search", Cancellation, ("find", "our home page"));
        Assert.True(found.Card!.Says("Rewrite our home page"));

        await stranger.Learner.Say("catalogue", Cancellation);
        var others = await stranger.Learner.WaitForCard("Search", Cancellation);
        Assert.DoesNotContain("Rewrite our home page", others.Card!.Texts);
    }
}
