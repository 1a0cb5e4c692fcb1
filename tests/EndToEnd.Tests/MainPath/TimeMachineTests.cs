using System.Globalization;
using System.Net;
using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Domain.People;
using MicroAssignBot.EndToEnd.Tests.ManyHosts;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

public sealed class TimeMachineTests
{
    private static readonly CastMember Megan = new(
        PersonId.Parse("3ab6bab0-2f49-4033-a8f2-002cb09883d5"), "Megan Whitfield", "America/New_York");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_offer_runs_out_after_two_working_days_and_its_card_says_so()
    {
        await using var stage = await Rehearsed.Start(Cancellation, TimeMachineClient.Settings);
        var offer = await stage.Offer(Cancellation);
        var until = offer.Card!.Texts.Single(text => text.Contains("offer open until ", StringComparison.Ordinal));

        var advanced = await stage.Host.Advance(Cancellation);

        Assert.Equal("moved", advanced.Outcome);
        Assert.Empty(advanced.Held);
        Assert.InRange(advanced.Took, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        var berlin = TimeZoneInfo.ConvertTime(advanced.Now, TimeZoneInfo.FindSystemTimeZoneById(Rehearsed.Amara.TimeZone));
        Assert.Contains(berlin.ToString("ddd d MMM, HH:mm", CultureInfo.GetCultureInfo("en-US")), until, StringComparison.Ordinal);
        var closed = await stage.Learner.WaitForText(offer, "You didn't answer this offer", Cancellation);
        Assert.Equal(["Next task"], closed.Card!.Titles());
        var late = await stage.Learner.Click(offer, "Accept", Cancellation);
        Assert.True(late.Card!.Says("This offer has run out."));
    }

    [Fact]
    public async Task A_colleague_who_does_not_answer_within_a_working_day_is_replaced_by_another_whom_the_learner_picks()
    {
        await using var stage = await Rehearsed.Start(Cancellation, TimeMachineClient.Settings);
        await using var megan = await PlaygroundClient.Start(Megan, [], stage.Host.Messages, Cancellation);
        await stage.Learner.Install(Cancellation);
        await megan.Install(Cancellation);
        var welcome = await megan.WaitForCard("Get my first task", Cancellation);
        await megan.Click(welcome, "Get my first task", Cancellation, ("skill1", "Presenting"), ("stand1", "New to me"));
        var pick = await megan.WaitForCard("Ask this colleague", Cancellation);
        await megan.Click(pick, "Ask this colleague", Cancellation, ("colleague", Rehearsed.Amara.Name));
        var request = await stage.Learner.WaitForCard("Gladly", Cancellation);

        await stage.Host.Advance(Cancellation);

        var again = await megan.WaitForText("Amara Okafor hasn't answered", Cancellation);
        Assert.True(again.Card!.HasButton("Ask this colleague"));
        await stage.Learner.WaitForText(request, "You don't need to do anything", Cancellation);
        var late = await stage.Learner.Click(request, "Gladly", Cancellation);
        Assert.False(late.Card!.HasButton("Gladly"));
    }

    [Fact]
    public async Task With_nothing_due_the_clock_stays_and_says_so()
    {
        await using var stage = await Rehearsed.Start(Cancellation, TimeMachineClient.Settings);
        var before = await stage.Host.Now(Cancellation);

        var advanced = await stage.Host.Advance(Cancellation);

        Assert.Equal("nothing-due", advanced.Outcome);
        Assert.InRange(advanced.Now - before, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Clicks_on_the_clock_at_the_same_time_all_count()
    {
        const int Clicks = 8;
        await using var stage = await Workshop.Open(Cancellation, TimeMachineClient.Settings);
        var before = await stage.Process.Now(Cancellation);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, Clicks).Select(_ => stage.Process.AdvanceBy(TimeSpan.FromMinutes(1), Cancellation)));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.True(await stage.Process.Now(Cancellation) - before >= TimeSpan.FromMinutes(Clicks));
    }

    [Fact]
    public async Task What_cannot_be_delivered_just_now_is_named_and_is_not_waited_for()
    {
        await using var stage = await Workshop.Open(Cancellation, TimeMachineClient.Settings);
        var (first, second) = (stage.Learner(1), stage.Learner(2));
        var lead = stage.Lead(1);
        await lead.Install(stage.Host, Cancellation);
        await lead.WaitForCard("Help", Cancellation);
        stage.Connector.Rule = call =>
            call.Conversation == lead.Conversation ? new Fate.TurnedAway(429, TimeSpan.FromMinutes(10)) : Fate.Done;
        await first.TakeOffer(stage.Host, Cancellation);
        await first.Click(stage.Host, await first.WaitForCard("Accept", Cancellation), "Accept", Cancellation);
        await first.Submit(stage.Host, "See https://contoso.example/page.", Cancellation);
        await second.TakeOffer(stage.Host, Cancellation);
        await Eventually.Is(
            () => stage.Connector.Requests.Count(call => call.Creates && call.Conversation == lead.Conversation) > 1, Cancellation);

        // The reviewer's clock brings something before the offer expires.
        var advanced = await stage.Process.Advance(Cancellation);
        for (var step = 0; step < 8 && !second.Chat.Messages.Any(HasRunOut); step++) advanced = await stage.Process.Advance(Cancellation);

        Assert.Equal("moved", advanced.Outcome);
        Assert.Contains(advanced.Held, held => held.StartsWith($"{lead.Name} will get work to review", StringComparison.Ordinal));
        Assert.All(advanced.Held, held => Assert.StartsWith(lead.Name, held, StringComparison.Ordinal));
        await second.WaitForText("You didn't answer this offer", Cancellation);

        static bool HasRunOut(ChatMessage message) => message.Card?.Says("You didn't answer this offer") == true;
    }

    [Fact]
    public async Task In_a_rehearsal_too_a_reload_does_not_greet_again_and_after_a_restart_empty_windows_get_their_live_card()
    {
        await using var stage = await Rehearsed.Start(Cancellation, TimeMachineClient.Settings);
        await stage.Learner.Install(Cancellation);
        await stage.Offer(Cancellation);
        await stage.Learner.Install(Cancellation);
        await stage.Learner.Say("help", Cancellation);
        await stage.Learner.WaitForText("What you can type", Cancellation);
        Assert.Equal(1, stage.Learner.Count(card => card.Says("Learn by doing")));
        await stage.Host.Advance(Cancellation);
        var before = await stage.Host.Now(Cancellation);
        await stage.Learner.WaitForText("You didn't answer this offer", Cancellation);
        await stage.Learner.Say("next", Cancellation);
        await stage.Learner.WaitForCard("Accept", Cancellation);

        await stage.Restart(kill: false, Cancellation);
        await stage.ReopenLearner(Cancellation);
        await stage.Learner.Install(Cancellation);

        var again = await stage.Learner.WaitForCard("Accept", Cancellation);
        Assert.Equal([again.Id], stage.Learner.Messages.Select(message => message.Id));
        Assert.True(await stage.Host.Now(Cancellation) >= before);
    }
}
