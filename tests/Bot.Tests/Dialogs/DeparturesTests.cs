using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>People leave the directory, and what they leave behind is closed out kindly.</summary>
public sealed class DeparturesTests : IAsyncLifetime
{
    private static readonly PersonId Rex = PersonId.Parse("11111111-0000-4000-8000-000000000007");
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly Company company = new(null);
    private Talk talk = null!;

    public async ValueTask InitializeAsync()
    {
        company.Put(Ada, "Ada Novak");
        company.Put(Mina, "Mina Park", Ada);
        company.Put(Jonas, "Jonas Berg", Ada);
        company.Put(Rex, "Rex Moor");
        await company.Sync();
        talk = new Talk(company.People, store: company.Store);
        foreach (var person in (PersonId[])[Ada, Mina, Jonas, Rex]) await talk.Join(person);
    }

    public async ValueTask DisposeAsync()
    {
        await talk.DisposeAsync();
        await company.DisposeAsync();
    }

    [Fact]
    public async Task What_a_lead_had_to_review_goes_to_the_deputy_of_their_team()
    {
        await talk.Click(Ada, "Set up my team");
        await talk.Click(Ada, "Ask my team", ("members", $"{Mina},{Jonas}"), ("deputy", Rex.ToString()));
        await talk.Click(Rex, "Gladly");
        await HandIn();
        company.Leave(Ada);
        await company.Sync();

        await company.CloseOut(talk, Day / 2);
        Assert.Equal(Ada, (await talk.State(Mina)).Desk.Open.Values.Single().Reviewer);
        await company.CloseOut(talk, Day / 2);

        Assert.Equal(Rex, (await talk.State(Mina)).Desk.Open.Values.Single().Reviewer);
        Assert.Contains(talk.Chats.Of(Rex), message => message.Titles.Contains("Approve"));
        Assert.Contains(
            talk.Chats.Of(Mina), message => message.Text.Contains(
                "Your reviewer no longer takes part, so your work is with Rex Moor now.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_team_of_a_lead_who_has_left_ends_and_whoever_named_them_as_deputy_has_none()
    {
        company.Put(Rex, "Rex Moor", Ada);
        company.Put(Jonas, "Jonas Berg", Rex);
        await company.Sync();
        await talk.Say(Rex, "hi");
        await talk.Click(Rex, "Set up my team");
        await talk.Click(Rex, "Ask my team", ("members", Mina.ToString()));
        await talk.Click(Mina, "Join");
        await talk.Click(Ada, "Set up my team");
        await talk.Click(Ada, "Ask my team", ("members", Jonas.ToString()), ("deputy", Rex.ToString()));
        await talk.Click(Rex, "Gladly");
        company.Leave(Rex);
        await company.Sync();

        await company.CloseOut(talk, Day);

        Assert.Null((await talk.State(Mina)).Desk.Standing.Team);
        Assert.Contains("Ada Novak is your lead now.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Null((await talk.State(Ada)).Desk.Standing.Led!.AgreedDeputy);
        company.Put(Rex, "Rex Moor", Ada);
        await company.Sync();
        Assert.DoesNotContain((await talk.State(Rex)).Desk.Standing.Led!.Members, member => member.IsIn);
    }

    [Fact]
    public async Task What_a_learner_had_open_is_withdrawn_and_whoever_reviews_it_sees_why()
    {
        await HandIn();
        company.Leave(Mina);
        await company.Sync();

        await company.CloseOut(talk, Day);

        Assert.Empty((await talk.State(Mina)).Desk.Open);
        Assert.Empty((await talk.State(Ada)).Document.Reviews.Items);
        var last = talk.Chats.Of(Ada)[^1];
        Assert.Contains("because a colleague no longer takes part. There", last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Approve", last.Titles);
    }

    [Fact]
    public async Task A_lead_sees_on_the_card_of_a_hand_out_that_somebody_has_left()
    {
        await talk.Say(Ada, "assign");
        await talk.Click(Ada, "Task 1");
        await talk.Click(Ada, "Hand out", ("handTo", $"{Mina},{Jonas}"));
        await talk.Click(Jonas, "Accept");
        company.Leave(Jonas);
        await company.Sync();

        await company.CloseOut(talk, Day);

        var state = (await talk.State(Ada)).Desk.HandOuts.Values.Single().People.Single(person => person.Id == Jonas).State;
        Assert.Equal(new HandOutState.NotGiven(HandOutProblem.NotListed), state);
    }

    [Fact]
    public async Task Whoever_is_back_within_a_day_goes_on_where_they_were()
    {
        await HandIn();
        company.Leave(Mina);
        await company.Sync();
        company.Put(Mina, "Mina Park", Ada);
        await company.Sync();

        await company.CloseOut(talk, Day * 2);

        Assert.IsType<Stage.InReview>((await talk.State(Mina)).Desk.Find(1)!.Stage);
    }

    [Fact]
    public async Task Whoever_is_closed_out_is_forgotten_by_the_next_reading()
    {
        company.Leave(Rex);
        await company.Sync();
        await company.CloseOut(talk, Day);
        Assert.Contains(company.Store.Everything, one => one.Row.Key == Keys.Directory.Person(Rex));

        await company.Sync();

        Assert.DoesNotContain(company.Store.Everything, one => one.Row.Key == Keys.Directory.Person(Rex));
    }

    private async Task HandIn()
    {
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Mina, "Accept");
        await talk.Click(Mina, "Submit work", ("work", "My work"));
    }
}
