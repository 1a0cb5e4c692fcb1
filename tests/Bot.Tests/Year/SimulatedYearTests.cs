using System.Diagnostics;
using System.Globalization;
using MicroAssignBot.Bot.CommandLine;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Outbox;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;
using MicroAssignBot.Infrastructure.Tests;

namespace MicroAssignBot.Bot.Tests.Year;

/// <summary>Nothing else of this project runs beside these: they take the time of everything, or measure memory.</summary>
[CollectionDefinition(nameof(AloneDefinition), DisableParallelization = true)]
public sealed class AloneDefinition;

/// <summary>
/// Sixty people, more in a long sweep, and more still over the embedded store in a whole one; twelve zones, one year. YEARSEED says
/// which, YEARLEARNERS how many.
/// </summary>
[Collection(nameof(AloneDefinition))]
public sealed class SimulatedYearTests(ITestOutputHelper output)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Through_a_year_everybody_hears_what_is_for_them_in_their_hours_once_and_not_too_often()
    {
        var (seed, learners) = (Number("YEARSEED", 2026), Number("YEARLEARNERS", Seeds.Choose(60, 120, 160)));
        if (!Seeds.IsWhole)
        {
            await Live(seed, learners, new MemoryStore());
            return;
        }

        var folder = Directory.CreateTempSubdirectory("year-");
        try
        {
            using var store = new SqliteStore(Path.Combine(folder.FullName, "year.db"), Synchronous.Off);
            await store.Open(Cancellation);
            await Live(seed, learners, store);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task Live(int seed, int learners, IStore store)
    {
        var watch = Stopwatch.StartNew();
        await using var year = new SimulatedYear(seed, learners, store);
        var (books, tally) = (new Bookkeeping(year.Store, SimulatedYear.Step), new YearTally());
        year.Erasing = async person =>
        {
            await Audit(year, person, books, tally);
            books.Levels.Forget(person);
        };
        try
        {
            await year.Run(TimeSpan.FromDays(365));
            var ends = await Check(year, books, tally);
            Figures.Print(output, string.Create(CultureInfo.InvariantCulture,
                $"seed {seed}: {learners} learners, {year.Acts} acts, {year.Channel.Posts.Count} messages, "
                + $"{year.Channel.Posts.Count(post => post.IsNudge)} of them nudges, {year.Channel.Updates} updates; {ends}; "
                + $"{watch.Elapsed.TotalSeconds:F0} s"));
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Seed {seed}, at {year.Now:u}: {failure.Message}", failure);
        }
    }

    private static async Task<string> Check(SimulatedYear year, Bookkeeping books, YearTally tally)
    {
        foreach (var place in year.Addressed.Concat(year.Entries)) await books.Check(place, year.Now, Cancellation);
        var people = new List<PersonState>();
        foreach (var person in year.Company.Everybody) people.Add(await Audit(year, person.Id, books, tally));
        Assert.True(year.Erased.Count > year.Erased.Distinct().Count(), "Nobody began anew after everything about them was deleted.");
        Assert.Contains(year.Erased, person => year.Company[person].Roles.HasFlag(Roles.Lead));
        Assert.DoesNotContain(people, one => one.Desk.Standing is var standing
            && (IsErased(standing.Team?.Lead) || IsErased(standing.Led?.AgreedDeputy)));
        books.AllArrived();
        var wrong = BoardCheck.Wrong(people, id => year.Company.Has(id) ? year.Company[id].Lead : null).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Empty(await WrongTimes(year, people));
        RightPeople(year, books);
        Once(year);
        Varied(year, books);
        Cap(year);
        var together = tally.Nudges - year.Channel.Posts.Count(post => post.IsNudge);
        Assert.True(together > 0, "Nothing was said together with something else.");
        return $"{tally.Reminders} reminders said, {tally.Overtaken} overtaken, {together} nudges said together with an earlier one";

        bool IsErased(PersonId? person) => person is { } one && year.Erased.Contains(one);
    }

    /// <summary>Of whose decisions their own desk says something else than the desks of those whose work it was.</summary>
    private static async Task<IReadOnlyList<string>> WrongTimes(SimulatedYear year, IReadOnlyList<PersonState> people)
    {
        var (times, wrong) = (new DecisionTimes(year.Store, year.Now), new List<string>());
        foreach (var person in people) await times.Note(person, Cancellation);
        Assert.NotEmpty(times.Reviewers);
        foreach (var person in people) times.Right(person, difference => wrong.Add($"{person.Person}: {difference}"));
        return wrong;
    }

    /// <summary>All that is kept about a person agrees with itself: at the end, and before it is deleted.</summary>
    private static async Task<PersonState> Audit(SimulatedYear year, PersonId person, Bookkeeping books, YearTally tally)
    {
        Places(await books.Check(person, year.Now, Cancellation));
        var state = (await year.People.Read(person, Cancellation)).State;
        Assert.DoesNotContain(
            state.Desk.HandOuts.Values.SelectMany(handOut => handOut.People), given => given.State is HandOutState.Sent);
        books.Levels.Check(state.Desk);
        var (said, overtaken, nudges) = await Ledger(year, state, books);
        tally.Add(said, overtaken, nudges);
        return state;
    }

    /// <summary>
    /// Each notice that arrived was said or cancelled for a reason, or waits where it can be seen; nothing was said twice.
    /// </summary>
    private static async Task<(int Said, int Overtaken, int Nudges)> Ledger(SimulatedYear year, PersonState state, Bookkeeping books)
    {
        var rows = await year.Store.Range(
            Keys.Person(state.Person), Keys.LedgerPrefix, "ledger/",
            Cancellation).ToDictionaryAsync(row => row.Key, cancellationToken: Cancellation);
        var waiting = state.Notices.Values.SelectMany(item => (item.Others ?? []).Select(other => other.Id).Prepend(item.Id)).ToHashSet();
        var (said, overtaken, nudges) = (0, 0, 0);
        foreach (var (key, row) in rows.Where(pair => !pair.Key.EndsWith(".end", StringComparison.Ordinal)))
        {
            var arrival = StateJson.Read<ArrivalDocument>(row.Body);
            if (arrival.Kind is not { } kind) continue;
            books.Arrived(state.Person, arrival.About, kind);
            if (!rows.TryGetValue(key + ".end", out var end))
            {
                Assert.True(
                    waiting.Contains(key["ledger.".Length..]), $"{kind} for {state.Person} is neither said nor cancelled nor waiting.");
                continue;
            }

            var settled = StateJson.Read<SettlementDocument>(end.Body);
            Assert.True(
                settled.Cancelled is null or CancelReason.Overtaken or CancelReason.Gone,
                $"{kind} for {state.Person} ended as {settled.Cancelled}.");
            Assert.Equal(0, settled.Repeats);
            if (settled.Cancelled is null && new Notice(state.Person, arrival.About, kind, 0, null).Class is NoticeClass.Nudge) nudges++;
            if (Bookkeeping.IsReminder(kind))
                (said, overtaken) = settled.Cancelled is null ? (said + 1, overtaken) : (said, overtaken + 1);
        }

        return (said, overtaken, nudges);
    }

    /// <summary>No more people have a task that was posted than it had places.</summary>
    private static void Places(Desk lead) => Assert.All(
        lead.HandOuts.Values.Concat(lead.PastHandOuts.Values).Where(one => one.Post is not null),
        posted => Assert.InRange(posted.People.Count(person => person.State.HoldsPlace), 0, posted.Post!.Places));

    private static void RightPeople(SimulatedYear year, Bookkeeping books)
    {
        foreach (var (notice, at, isInWorkingHours) in year.Told)
        {
            // What is told of an entry is about no learner.
            var learner = year.Company[notice.Kind is NoticeKind.EntryDoubted ? notice.To : notice.About.Learner];
            var expected = notice.Kind switch
            {
                NoticeKind.EntryDoubted => YearCompany.Author,
                NoticeKind.HalfWay or NoticeKind.LastCall or NoticeKind.Overdue or NoticeKind.Lapsed or NoticeKind.Feedback
                    or NoticeKind.SentBack or NoticeKind.UsedSince
                    or NoticeKind.OfferedUnasked or NoticeKind.PushQuestion or NoticeKind.ReviewersLate => learner.Id,
                NoticeKind.LeadPrompt or NoticeKind.TimeAsked or NoticeKind.LeadHearsOfLapse or NoticeKind.LeadHearsOfSilence
                    or NoticeKind.LeadHearsOfUnreviewed or NoticeKind.LeadHearsOfTarget => learner.Lead,
                NoticeKind.ReviewAsked or NoticeKind.ReviewHalfWay => books.HasReviewed(notice.To, notice.About) ? notice.To : null,
                _ => notice.To,
            };
            Assert.True(
                isInWorkingHours || notice.Class is NoticeClass.Answer || notice.Way is NoticeWay.UpdateCard,
                $"{notice.Kind} reached {notice.To} at {at:u}.");
            Assert.True(expected == notice.To, $"{notice.Kind} about {learner.Name} went to {notice.To} at {at:u}.");
        }
    }

    /// <summary>
    /// What was said is one message, and those that were said together are one too; a change only where there is no card yet.
    /// </summary>
    private static void Once(SimulatedYear year)
    {
        var (said, posts) = (year.Told.ToLookup(heard => heard.Notice.To), year.Channel.Posts.ToLookup(post => post.To));
        foreach (var person in year.Company.Everybody)
        {
            var (nudges, rest) = (said[person.Id].Where(IsNudge).ToList(), said[person.Id].Where(heard => !IsNudge(heard)).ToList());
            Assert.Equal(nudges.Count, posts[person.Id].Count(post => post.IsNudge));
            var others = posts[person.Id].Count(post => !post.IsNudge);
            Assert.InRange(others, rest.Count(heard => heard.Notice.Way is not NoticeWay.UpdateCard), rest.Count);
        }

        static bool IsNudge(ToldNotice heard) => heard.Notice.Class is NoticeClass.Nudge;
    }

    /// <summary>A year in which nothing went on would prove nothing.</summary>
    private static void Varied(SimulatedYear year, Bookkeeping books)
    {
        string[] never = [nameof(Event.DraftKept), nameof(Event.HintTaken), nameof(Event.Replaced), nameof(Event.ShownAgain),
            nameof(Event.ColleagueAsked), nameof(Event.ColleagueAgreed), nameof(Event.ColleagueDeclined), nameof(Event.NoteAdded)];
        Assert.Empty(typeof(Event).GetNestedTypes().Select(type => type.Name).Except(books.Events).Except(never));
        NoticeKind[] heard = [NoticeKind.EntryDoubted, NoticeKind.UsedSince, NoticeKind.LeadHearsOfTarget, NoticeKind.Digest,
            NoticeKind.QuestionAsked, NoticeKind.QuestionAnswered, NoticeKind.DeputyAsked, NoticeKind.TeamEnded];
        foreach (var kind in heard)
            Assert.Contains(year.Told, told => told.Notice.Kind == kind);
        Assert.True(year.InChannels > 8 * year.Addressed.Count(), $"The channels showed hardly anything: {year.InChannels}.");
        Assert.True(
            year.Channel.Posts.Count > 50 * year.Company.Learners.Count,
            $"Hardly anybody heard anything: {year.Channel.Posts.Count} messages.");
    }

    private static void Cap(SimulatedYear year)
    {
        var days = year.Channel.Posts.Where(post => post.IsNudge)
            .GroupBy(post => (post.To, post.Day)).ToList();
        Assert.All(
            days, day => Assert.True(day.Count() <= SimulatedYear.NudgesADay, $"{day.Key.To} got {day.Count()} nudges on {day.Key.Day}."));
        Assert.Contains(days, day => day.Count() == SimulatedYear.NudgesADay);
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private sealed class YearTally
    {
        public int Reminders { get; private set; }

        public int Overtaken { get; private set; }

        public int Nudges { get; private set; }

        public void Add(int reminders, int overtaken, int nudges) =>
            (Reminders, Overtaken, Nudges) = (Reminders + reminders, Overtaken + overtaken, Nudges + nudges);
    }
}
