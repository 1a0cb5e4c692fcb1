using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.PersonalData;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Boards;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Persistence;

/// <summary>What a lead's board has of their people, and what travels to it.</summary>
public sealed class BoardTellingTests
{
    private static readonly DateTimeOffset Moment = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);
    private static readonly ClockReading Now = new(Moment, Moment);

    [Fact]
    public async Task A_lead_has_a_row_of_each_of_their_people_and_nobody_else_has()
    {
        await using var talk = await AtWork();

        Assert.Equal(BoardStage.Active, Assert.Single((await Row(talk, Ada, Mina))!.Tasks).State);
        Assert.Equal(Ada, (await talk.State(Mina)).Document.BoardOf);
        Assert.Empty((await talk.State(Jonas)).Board);
        Assert.Null((await talk.State(Jonas)).Document.BoardOf);
    }

    [Fact]
    public async Task Whoever_joins_another_team_is_on_that_leads_board_and_named_by_the_former_ones_as_elsewhere()
    {
        await using var talk = await AtWork();
        talk.Office.Change(Jonas, jonas => jonas with { Roles = Roles.Lead });

        await Ask(talk, Jonas, Mina);
        await talk.Click(Mina, "Join");
        Assert.Equal((BoardPlace.Elsewhere, 0), ((await Row(talk, Ada, Mina))!.Place, (await Row(talk, Ada, Mina))!.Tasks.Count));
        Assert.Equal(BoardStage.Active, Assert.Single((await Row(talk, Jonas, Mina))!.Tasks).State);

        await talk.Say(Mina, "settings");
        await talk.Click(Mina, "Leave the team");
        Assert.Null(await Row(talk, Jonas, Mina));
        Assert.Equal(BoardPlace.InTeam, (await Row(talk, Ada, Mina))!.Place);
    }

    [Fact]
    public async Task When_the_organisation_names_another_lead_the_row_moves_with_the_next_that_happens()
    {
        await using var talk = await AtWork();
        talk.Office.Change(Mina, mina => mina with { Lead = Jonas });

        await talk.Click(Mina, "Submit work", ("work", "Done."));

        Assert.Null(await Row(talk, Ada, Mina));
        Assert.Equal(BoardStage.InReview, Assert.Single((await Row(talk, Jonas, Mina))!.Tasks).State);
    }

    [Fact]
    public async Task Whoever_cannot_be_reached_is_marked_until_they_write_again()
    {
        await using var talk = await AtWork();
        await talk.Remove(Mina, talk.Time.GetUtcNow());
        Assert.Equal(new BoardReach(true, talk.Time.GetUtcNow()), (await Row(talk, Ada, Mina))!.Reach);

        await talk.Install(Mina, talk.Time.GetUtcNow().AddMinutes(1));
        Assert.Equal(BoardReach.Here, (await Row(talk, Ada, Mina))!.Reach);
    }

    [Fact]
    public async Task Whoever_is_erased_is_on_no_board_and_the_board_of_a_lead_who_is_erased_goes_too()
    {
        await using var talk = await AtWork();

        await talk.Keep(Mina, state => ErasureSteps.Begin(state, Moment, Now));
        Assert.Empty((await talk.State(Ada)).Board);

        var board = (await talk.State(Ada)).WithBoard(Told(1), Now);
        var begun = ErasureSteps.Begin(board, Moment, Now);
        Assert.Empty(ErasureSteps.WithoutSome(begun).Board);
        Assert.Empty(begun.WithBoard(Told(2) with { Learner = Jonas }, Now).Board.Remove(Mina));
    }

    [Fact]
    public void A_row_that_is_not_newer_changes_nothing_and_one_that_says_gone_takes_it_away()
    {
        var lead = PersonState.Empty(Ada).WithBoard(Told(3), Now);

        Assert.Same(lead, lead.WithBoard(Told(3) with { IsQuiet = true }, Now));
        Assert.Same(lead, lead.WithBoard(BoardRow.Without(Mina, BoardPlace.Gone) with { Version = 2 }, Now));
        Assert.Empty(lead.WithBoard(BoardRow.Without(Mina, BoardPlace.Gone) with { Version = 4 }, Now).Board);
    }

    [Fact]
    public void However_much_changes_one_row_waits_and_one_that_is_on_its_way_stays()
    {
        var learner = PersonState.Empty(Mina) with { Document = DeskDocument.Empty with { LastItem = 4 } };
        for (var quiet = 0; quiet < 5; quiet++) learner = learner.Tell(Ada, Told(0), learner.Document.LastItem, Now);
        var waiting = Assert.Single(learner.Transfers);
        Assert.Equal((9, 9), (waiting.Key, waiting.Value.Board!.Row.Version));

        var claimed = learner with { Document = learner.Document with { Lease = new Lease("token", Moment, [9], false) } };
        for (var again = 0; again < 5; again++) claimed = claimed.Tell(Ada, Told(0), claimed.Document.LastItem, Now);
        Assert.Equal([9, 14], claimed.Transfers.Keys);
    }

    [Fact]
    public void A_row_goes_with_what_the_lead_hears_anyway_but_never_with_what_may_be_on_its_way()
    {
        var asked = PersonState.Empty(Mina).Send(new Instruction.AnswerTeam(Ada, Mina, TeamPlace.Member, MemberState.Joined), Now);

        Assert.NotNull(Assert.Single(asked.Tell(Ada, Told(0), since: 0, Now).Transfers).Value.Board);
        Assert.Equal([false, true], asked.Tell(Ada, Told(0), since: 1, Now).Transfers.Values.Select(one => one.IsBoardOnly));
    }

    private static BoardRow Told(long version) => BoardRow.Create(Desk.Empty(Mina), Ada, BoardReach.Here) with { Version = version };

    private static async Task<BoardRow?> Row(Talk talk, PersonId lead, PersonId learner) =>
        (await talk.State(lead)).Board.GetValueOrDefault(learner);

    private static async Task Ask(Talk talk, PersonId lead, PersonId learner)
    {
        await talk.Say(lead, "hi");
        await talk.Click(lead, "Set up my team");
        await talk.Click(lead, "Ask my team", ("members", $"{learner}"), ("teamSkills", ""), ("target", ""), ("deputy", ""));
    }

    /// <summary>Mina has a task in hand.</summary>
    private static async Task<Talk> AtWork()
    {
        var talk = new Talk();
        foreach (var person in (PersonId[])[Ada, Mina, Jonas]) await talk.Join(person);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Mina, "Accept");
        return talk;
    }
}
