using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Time.Testing;

namespace MicroAssignBot.Bot.Tests.Year;

/// <summary>
/// The real decisions, the real store and the real delivery, while a clock runs through a year and people do what people do.
/// One thing happens after the other, so that a seed always gives the same year.
/// </summary>
internal sealed class SimulatedYear : IAsyncDisposable
{
    public static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    /// <summary>Fewer than the product's own, so that now and then what exceeds them is said together.</summary>
    public const int NudgesADay = 2;

    // By the product's own numbers a reminder to review that was put off has nearly always been overtaken the next morning.
    private static readonly KeyValuePair<string, string?>[] Terms =
        [new("Terms:NudgesADay", $"{NudgesADay}"), new("Terms:FeedbackDays", "2"), new("Terms:UnreviewedDays", "5")];

    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider time = new(Begin);
    private readonly InProcessHost host;
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, long Order)> plans = new();
    private readonly Dictionary<PersonId, Preferences> own = [];
    private readonly Habits habits;
    private readonly PostingHabits posting;
    private readonly TeamsHabits teams;
    private readonly RatingHabits rating;
    private readonly LevelHabits levels;
    private readonly ErasureHabits erasing;
    private long planned;

    public SimulatedYear(int seed, int learners, IStore store)
    {
        Company = new YearCompany(learners);
        Channel = new RecordingConnector(time, HoursOf);
        Store = store;
        host = new InProcessHost(Company, store, time, Channel, new Instance(ownsTheStore: true, new Random(seed)), settings: Terms);
        habits = new Habits(this, new Random(seed));
        posting = new PostingHabits(this, habits, new Random(seed));
        teams = new TeamsHabits(this, new Random(seed));
        rating = new RatingHabits(this, new Random(seed));
        levels = new LevelHabits(this, new Random(seed));
        erasing = new ErasureHabits(this, new Random(seed));
        host.Report.Said += OnNotice;
        host.Decided += (owner, desk) => own[owner] = desk.Standing.Preferences;
    }

    public YearCompany Company { get; }

    public RecordingConnector Channel { get; }

    public PersonStore People => host.People;

    public IStore Store { get; }

    /// <summary>Channels and Teams teams, which are addressed like people.</summary>
    public IEnumerable<PersonId> Addressed => posting.Addressed;

    /// <summary>The entries of the catalogue, which are addressed like people too.</summary>
    public IEnumerable<PersonId> Entries => Company.Current.Entries.Select(entry => SharedPlaces.IdFor(entry.Id));

    /// <summary>How often a card in a channel was posted or changed.</summary>
    public int InChannels { get; private set; }

    /// <summary>What was said to whom.</summary>
    public List<ToldNotice> Told { get; } = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public long Acts { get; private set; }

    /// <summary>Who had everything about them deleted, as often as they did.</summary>
    public List<PersonId> Erased { get; } = [];

    /// <summary>Called before everything about a person is deleted, for whoever keeps books of it.</summary>
    public Func<PersonId, Task> Erasing { get; set; } = _ => Task.CompletedTask;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    public WorkCalendar HoursOf(PersonId person) => Company.HoursOf(person, own.GetValueOrDefault(person, Preferences.None));

    public void Plan(DateTimeOffset at, Func<Task> act) => plans.Enqueue(act, (at > Now ? at : Now, planned++));

    public async Task<Bot.Turns.TurnResult> Act(PersonId actor, PersonId owner, Command command)
    {
        Acts++;
        var outcome = await host.Act(actor, owner, command);
        Assert.True(outcome.State.Desk.Open.Values.Count(assignment => assignment.HoldsSlot) <= 1, $"{owner} has more than one task.");
        return outcome;
    }

    /// <summary>The lead says in the channel that they want to post there.</summary>
    public async Task PostIn(PersonId lead, string channel, PersonId team)
    {
        var place = await host.Remember(lead, RecordingConnector.ChatWith(lead) with { ConversationId = channel });
        await Act(lead, lead, new Command.KnowChannel(place, null, team));
    }

    /// <summary>The learner tells how a task went in the conversation that it was made from.</summary>
    public async Task Tell(PersonId learner, int number)
    {
        var place = await host.Remember(learner, RecordingConnector.ChatWith(learner) with { ConversationId = YearCompany.Thread });
        await Act(learner, learner, new Command.ShareOutcome(number, place, "It worked."));
    }

    /// <summary>The learner says of a task that is over whether it was any good.</summary>
    public async Task Rate(PersonId learner, int number, RatingAnswer answer)
    {
        var desk = (await People.WithClosed(await People.Read(learner, CancellationToken.None), number, CancellationToken.None)).State.Desk;
        if (desk.Find(number) is { MayRate: true, Task.Id: var entry })
            await Act(learner, learner, new Command.RateTask(number, answer, SharedPlaces.IdFor(entry)));
    }

    public async Task Erase(PersonId person)
    {
        await Erasing(person);
        await host.Erase(person);
        own.Remove(person);
        Erased.Add(person);
        var left = await Store.Range(Keys.Person(person), "!", "~", CancellationToken.None).Select(row => row.Key).ToListAsync();
        Assert.Equal([Keys.Desk], left);
    }

    public Task CloseTeam(PersonId team) => host.CloseTeam(team);

    public async Task Run(TimeSpan length)
    {
        habits.Begin();
        habits.BeginToLead();
        habits.BeginToSuggest();
        posting.Begin();
        teams.Begin(PostingHabits.Team);
        erasing.Begin();
        for (var end = Begin + length; Now < end; time.Advance(Step))
        {
            while (plans.TryPeek(out _, out var next) && next.At <= Now) await plans.Dequeue()();
            await host.Sweep(Now);
            if (Now.TimeOfDay == TimeSpan.Zero) await host.GoOnErasing();
        }
    }

    private void OnNotice(Notice notice)
    {
        if (!Company.Has(notice.To))
        {
            InChannels++;
            return;
        }

        Told.Add(new ToldNotice(notice, Now, HoursOf(notice.To).IsWorking(Now)));
        habits.OnNotice(notice);
        posting.OnNotice(notice);
        rating.OnNotice(notice);
        levels.OnNotice(notice);
    }
}

/// <summary>One notice as it was recorded as sent.</summary>
internal sealed record ToldNotice(Notice Notice, DateTimeOffset At, bool IsInWorkingHours);
