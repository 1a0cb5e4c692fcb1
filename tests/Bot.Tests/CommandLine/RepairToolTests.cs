using System.Collections.Immutable;
using MicroAssignBot.Bot.CommandLine;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Bot.Tests.Outbox;
using MicroAssignBot.Bot.Tests.PersonalData;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Boards;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.Options;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.CommandLine;

/// <summary>What leads and reviewers have of others is worked out anew.</summary>
public sealed class RepairToolTests : IAsyncDisposable
{
    private readonly MemoryStore store = new();
    private readonly StringWriter said = new();
    private readonly Talk talk;

    public RepairToolTests() => talk = new Talk(store: store);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IReadOnlyList<string> Lines => said.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public async Task Where_all_is_right_nothing_differs_whatever_people_have_in_hand()
    {
        await InReview();
        await talk.Click(Ada, "I can't open it");
        var before = store.Everything.Count;

        Assert.Equal(ExitCodes.Done, await Repair());

        Assert.Equal("3 people looked at, 0 differences put right.", Assert.Single(Lines));
        Assert.Equal(before, store.Everything.Count);
    }

    [Fact]
    public async Task Whoever_was_only_greeted_is_missing_on_no_board()
    {
        foreach (var person in (PersonId[])[Ada, Mina]) await talk.Join(person);

        Assert.Equal(ExitCodes.Done, await Repair());
        Assert.Empty((await talk.State(Ada)).Board);
    }

    [Fact]
    public async Task What_was_corrupted_is_reported_line_by_line_and_put_right_and_is_right_the_next_time()
    {
        await InReview();
        await talk.Keep(Ada, ada => ada with
        {
            Board = ada.Board.SetItem(Mina, ada.Board[Mina] with { Tasks = [], Version = 9999 })
                .SetItem(Jonas, BoardRow.Create(Desk.Empty(Jonas), Ada, BoardReach.Here) with { Version = 1 }),
            Document = ada.Document with
            {
                Reviews = new ReviewQueue([new ReviewItem(new Topic(Jonas, 7), 3, ReviewState.Shown)]),
            },
        });

        Assert.Equal(ExitCodes.Repaired, await Repair());
        Assert.Equal(
            [
                $"{Ada}: the board has a row of somebody whom this person does not lead, about {Jonas}",
                $"{Ada}: the review queue has number 7, which is not to be answered here, about {Jonas}",
                $"{Ada}: the review queue lacks number 1, about {Mina}",
                $"{Ada}: the row of the board is wrong, about {Mina}",
                "3 people looked at, 4 differences put right.",
            ],
            Lines.SkipLast(1).Order().Append(Lines[^1]));

        var (ada, mina) = (await Read(Ada), await Read(Mina));
        Assert.True(ada.Board[Mina].Says(mina.BoardRow(Ada)));
        Assert.Equal(new Topic(Mina, 1), Assert.Single(ada.Document.Reviews.Items).Topic);
        Assert.Equal(ExitCodes.Done, await Repair());
    }

    [Fact]
    public Task All_that_a_lead_has_of_others_is_put_right() => CorruptedReadSide.IsPutRight(store);

