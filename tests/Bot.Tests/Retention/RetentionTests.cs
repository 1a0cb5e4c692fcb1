using System.Text;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Retention;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Bot.Tests.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Retention;

/// <summary>What is too old goes by itself, and of tasks a number stays.</summary>
public sealed class RetentionTests : IAsyncLifetime
{
    private const string Work = "What Mina wrote";

    private static readonly RetentionOptions Defaults = new();
    private readonly MemoryStore store = new();
    private Talk talk = null!;

    public ValueTask InitializeAsync()
    {
        talk = new Talk(store: store);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => talk.DisposeAsync();

    [Fact]
    public async Task What_ended_two_years_ago_is_a_number_and_the_level_that_came_of_it_stays()
    {
        await IsApproved();
        var level = (await talk.State(Mina)).Desk.Standing.Skills;

        await Pass(talk, talk.Time.GetUtcNow().AddMonths(Defaults.Months) + CleanupTimes.Every);

        Assert.Equal(["writing Approved 1"], Numbers(store));
        Assert.Empty(Rows(Keys.PastTaskPrefix));
        Assert.DoesNotContain(Bodies(store), body => body.Contains(Work, StringComparison.Ordinal));
        Assert.Equal(level.Select(Written), (await talk.State(Mina)).Desk.Standing.Skills.Select(Written));
    }

    [Fact]
    public async Task Nobody_needs_to_do_anything_for_it_and_until_then_all_is_kept()
    {
        await IsApproved();
        var ended = talk.Time.GetUtcNow();

        await Pass(talk, ended.AddMonths(Defaults.Months).AddDays(-1));
        Assert.NotEmpty(Rows(Keys.PastTaskPrefix));
        Assert.Contains(Bodies(store), body => body.Contains(Work, StringComparison.Ordinal));
        Assert.DoesNotContain(Rows(Keys.LedgerPrefix), key => string.CompareOrdinal(key, Keys.LedgerUntil(ended.AddDays(1))) < 0);
        Assert.Empty(Numbers(store));
    }

    [Fact]
    public async Task A_card_of_a_task_that_is_kept_no_more_still_brings_the_next_one()
    {
        await IsApproved();
        var card = talk.Chats.Of(Mina).Last(message => message.Titles.Contains("Next task"));
        await Pass(talk, talk.Time.GetUtcNow().AddMonths(Defaults.Months) + CleanupTimes.Every);

        await talk.Say(Mina, "progress");
        Assert.Contains("Writing", talk.Chats.Last(Mina).Text, StringComparison.OrdinalIgnoreCase);
        await talk.Click(Mina, card.Id, card.Buttons.First(button => button["title"]!.ToString() == "Next task")["data"]!.AsObject());
        Assert.NotEmpty((await talk.State(Mina)).Desk.Open);
    }

    [Fact]
    public async Task More_rows_than_one_transaction_takes_go_too()
    {
        await talk.Join(Mina);
        var old = talk.Time.GetUtcNow();
        for (var version = 0; version < 250; version++)
        {
            var id = Keys.NoticeId(old, Ada, version, 0);
            await store.Commit(
                Keys.Person(Mina), [new Change.Insert(Keys.Arrived(id), "{}"u8.ToArray())], TestContext.Current.CancellationToken);
        }

        await Pass(talk, old.AddDays(Defaults.LedgerDays + 1) + CleanupTimes.Every);

        Assert.DoesNotContain(Rows(Keys.LedgerPrefix), key => string.CompareOrdinal(key, Keys.LedgerUntil(old.AddDays(1))) < 0);
    }

    [Fact]
    public async Task What_was_handed_in_first_for_a_task_that_is_still_open_stays_beside_tasks_that_go()
    {
        await IsApproved();
        await talk.Click(Mina, "Next task");
        await talk.Click(Mina, "Accept");
        await talk.Click(Mina, "Submit work", ("work", "The first round"));
        await talk.Click(Ada, "Send back", ("change", "Shorter"));
        await talk.Click(Mina, "Submit work", ("work", "The second round"));
        var number = (await talk.State(Mina)).Desk.InSlot!.Number;
        var (before, state) = (Rows(Keys.PastTaskPrefix).ToList(), await talk.State(Mina));
        talk.Time.SetUtcNow(talk.Time.GetUtcNow().AddMonths(Defaults.Months) + CleanupTimes.Every);

        await talk.Services.GetRequiredService<RetentionCleanup>().Run(state, TestContext.Current.CancellationToken);

        Assert.Contains(Keys.PastTask(1), before);
        Assert.Equal([Keys.PastWork(number, 1)], Rows(Keys.PastTaskPrefix));
    }

    [Fact]
    public async Task Where_a_card_of_an_earlier_build_lies_is_dated_before_it_grows_old()
    {
        await talk.Join(Mina);
        var key = Keys.PastCard(new Topic(Mina, 7));
        await store.Commit(
            Keys.Person(Mina), [new Change.Insert(key, StateJson.Write(new CardDocument("m-7")))],
            TestContext.Current.CancellationToken);

        await Pass(talk, talk.Time.GetUtcNow() + CleanupTimes.Every);
        var dated = StateJson.Read<CardDocument>((await store.Get(Keys.Person(Mina), key, CancellationToken.None))!.Body);
        await Pass(talk, dated.PastSince!.Value.AddMonths(Defaults.Months) + CleanupTimes.Every + TimeSpan.FromMinutes(1));

        Assert.Null(await store.Get(Keys.Person(Mina), key, TestContext.Current.CancellationToken));
    }

    /// <summary>In Auckland it is April already, and a report of April counts the task.</summary>
    [Fact]
    public async Task What_is_left_of_a_task_counts_in_the_month_that_reports_use()
    {
        talk.Time.SetUtcNow(new DateTimeOffset(2026, 3, 31, 14, 0, 0, TimeSpan.Zero));
        await IsApproved();
        var company = new OrganisationOptions { TimeZone = "Pacific/Auckland" };
        var later = talk.Time.GetUtcNow().AddMonths(Defaults.Months).AddDays(1);

        var changes = await new OldRows(store, Options.Create(Defaults), Options.Create(company))
            .Find(Mina, new ClockReading(later, later), TestContext.Current.CancellationToken);

        Assert.Equal("2026-04", Assert.Single(changes.OfType<Change.Insert>().Select(row => Keys.MonthOfEnded(row.Key))));
    }

    [Fact]
    public async Task What_the_desk_remembers_of_ends_and_decisions_goes_too_for_whoever_does_nothing_any_more()
    {
        await IsApproved();
        await talk.Click(Mina, "Next task");
        Assert.NotEmpty((await talk.State(Mina)).Desk.Standing.Past);
        Assert.NotEmpty((await talk.State(Ada)).Document.Reviews.Decided);

        await Pass(talk, talk.Time.GetUtcNow() + Turnaround.Window + CleanupTimes.Every);
        Assert.Empty((await talk.State(Ada)).Document.Reviews.Decided);
        Assert.NotEmpty((await talk.State(Mina)).Desk.Standing.Past);

        await Pass(talk, talk.Time.GetUtcNow().AddMonths(Defaults.Months) + CleanupTimes.Every);
        Assert.DoesNotContain((await talk.State(Mina)).Desk.Standing.Past, past => past.Outcome is Outcome.Approved);
    }

    [Fact]
    public async Task Whatever_store_operation_a_process_dies_at_each_task_is_counted_once()
    {
        await IsApproved();
        var later = talk.Time.GetUtcNow().AddMonths(Defaults.Months) + CleanupTimes.Every;
        var (before, state) = (store.Everything, await talk.State(Mina));
        for (var (step, hasDied) = (0, true); hasDied; step++)
        {
            var copy = await DyingStore.Copy(before);
            var dying = new DyingStore(copy, step);
            await using (var first = new Talk(store: dying))
            {
                first.Time.SetUtcNow(later);
                var cleanup = first.Services.GetRequiredService<RetentionCleanup>();
                await Record.ExceptionAsync(async () => await cleanup.Run(state, CancellationToken.None));
            }

            // A report adds both up.
            Assert.False(Numbers(copy).Any() && Happened(copy).OfType<Event.Approved>().Any());
            await using var second = new Talk(store: copy) { Activities = "b" };
            await Pass(second, later + TimeSpan.FromMinutes(5));

            Assert.Equal(["writing Approved 1"], Numbers(copy));
            hasDied = dying.HasDied;
            Assert.InRange(step, 0, 100);
        }
    }

    [Fact]
    public async Task Whoever_only_installed_the_bot_leaves_nothing_after_its_removal()
    {
        await talk.Join(Mina);

        await talk.Remove(Mina, talk.Time.GetUtcNow());
        await talk.Sweep();
        await talk.Sweep();

        Assert.Empty(store.Everything);
    }

    [Fact]
    public async Task A_lead_who_only_installed_it_leaves_no_rows_of_their_people_either_whatever_step_a_process_dies_at()
    {
        foreach (var person in (PersonId[])[Ada, Mina]) await talk.Join(person);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await Pass(talk, talk.Time.GetUtcNow());
        Assert.NotEmpty((await talk.State(Ada)).Board);
        // More than go in one transaction.
        foreach (var number in Enumerable.Range(0, TransactionRules.MostChanges)) await Arrived(Ada, number);
        await talk.Remove(Ada, talk.Time.GetUtcNow());
        var (before, state) = (store.Everything, await talk.State(Ada));

        for (var (step, hasDied) = (0, true); hasDied; step++)
        {
            var copy = await DyingStore.Copy(before);
            var dying = new DyingStore(copy, step);
            await using (var first = new Talk(store: dying))
            {
                var cleanup = first.Services.GetRequiredService<RetentionCleanup>();
                await Record.ExceptionAsync(async () => await cleanup.Run(state, CancellationToken.None));
            }

            await using var second = new Talk(store: copy) { Activities = "b" };
            await Pass(second, talk.Time.GetUtcNow());

            Assert.DoesNotContain(copy.Everything, one => one.Partition == Keys.Person(Ada));
            hasDied = dying.HasDied;
            Assert.InRange(step, 0, 20);
        }
    }

    [Fact]
    public async Task A_lead_who_has_never_opened_it_finds_their_people_when_they_do()
    {
        await talk.Join(Mina);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));

