using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

public sealed class OnboardingTests(SharedHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opening_the_chat_greets_once_and_a_reload_does_not_greet_again()
    {
        await using var pair = await host.NextPair(Cancellation);
        await pair.Welcome(Cancellation);

        await pair.Learner.Install(Cancellation);
        await pair.Learner.Install(Cancellation);
        await pair.Learner.Say("help", Cancellation);
        await pair.Learner.WaitForText("What you can type", Cancellation);

        Assert.Equal(1, pair.Learner.Count(card => card.Inputs.Count > 0));
    }

    [Fact]
    public async Task The_welcome_says_how_it_works_above_the_choices_which_stay()
    {
        await using var pair = await host.NextPair(Cancellation);
        var welcome = await pair.Welcome(Cancellation);

        await pair.Learner.Click(welcome, "How it works", Cancellation, ("skill1", "Facilitation"));

        var explained = await pair.Learner.WaitForText(welcome, "How it works", Cancellation);
        Assert.Equal("facilitation", explained.Card!.Input("skill1").Value);
        Assert.True(explained.Card.HasButton("Get my first task"));
    }

    [Fact]
    public async Task A_skill_without_a_level_is_asked_for_beside_its_field_and_the_choice_stays()
    {
        await using var pair = await host.NextPair(Cancellation);
        var welcome = await pair.Welcome(Cancellation);

        var answer = await pair.Learner.Click(welcome, "Get my first task", Cancellation, ("skill1", "Facilitation"));

        Assert.True(answer.Card!.Says("where you are with this skill"));
        Assert.Equal("facilitation", answer.Card.Input("skill1").Value);
    }

    [Fact]
    public async Task Two_skills_are_chosen_and_the_offer_is_for_one_of_them()
    {
        await using var pair = await host.NextPair(Cancellation);
        var welcome = await pair.Welcome(Cancellation);

        await pair.Learner.Click(
            welcome,
            "Get my first task",
            Cancellation,
            ("skill1", "Code review"),
            ("stand1", "With help"),
            ("skill2", "Presenting"),
            ("stand2", "New to me"));

        var offer = await pair.Learner.WaitForCard("Accept", Cancellation);
        Assert.True(offer.Card!.Says("Code review") || offer.Card.Says("Presenting"));
        await pair.Learner.WaitFor(
            message => message.Id == welcome.Id
                && (message.Card!.Input("skill1").Value, message.Card.Input("skill2").Value) == ("code-review", "presenting"),
            "choices kept on the welcome", Cancellation);
    }

    [Fact]
    public async Task Typing_next_brings_the_welcome_before_a_skill_is_chosen_and_an_offer_once_one_is()
    {
        await using var pair = await host.NextPair(Cancellation);
        await pair.Learner.Say("next", Cancellation);
        await pair.Learner.WaitForText("Please choose a skill", Cancellation);
        var welcome = await pair.Learner.WaitFor(message => message.Card?.Inputs.Count > 0, "welcome", Cancellation);

        await pair.Learner.Click(welcome, "Get my first task", Cancellation, ("skill1", "Facilitation"), ("stand1", "New to me"));
        var offer = await pair.Learner.WaitForCard("Accept", Cancellation);
        await pair.Learner.Say("Next!", Cancellation);

        await pair.Learner.WaitForText("You already have an open offer", Cancellation);
        var again = await pair.Learner.WaitFor(
            message => message.Card?.HasButton("Accept") == true && message.Place > offer.Place, "offer posted anew", Cancellation);
        await pair.Learner.WaitForText(offer, "continued below", Cancellation);
        Assert.Equal(offer.Card!.Heading, again.Card!.Heading);
    }

    [Fact]
    public async Task A_lead_is_greeted_with_what_a_lead_needs()
    {
        await using var pair = await host.NextPair(Cancellation);
        await pair.OpenLead(Cancellation);

        var welcome = await pair.Lead.WaitForText("Give feedback in a minute", Cancellation);

        Assert.Equal(["Set up my team", "Show my reviews", "Show my team", "Help"], welcome.Card!.Titles());
    }
}
