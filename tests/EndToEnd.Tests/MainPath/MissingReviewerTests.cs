using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Domain.People;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

public sealed class MissingReviewerTests(SharedHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_who_is_not_in_the_organisation_is_told_whom_to_ask_and_the_id_to_give_them()
    {
        var stranger = new CastMember(PersonId.Parse("99999999-0000-4000-8000-000000000001"), "Sam Stranger", TestPeople.Zone);
        await using var sam = await host.Client(stranger, Cancellation);

        await sam.Install(Cancellation);
        var welcome = await sam.WaitForText("We haven't met yet", Cancellation);
        Assert.Contains(stranger.Id.ToString(), welcome.Card!.Texts);
        await sam.Say("next", Cancellation);
        var again = await sam.WaitFor(message => message.Place > welcome.Place, "answer to the stranger", Cancellation);
        Assert.True(again.Card!.Says("ask the people who run this bot"));

        await sam.Click(again, "Try again", Cancellation);
        await sam.WaitFor(message => message.Place > again.Place && message.Card?.HasButton("Try again") == true, "way on", Cancellation);
    }

    [Fact]
    public async Task A_learner_without_a_reviewer_picks_a_colleague_who_agrees_once()
    {
        var (self, other) = (TestPeople.Alone(1), Rehearsed.Amara);
        await using var alma = await host.Client(self, Cancellation);
        await using var amara = await host.Client(other, Cancellation);
        await amara.Install(Cancellation);
        var pick = await AsksForATask(alma, "Presenting");
        Assert.Contains(pick.Card!.Input("colleague").Choices, choice => choice.Title == other.Name);
        Assert.DoesNotContain(pick.Card.Input("colleague").Choices, choice => choice.Title == self.Name);

        await alma.Click(pick, "Ask this colleague", Cancellation, ("colleague", other.Name));
        await alma.WaitForText(pick, $"I've asked {other.Name}", Cancellation);
        // The host is shared: another learner's request may be open in the same chat.
        var request = await amara.WaitFor(
            message => message.Card?.HasButton("Gladly") == true && message.Card.Says(self.Name), "the learner's request", Cancellation);
        await amara.Click(request, "Gladly", Cancellation);
        await amara.WaitForText(request, $"You now review for {self.Name}", Cancellation);

        var agreed = await alma.WaitForText($"{other.Name} will review your work", Cancellation);
        await alma.Click(agreed, "Get my first task", Cancellation);
        var offer = await alma.WaitForCard("Accept", Cancellation);
        Assert.Contains(other.Name, offer.Card!.Texts);
        await alma.Click(offer, "Accept", Cancellation);
        var work = await alma.WaitForCard(offer, "Submit work", Cancellation);
        await alma.Click(work, "Submit work", Cancellation, ("work", "Ten slides."));
        var review = await amara.WaitForCard("Approve", Cancellation);
        await amara.Click(review, "Approve", Cancellation, ("keep", "Ten, not thirty"));

        var feedback = await alma.WaitForText("Ten, not thirty", Cancellation);
        await alma.Click(feedback, "Next task", Cancellation);
        var next = await alma.WaitForCard("Accept", Cancellation);
        Assert.Contains(other.Name, next.Card!.Texts);
    }

    [Fact]
    public async Task A_colleague_who_says_not_now_is_replaced_by_another_whom_the_learner_picks()
    {
        var (self, first, second) = (TestPeople.Alone(2), Rehearsed.Katharina, Rehearsed.Amara);
        await using var alma = await host.Client(self, Cancellation);
        await using var katharina = await host.Client(first, Cancellation);
        await katharina.Install(Cancellation);
        var pick = await AsksForATask(alma, "Presenting");
        await alma.Click(pick, "Ask this colleague", Cancellation, ("colleague", first.Name));

        await alma.Say("next", Cancellation);
        await alma.WaitForText($"already asked {first.Name}", Cancellation);
        var request = await katharina.WaitForCard("Gladly", Cancellation);
        await katharina.Click(request, "Not now", Cancellation);

        await katharina.WaitForText(request, "You're not reviewing for", Cancellation);
        var again = await alma.WaitForText($"{first.Name} can't review right now", Cancellation);
        await alma.Click(again, "Ask this colleague", Cancellation, ("colleague", second.Name));
        await alma.WaitForText(again, $"I've asked {second.Name}", Cancellation);
    }

    [Fact]
    public async Task Somebody_who_would_review_themself_is_told_so_and_picks_a_colleague()
    {
        await using var olga = await host.Client(TestPeople.OwnDeputy, Cancellation);

        var pick = await AsksForATask(olga, "Facilitation");

        Assert.True(pick.Card!.Says("You can't review your own work"));
        var nobody = await olga.Click(pick, "Ask this colleague", Cancellation);
        Assert.True(nobody.Card!.Says("Please choose a colleague from the list"));
        var self = await olga.Click(pick, "Ask this colleague", Cancellation, ("colleague", TestPeople.OwnDeputy.Id.ToString()));
        Assert.True(self.Card!.Says("Please choose a colleague from the list"));
    }

    private static async Task<ChatMessage> AsksForATask(PlaygroundClient learner, string skill)
    {
        await learner.Install(Cancellation);
        var welcome = await learner.WaitFor(message => message.Card?.Inputs.Count > 0, "welcome", Cancellation);
        await learner.Click(welcome, "Get my first task", Cancellation, ("skill1", skill), ("stand1", "New to me"));
        return await learner.WaitForCard("Ask this colleague", Cancellation);
    }
}