    [Fact]
    public async Task Whom_the_organisation_names_has_a_row_that_another_leads_them_as_long_as_that_is_so()
    {
        await InReview();
        talk.Office.Change(Jonas, jonas => jonas with { Roles = Roles.Lead });
        await talk.Say(Jonas, "hi");
        await talk.Click(Jonas, "Set up my team");
        await talk.Click(Jonas, "Ask my team", ("members", $"{Mina}"), ("teamSkills", ""), ("target", ""), ("deputy", ""));
        await talk.Click(Mina, "Join");
        Assert.Equal(ExitCodes.Done, await Repair());
        var elsewhere = (await Read(Ada)).Board[Mina];
        await talk.Keep(Ada, ada => ada with { Board = ada.Board.Remove(Mina) });
        Assert.Contains(await Wrong(Ada), line => line.StartsWith("Repair: ", StringComparison.Ordinal));

        Assert.Equal(ExitCodes.Repaired, await Repair());
        Assert.Contains($"{Ada}: the board has no row, about {Mina}", Lines);
        Assert.True((await Read(Ada)).Board[Mina].Says(elsewhere));
        Assert.Empty(await Wrong(Ada));

        talk.Office.Change(Mina, mina => mina with { Lead = null });
        Assert.NotEmpty(await Wrong(null));
        Assert.Equal(ExitCodes.Repaired, await Repair());
        Assert.Contains($"{Ada}: the board has a row of somebody whom this person does not lead, about {Mina}", Lines);
        Assert.DoesNotContain(Mina, (await Read(Ada)).Board.Keys);

        async Task<IReadOnlyList<string>> Wrong(PersonId? named) =>
            [.. BoardCheck.Wrong([await Read(Ada), await Read(Mina), await Read(Jonas)], id => id == Mina ? named : null)];
    }

    [Fact]
    public async Task What_happens_after_a_repair_is_newer_than_what_it_wrote()
    {
        await InReview();
        await talk.Keep(Ada, ada => ada with { Board = ada.Board.Clear() });
        Assert.Equal(ExitCodes.Repaired, await Repair());

        // The host that wrote all this is another process from here on.
        await using var other = new Talk(people: talk.Office, store: store) { Activities = "b" };
        await other.Say(Mina, "drop");
        await other.Click(Mina, "Yes, drop it", ("reason", nameof(DropReason.NoTime)));

        Assert.Empty((await Read(Ada)).Board[Mina].Tasks);
        Assert.Empty(BoardCheck.Wrong(
            [await Read(Ada), await Read(Mina), await Read(Jonas)], id => id == Mina ? Ada : null));
    }

    [Fact]
    public async Task Beside_a_host_that_writes_at_the_same_time_the_newer_wins()
    {
        await InReview();
        await talk.Keep(Ada, ada => ada with { Board = ada.Board.Clear(), Document = ada.Document with { Reviews = ReviewQueue.Empty } });
        await using var host = new Talk(people: talk.Office, store: store) { Activities = "b" };
        var meanwhile = new GatedOnce(store, async () =>
        {
            await host.Say(Mina, "drop");
            await host.Click(Mina, "Yes, drop it", ("reason", nameof(DropReason.NoTime)));
        });

        await Repair(meanwhile);

        Assert.Empty((await Read(Ada)).Board[Mina].Tasks);
        Assert.Empty((await Read(Ada)).Document.Reviews.Items);
        Assert.Equal(ExitCodes.Done, await Repair());
    }

    [Fact]
    public async Task How_long_decisions_took_follows_from_the_events_of_whose_work_it_was()
    {
        await InReview();
        await talk.Click(Ada, "Approve", ("keep", "Clear."));
        var right = (await Read(Ada)).Document.Reviews.Decided;
        Assert.Single(right);
        Assert.Equal(ExitCodes.Done, await Repair());

        foreach (var wrong in (ImmutableList<Turnaround>[])[[], [right[0] with { Took = TimeSpan.FromHours(9) }], [.. right, .. right]])
        {
            await Decided(wrong);
            Assert.Equal(ExitCodes.Repaired, await Repair());
            Assert.Equal(
                [$"{Ada}: the times of decisions are not those of the events", "3 people looked at, 1 difference put right."], Lines);
            Assert.Equal(right, (await Read(Ada)).Document.Reviews.Decided);
            Assert.Equal(ExitCodes.Done, await Repair());
        }

        // Of somebody who was deleted nothing tells any more.
        await Erasing.Erase(talk, Mina);
        Assert.Equal(ExitCodes.Done, await Repair());
        Assert.Equal(right, (await Read(Ada)).Document.Reviews.Decided);

        Task Decided(ImmutableList<Turnaround> decided) => talk.Keep(Ada, ada => ada with
        {
            Document = ada.Document with { Reviews = ada.Document.Reviews with { Decided = decided } },
        });
    }

