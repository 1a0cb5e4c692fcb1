using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Bot.Tests.Outbox;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Boards;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;
using static MicroAssignBot.Bot.Tests.PersonalData.Erasing;

namespace MicroAssignBot.Bot.Tests.Persistence;

/// <summary>A lead whose board lacks people, though nothing has changed for these, hears from them.</summary>
public sealed class BoardAskingTests
{
    private static readonly PersonId Nils = PersonId.Parse("11111111-0000-4000-8000-000000000004");
    private static readonly PersonId Olga = PersonId.Parse("11111111-0000-4000-8000-000000000005");

    [Fact]
    public async Task A_lead_who_begins_anew_hears_from_those_whom_the_organisation_names_and_from_nobody_else()
    {
        await using var talk = await AtWork();
        foreach (var (id, name) in new[] { (Nils, "Nils Lund"), (Olga, "Olga Rossi") })
            talk.Office.Hire(Somebody(id, name, Ada, Roles.Learner));
        await talk.Join(Nils);
        await Ask(talk, Jonas, Nils);
        await talk.Click(Nils, "Join");
        Assert.Equal((BoardPlace.InTeam, BoardPlace.Elsewhere), (await Place(talk, Ada, Mina), await Place(talk, Ada, Nils)));

        await Erase(talk, Ada);
        Assert.Empty((await talk.State(Ada)).Board);
        await Wrote(talk, Ada);

        var board = (await talk.State(Ada)).Board;
        Assert.Equal((BoardPlace.InTeam, BoardPlace.Elsewhere, 2), (board[Mina].Place, board[Nils].Place, board.Count));
        Assert.Equal(BoardStage.Active, Assert.Single(board[Mina].Tasks).State);
        Assert.Empty(await Wrong(talk, Ada));
        // Whoever has never opened the bot has nothing to tell, and nothing is kept of them.
        Assert.Equal(DeskDocument.Empty, (await talk.State(Olga)).Document);
    }

    [Fact]
    public async Task A_lead_who_joined_people_to_their_team_and_begins_anew_does_not_get_them_back()
    {
        await using var talk = await AtWork();
        await Ask(talk, Ada, Jonas);
        await talk.Click(Jonas, "Join");
        Assert.Equal(BoardPlace.InTeam, await Place(talk, Ada, Jonas));

        await Erase(talk, Ada);
        await Wrote(talk, Ada);

        Assert.Equal([Mina], (await talk.State(Ada)).Board.Keys);
    }

    [Fact]
    public async Task A_lead_whom_the_organisation_lists_only_later_hears_from_those_who_were_there_before()
    {
        await using var talk = new Talk();
        talk.Office.Leave(Ada);
        await talk.Join(Mina);
        await Choose(talk);
        Assert.Null((await talk.State(Mina)).Document.BoardOf);

        talk.Office.Hire(Somebody(Ada, "Ada Novak", null, Roles.Lead));
        await Wrote(talk, Ada);

        Assert.Equal(BoardPlace.InTeam, await Place(talk, Ada, Mina));
        Assert.Equal(Ada, (await talk.State(Mina)).Document.BoardOf);
    }

    [Fact]
    public async Task A_lead_who_opens_the_bot_after_their_people_or_removes_and_adds_it_has_their_rows()
    {
        await using var talk = new Talk();
        await talk.Join(Mina);
        await Work(talk);
        await Wrote(talk, Ada);
        Assert.Equal(BoardPlace.InTeam, await Place(talk, Ada, Mina));

        await talk.Remove(Ada, talk.Time.GetUtcNow().AddMinutes(1));
        await talk.Sweep(Ada, TimeSpan.FromMinutes(2));
        await talk.Install(Ada, talk.Time.GetUtcNow());
        await talk.Sweep(Ada, TimeSpan.Zero);
        Assert.Equal(BoardPlace.InTeam, await Place(talk, Ada, Mina));
    }

    [Fact]
    public async Task Whom_the_list_moves_there_and_back_is_with_whoever_leads_them_though_they_do_nothing()
    {
        await using var talk = await AtWork();
        Lead(talk, Jonas);
        await Wrote(talk, Jonas);
        Assert.Equal(BoardStage.Active, Assert.Single((await talk.State(Jonas)).Board[Mina].Tasks).State);
        Assert.Empty((await talk.State(Ada)).Board);

        Lead(talk, Ada);
        await Wrote(talk, Ada);
        Assert.Equal(BoardStage.Active, Assert.Single((await talk.State(Ada)).Board[Mina].Tasks).State);
        Assert.Empty((await talk.State(Jonas)).Board);

        // The former lead writes first.
        Lead(talk, Jonas);
        await Wrote(talk, Ada);
        Assert.Empty((await talk.State(Ada)).Board);
        Assert.Equal(BoardPlace.InTeam, await Place(talk, Jonas, Mina));
        Assert.Empty(await Wrong(talk, Jonas));
    }

    [Fact]
    public async Task A_deputy_who_begins_anew_has_nothing_of_anybody()
    {
        await using var talk = await AtWork();
        talk.Office.Change(Ada, ada => ada with { Deputy = Jonas });
        await Erase(talk, Jonas);
        await Wrote(talk, Jonas);

        Assert.Empty((await talk.State(Jonas)).Board);
        Assert.Null((await talk.State(Jonas)).Document.BoardGaps);
    }

