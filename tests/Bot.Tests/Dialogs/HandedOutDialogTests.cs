using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Assignments;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>Fred hands a task to his team, and looks later what became of it.</summary>
public sealed class HandedOutDialogTests : IAsyncLifetime
{
    private readonly Play play = new();

    public static TheoryData<string> LeadsClicks =>
    [
        """{"do":"tasks-to-assign"}""", """{"do":"assign","entry":"ENTRY"}""",
        """{"do":"check-hand-out","entry":"ENTRY","form":"FORM"}""", """{"do":"hand-out","entry":"ENTRY","form":"FORM","shown":"a1"}""",
        """{"do":"name-deputy","entry":"ENTRY","form":"FORM","deputy":"22222222-0000-4000-8000-000000000002"}""",
        """{"do":"handed-out","from":0}""", """{"do":"set-up-team"}""",
        """{"do":"save-team","members":"22222222-0000-4000-8000-000000000002"}""",
    ];

    public async ValueTask InitializeAsync() => await play.Open();

    [Fact]
    public async Task The_card_goes_on_past_acceptance_with_states_alone()
    {
        await HandOut();
        await play.Talk.Click(Lena, "Accept");
        Assert.Contains("accepted, due", Card, StringComparison.Ordinal);

        await play.Talk.Click(Lena, "Submit work", ("work", "My secret words"));
        Assert.Contains("handed in", Card, StringComparison.Ordinal);
        var reviewer = (await play.Talk.State(Lena)).Desk.InSlot!.Reviewer;
        await play.Talk.Click(reviewer, "Approve", ("missing", ""), ("keep", "Good"), ("change", ""), ("next", ""));

        Assert.Contains("approved", Card, StringComparison.Ordinal);
        Assert.DoesNotContain("My secret words", Card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Not now", "Decline")]
    [InlineData("Accept", null)]
    public async Task Whoever_does_not_lead_them_any_more_hears_nothing_of_what_becomes_of_it(string click, string? then)
    {
        await HandOut();
        play.Firm.Lead = Lars;
        await play.Talk.Click(Lena, click);
        if (then is not null) await play.Talk.Click(Lena, then, ("reason", "TooHard"), ("again", "Tomorrow"));

        Assert.Contains("not in your team now", Card, StringComparison.Ordinal);
        Assert.DoesNotContain("declined", Card, StringComparison.Ordinal);
        Assert.DoesNotContain("due", Card, StringComparison.Ordinal);
        await play.Talk.Say(Fred, "handouts");
        Assert.Contains("0 accepted · 0 open · 0 not taken", play.Talk.Chats.Last(Fred).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reviews_it_goes_on_seeing_it_on_the_review()
    {
        await HandOut();
        await play.Talk.Click(Lena, "Accept");
        await play.Talk.Keep(Lena, state => state with { Desk = state.Desk with
        {
            Open = state.Desk.Open.SetItem(1, state.Desk.Open[1] with { Reviewer = Fred }),
        } });
        play.Firm.Lead = Lars;

        await play.Talk.Click(Lena, "Submit work", ("work", "My secret words"));

        Assert.Contains(play.Talk.Chats.Of(Fred), shown => shown.Text.Contains("My secret words", StringComparison.Ordinal));
        Assert.DoesNotContain("handed in", Card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_lists_what_was_handed_out_and_a_click_brings_its_card_back()
    {
        await HandOut();
        await play.Talk.Say(Fred, "handouts");
        var list = play.Talk.Chats.Last(Fred);
        Assert.Contains("What you've handed out", list.Text, StringComparison.Ordinal);

        var title = play.Firm.Offered.Entries[0].Title;
        await play.Talk.Click(Fred, title);

        Assert.Contains("offered", play.Talk.Chats.Last(Fred).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_handed_out_nothing_hears_how_to_begin_and_whoever_is_no_lead_that_leads_do()
    {
        await play.Talk.Say(Fred, "handouts");
        Assert.Contains("You haven't handed out anything yet.", play.Talk.Chats.Last(Fred).Text, StringComparison.Ordinal);

        await play.Talk.Say(Bert, "assigned");

        Assert.Contains("Only leads can do this", play.Talk.Chats.Last(Bert).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_is_asked_with_one_click_on_the_form_and_is_the_one_whom_the_form_names()
    {
        await play.Talk.Say(Fred, "assign");
        await play.Talk.Click(Fred, play.Firm.Offered.Entries[0].Title);
        await play.Talk.Click(Fred, "Ask them to step in", ("deputy", $"{Bert}"));
        Assert.Contains(
            play.Talk.Chats.Of(Fred), shown => shown.Text.Contains("to step in for you.", StringComparison.Ordinal));

        await play.Talk.Click(Bert, "Gladly");

        Assert.Equal(Bert, (await play.Talk.State(Fred)).Desk.Standing.Led!.AgreedDeputy);
    }

    [Theory]
    [MemberData(nameof(LeadsClicks))]
    public async Task A_lead_who_is_no_longer_one_is_told_so_at_every_click(string data)
    {
        var click = JsonNode.Parse(data
            .Replace("ENTRY", $"{play.Firm.Offered.Entries[0].Id}", StringComparison.Ordinal)
            .Replace("FORM", "018bcfe5-6800-7000-8000-000000000001", StringComparison.Ordinal))!.AsObject();
        click["v"] = 1;

        var answer = await play.Answer(Bert, click);

        Assert.Contains("Only leads can do this", answer, StringComparison.Ordinal);
        Assert.Null((await play.Talk.State(Bert)).Desk.Standing.Led);
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    private string Card =>
        play.Talk.Chats.Of(Fred).Last(shown => shown.Card.ToJsonString().Contains("Handed out", StringComparison.Ordinal)).Text;

    private async Task HandOut()
    {
        await play.Talk.Say(Fred, "assign");
        await play.Talk.Click(Fred, play.Firm.Offered.Entries[0].Title);
        await play.Talk.Click(Fred, "Hand out");
    }
}