        await Pass(talk, talk.Time.GetUtcNow() + CleanupTimes.Every + CleanupTimes.Every);

        Assert.NotEmpty((await talk.State(Ada)).Board);
    }

    [Fact]
    public async Task Whoever_comes_back_after_that_is_welcomed_anew()
    {
        await talk.Join(Mina);
        await talk.Remove(Mina, talk.Time.GetUtcNow());
        await talk.Sweep();
        talk.Time.Advance(TimeSpan.FromMinutes(1));

        await talk.Install(Mina, talk.Time.GetUtcNow());
        await talk.Say(Mina, "hi");

        Assert.Contains("Get my first task", talk.Chats.Last(Mina).Titles);
    }

    [Fact]
    public async Task Whoever_did_anything_or_was_asked_anything_is_kept_for_when_they_come_back()
    {
        foreach (var person in (PersonId[])[Ada, Mina, Jonas]) await talk.Join(person);
        await talk.Click(Ada, "Set up my team");
        await talk.Click(Ada, "Ask my team", ("members", Jonas.ToString()));
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));

        foreach (var person in (PersonId[])[Ada, Mina, Jonas]) await talk.Remove(person, talk.Time.GetUtcNow());
        await talk.Sweep();

        Assert.NotNull((await talk.State(Ada)).Desk.Standing.Led);
        Assert.NotEmpty((await talk.State(Mina)).Desk.Open);
        Assert.NotEmpty((await talk.State(Jonas)).Desk.Standing.Asked);
    }

    private async Task IsApproved()
    {
        foreach (var person in (PersonId[])[Ada, Mina]) await talk.Join(person);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Mina, "Accept");
        await talk.Click(Mina, "Submit work", ("work", Work));
        await talk.Click(Ada, "Approve", ("keep", "What Ada thought of it"));
    }

    /// <summary>A row of Mina's for this person's board arrived, before the one that counts.</summary>
    private Task Arrived(PersonId person, int number) => store.Commit(
        Keys.Person(person),
        [
            new Change.Insert(
                Keys.Arrived(Keys.NoticeId(talk.Time.GetUtcNow(), Mina, -1, number)),
                StateJson.Write(new ArrivalDocument(talk.Time.GetUtcNow(), null, Topic.Welcome(Mina)))),
        ],
        CancellationToken.None).AsTask();

    /// <summary>Time passes up to this moment, and what is due by then is done.</summary>
    private static async Task Pass(Talk talk, DateTimeOffset moment)
    {
        talk.Time.SetUtcNow(moment);
        for (var round = 0; round < 5; round++)
        {
            await talk.Sweep();
            talk.Time.Advance(TimeSpan.FromSeconds(10));
        }
    }

    private IEnumerable<string> Rows(string prefix) =>
        from one in store.Everything
        where one.Partition == Keys.Person(Mina) && one.Row.Key.StartsWith(prefix, StringComparison.Ordinal)
        select one.Row.Key;

    private static IEnumerable<string> Bodies(MemoryStore store) =>
        store.Everything.Select(one => Encoding.UTF8.GetString(one.Row.Body.Span));

    private static string Written(SkillRecord skill) => $"{skill.Skill} {skill.Level} {string.Join(' ', skill.Approvals)}";

    private static IEnumerable<Event> Happened(MemoryStore store) =>
        from one in store.Everything
        where one.Row.Key.StartsWith(Keys.EventPrefix, StringComparison.Ordinal)
        select StateJson.Read<EventDocument>(one.Row.Body).Event;

    private static IEnumerable<string> Numbers(MemoryStore store) =>
        from one in store.Everything
        where Keys.MonthOfEnded(one.Row.Key) is not null
        from ended in StateJson.Read<NumbersDocument>(one.Row.Body).Ended
        select $"{ended.Skill} {ended.Outcome} {ended.Count}";
}