    [Fact]
    public async Task Each_is_asked_once_until_they_have_told()
    {
        await using var talk = await AtWork();
        await Erase(talk, Ada);
        await talk.Say(Ada, "hi");
        Assert.True((await talk.State(Ada)).Document.BoardGaps!.IsDue);

        talk.Store.Unreadable = Keys.Person(Mina);
        await talk.Sweep(Ada, TimeSpan.Zero);
        talk.Store.Unreadable = null;
        var waiting = Assert.Single((await talk.State(Ada)).Transfers).Value;
        Assert.Equal(new Instruction.TellBoard(Mina, Ada), waiting.Instruction);
        await talk.Say(Ada, "hi");
        Assert.Equal((false, Mina), Gaps(await talk.State(Ada)));

        await talk.Sweep(Ada, TimeSpan.FromMinutes(5));
        Assert.Equal(BoardPlace.InTeam, await Place(talk, Ada, Mina));
        Assert.Equal((false, null), Gaps(await talk.State(Ada)));

        static (bool IsDue, PersonId? Asked) Gaps(PersonState lead) =>
            (lead.Document.BoardGaps!.IsDue, lead.Document.BoardGaps.Asked is [var one] ? one : null);
    }

    [Fact]
    public async Task Many_are_asked_in_several_commits_and_whoever_has_nothing_to_tell_is_not()
    {
        var (office, people) = (new Office(), new PersonStore(new MemoryStore()));
        var reports = Enumerable.Range(1, 90).Select(number => PersonId.Parse(FormattableString.Invariant(
            $"22222222-0000-4000-8000-{number:D12}"))).ToList();
        foreach (var (id, place) in reports.Select((id, place) => (id, place)))
        {
            office.Hire(Somebody(id, $"Person {place:D2}", Ada, Roles.Learner));
            // Every tenth has never opened the bot, or was only greeted.
            if (place % 10 == 0) continue;
            var empty = PersonState.Empty(id);
            var standing = Standing.Empty with { Version = 1, Greeted = place % 10 == 1 };
            await people.Commit(
                new PersonSnapshot(empty, []), empty with { Desk = empty.Desk with { Standing = standing } },
                TestContext.Current.CancellationToken);
        }

        var (questions, now) = (new BoardQuestions(office, people), new ClockReading(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch));
        var lead = PersonState.Empty(Ada).NotingGaps(await office.ReportsOf(Ada, TestContext.Current.CancellationToken));
        var asked = new List<int>();
        while (lead.Document.BoardGaps!.IsDue)
        {
            var before = lead.Transfers.Count;
            lead = await questions.Ask(lead, now, TestContext.Current.CancellationToken);
            asked.Add(lead.Transfers.Count - before);
        }

        Assert.Equal([31, 32, 9], asked);
        Assert.Equal(91, lead.Document.BoardGaps.Asked.Count);
        Assert.Same(lead, lead.NotingGaps(await office.ReportsOf(Ada, TestContext.Current.CancellationToken)));
    }

    private static void Lead(Talk talk, PersonId lead)
    {
        talk.Office.Change(lead, one => one with { Roles = Roles.Lead });
        talk.Office.Change(Mina, mina => mina with { Lead = lead });
    }

    /// <summary>Somebody writes, and what is due for them is done.</summary>
    private static async Task Wrote(Talk talk, PersonId person)
    {
        await talk.Say(person, "hi");
        await talk.Sweep(person, TimeSpan.Zero);
    }

    private static async Task<BoardPlace?> Place(Talk talk, PersonId lead, PersonId learner) =>
        (await talk.State(lead)).Board.GetValueOrDefault(learner)?.Place;

    /// <summary>As the check of the simulated worlds sees it.</summary>
    private static async Task<IReadOnlyList<string>> Wrong(Talk talk, PersonId leadOfMina)
    {
        var all = new List<PersonState>();
        foreach (var person in (PersonId[])[Ada, Mina, Jonas, Nils]) all.Add(await talk.State(person));
        return [.. BoardCheck.Wrong(all, id => id == Mina ? leadOfMina : id == Nils ? Ada : null)];
    }

    private static async Task Ask(Talk talk, PersonId lead, PersonId learner)
    {
        talk.Office.Change(lead, one => one with { Roles = Roles.Lead });
        await talk.Say(lead, "hi");
        await talk.Click(lead, "Set up my team");
        await talk.Click(lead, "Ask my team", ("members", $"{learner}"), ("teamSkills", ""), ("target", ""), ("deputy", ""));
    }

    /// <summary>Mina has a task in hand.</summary>
    private static async Task<Talk> AtWork()
    {
        var talk = new Talk();
        foreach (var person in (PersonId[])[Ada, Mina, Jonas]) await talk.Join(person);
        await Work(talk);
        return talk;
    }

    private static async Task Work(Talk talk)
    {
        await Choose(talk);
        await talk.Click(Mina, "Accept");
    }

    private static Task Choose(Talk talk) => talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
}