    [Fact]
    public async Task A_decision_on_its_way_is_not_missing_and_what_a_reviewer_had_deleted_does_not_come_back()
    {
        await InReview();
        await talk.Click(Ada, "Approve", ("keep", "Clear."));
        var right = (await Read(Ada)).Document.Reviews.Decided;
        await talk.Keep(Ada, ada => ada with
        {
            Document = ada.Document with { Reviews = ada.Document.Reviews with { Decided = [] } },
        });
        var notice = new Notice(Ada, new Topic(Mina, 1), NoticeKind.Changed, 1, new QueueChange.Leave(9) { Decided = right[0] });
        await talk.Keep(Mina, mina => mina with
        {
            Transfers = mina.Transfers.Add(
                mina.Document.LastItem + 1, new TransferDocument("20260105.x.1.0", notice, talk.Time.GetUtcNow().AddHours(1), 1)),
            Document = mina.Document with { LastItem = mina.Document.LastItem + 1 },
        });
        Assert.Equal(ExitCodes.Done, await Repair());

        await talk.Sweep(Mina, TimeSpan.FromHours(2));
        Assert.Equal(right, (await Read(Ada)).Document.Reviews.Decided);
        await Erasing.Erase(talk, Ada);
        await talk.Say(Ada, "hi");
        await talk.Sweep(Ada, TimeSpan.Zero);
        Assert.Equal(ExitCodes.Done, await Repair());
        Assert.Empty((await Read(Ada)).Document.Reviews.Decided);
    }

    [Fact]
    public async Task What_is_on_its_way_is_no_difference()
    {
        await InReview();
        talk.Store.Unreadable = Keys.Person(Ada);
        await talk.Click(Mina, "Drop it");
        await talk.Click(Mina, "Yes, drop it", ("reason", nameof(DropReason.NoTime)));
        talk.Store.Unreadable = null;
        Assert.NotEmpty((await Read(Mina)).Transfers);

        Assert.Equal(ExitCodes.Done, await Repair());
    }

    public async ValueTask DisposeAsync()
    {
        await said.DisposeAsync();
        await talk.DisposeAsync();
    }

    private async Task InReview()
    {
        foreach (var person in (PersonId[])[Ada, Mina, Jonas]) await talk.Join(person);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Mina, "Accept");
        await talk.Click(Mina, "Submit work", ("work", "My work"));
    }

    private async Task<PersonState> Read(PersonId person) => (await new PersonStore(store).Read(person, Cancel)).State;

    private async Task<int> Repair(IStore? over = null)
    {
        said.GetStringBuilder().Clear();
        var people = new PersonStore(over ?? store);
        var alarms = new AlarmRows(
            over ?? store, new Clock(talk.Time), new Instance(ownsTheStore: false), Options.Create(new DeliveryOptions()));
        var repair = new RepairTool(
            talk.Office, people, new TeamDirectory(talk.Office, people), alarms, over ?? store, new Clock(talk.Time));
        return await repair.Run(new ConsoleOutput(said, isRedirected: true), Cancel);
    }

    /// <summary>Something happens right before the first commit.</summary>
    private sealed class GatedOnce(IStore inner, Func<Task> first) : IStore
    {
        private Func<Task>? happens = first;

        public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken) =>
            inner.Get(partition, key, cancellationToken);

        public IAsyncEnumerable<Row> Range(string partition, string from, string until, CancellationToken cancellationToken) =>
            inner.Range(partition, from, until, cancellationToken);

        public async ValueTask<CommitResult> Commit(
            string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
        {
            if (Interlocked.Exchange(ref happens, null) is { } one) await one();
            return await inner.Commit(partition, changes, cancellationToken);
        }
    }
}
