using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Infrastructure.State;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class HandOutDialogTests : IAsyncLifetime
{
    private readonly Play play = new();

    public async ValueTask InitializeAsync()
    {
        play.Firm.Offered = new(
            play.Firm.Offered.Skills,
            [.. play.Firm.Offered.Entries.Select(
                entry => entry with { Context = "Take [a page of ours] and look at it like a visitor." })]);
        await play.Open();
    }

    /// <summary>The first task of the list.</summary>
    private string First => play.Firm.Offered.Entries[0].Title;

    [Fact]
    public async Task A_word_and_two_clicks_hand_a_task_to_the_whole_team_and_the_lead_sees_what_becomes_of_it()
    {
        await play.Talk.Say(Fred, "assign");
        await play.Talk.Click(Fred, First);
        await play.Talk.Click(Fred, "Hand out", ("blank1", "our shop"));

        Assert.Contains("Take our shop and", Shown(Lena), StringComparison.Ordinal);
        Assert.Contains("handed it out to you", Shown(Lena), StringComparison.Ordinal);
        Assert.Contains("offered", Shown(Fred), StringComparison.Ordinal);

        await play.Talk.Click(Lena, "Accept");

        Assert.Contains("1 accepted", Shown(Fred), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decline_tells_the_lead_the_reason()
    {
        await HandOut();
        await play.Talk.Click(Lena, "Not now");
        await play.Talk.Click(Lena, "Decline", ("reason", "TooHard"), ("again", "NextWeek"));

        Assert.Contains("declined: too hard", Shown(Fred), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_click_under_another_id_hands_out_once_and_is_answered_as_the_first_time()
    {
        await play.Talk.Say(Fred, "assign");
        await play.Talk.Click(Fred, First);
        var form = play.Talk.Chats.Of(Fred).Last(shown => shown.Titles.Contains("Hand out"));
        var button = form.Buttons.First(one => one["title"]!.ToString() == "Hand out")["data"]!.AsObject();
        var first = await play.Answer(Fred, button, "one");
        var again = await play.Answer(Fred, button, "two");

        Assert.Equal(Without(first), Without(again));
        Assert.Equal(1, (await play.Talk.State(Lena)).Desk.Standing.LastNumber);
    }

    [Fact]
    public async Task Whom_the_task_cannot_reach_is_named_before_the_click()
    {
        await play.Talk.Say(Fred, "assign");
        await play.Talk.Click(Fred, First);
        await play.Talk.Click(Fred, "Check dates", ("handTo", $"{Lena},{Bert},{Zed}"));

        Assert.Contains("isn't in your team", Shown(Fred), StringComparison.Ordinal);
        Assert.Contains("isn't in the company list", Shown(Fred), StringComparison.Ordinal);
        Assert.Contains("due", Shown(Fred), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_people_than_those_shown_are_shown_first()
    {
        await play.Talk.Say(Fred, "assign");
        await play.Talk.Click(Fred, First);
        await play.Talk.Click(Fred, "Hand out", ("handTo", $"{Lena},{Bert}"));

        Assert.Contains("isn't in your team", Shown(Fred), StringComparison.Ordinal);
        Assert.Equal(0, (await play.Talk.State(Lena)).Desk.Standing.LastNumber);

        await play.Talk.Click(Fred, "Hand out", ("handTo", $"{Lena},{Bert}"));

        Assert.Equal(1, (await play.Talk.State(Lena)).Desk.Standing.LastNumber);
    }

    [Fact]
    public async Task Two_hundred_people_are_too_many_and_what_was_typed_stays()
    {
        await play.Talk.Say(Fred, "assign");
        await play.Talk.Click(Fred, First);
        var many = string.Join(',', Enumerable.Range(1, 200).Select(number => $"33333333-0000-4000-8000-{number:D12}"));
        await play.Talk.Click(Fred, "Hand out", ("handTo", many), ("blank1", "our shop"));

        Assert.Contains("That's 200 people. Hand out to 50 at a time.", Shown(Fred), StringComparison.Ordinal);
        Assert.Contains("our shop", Shown(Fred), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_lead_filled_in_is_there_the_next_time()
    {
        await HandOut(("blank1", "our shop"));
        await play.Talk.Say(Fred, "assign");
        await play.Talk.Click(Fred, First);

        Assert.Contains("our shop", Shown(Fred), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_learner_fills_in_what_the_entry_leaves_open_and_the_reviewer_sees_it()
    {
        await play.Talk.Click(Lena, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        Assert.DoesNotContain("[a page", Shown(Lena), StringComparison.Ordinal);
        await play.Talk.Click(Lena, "Accept", ("blank1", "[our] shop"));
        await play.Talk.Click(Lena, "Submit work", ("work", "Done: https://contoso.example/page"));

        Assert.Contains("our shop", Shown(Edda), StringComparison.Ordinal);
        Assert.Contains("A page of ours", Shown(Edda), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_handed_out_while_a_task_is_active_waits_and_the_learner_may_put_it_in_order()
    {
        await play.Talk.Click(Lena, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await play.Talk.Click(Lena, "Accept");
        await HandOut(("urgent", "urgent"));
        foreach (var entry in play.Firm.Offered.Entries.Skip(3).Take(2))
            await play.Do(
                Fred, new Command.HandOut(FormId.Parse($"form-of-{entry.Id}"), entry.Id, [Lena], null, Start.Now, false, null), Fred);
        Assert.Contains("waits until they finish", Shown(Fred), StringComparison.Ordinal);

        await play.Talk.Say(Lena, "work");
        await play.Talk.Click(Lena, "Move up");

        Assert.Equal([2, 4, 3], (await play.Talk.State(Lena)).Desk.Standing.Queue);
    }

    [Fact]
    public async Task A_lead_with_as_many_reviews_as_one_may_have_is_told_on_the_form()
    {
        await play.Talk.Keep(Fred, state => state with
        {
            Document = state.Document with
            {
                Reviews = Enumerable.Range(1, 5).Aggregate(state.Document.Reviews, (queue, number) => queue.With(
                    new Topic(Jon, number), new Domain.Reviews.QueueChange.Enter(1))),
            },
        });
        await play.Talk.Say(Fred, "assign");
        await play.Talk.Click(Fred, First);

        Assert.Contains("You have 5 open reviews", Shown(Fred), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_is_gone_when_the_lead_clicks_is_said_to_be_gone()
    {
        await play.Talk.Say(Fred, "assign");
        await play.Talk.Click(Fred, First);
        play.Firm.Offered = new(play.Firm.Offered.Skills, []);
        await play.Talk.Click(Fred, "Hand out");

        Assert.Contains("no longer in the catalogue", Shown(Fred), StringComparison.Ordinal);
        Assert.Equal(0, (await play.Talk.State(Lena)).Desk.Standing.LastNumber);
    }

    [Fact]
    public async Task Somebody_who_leads_nobody_is_told_that_leads_hand_out()
    {
        await play.Talk.Say(Bert, "assign");

        Assert.Contains("Only leads can do this", Shown(Bert), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    private async Task HandOut(params (string, string)[] inputs)
    {
        await play.Talk.Say(Fred, "assign");
        await play.Talk.Click(Fred, First);
        await play.Talk.Click(Fred, "Hand out", inputs);
    }

    private string Shown(Domain.People.PersonId person) =>
        string.Join('\n', play.Talk.Chats.Of(person).Select(shown => shown.Card.ToJsonString(new System.Text.Json.JsonSerializerOptions
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        })));

    // What follows the answer is another message.
    private static string Without(string answer) => answer.Split('\n')[0];
}
