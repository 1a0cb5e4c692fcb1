using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reports;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Year;

/// <summary>
/// Goes through all that happened on every desk, and holds what time brought against what was planned: nothing early, nothing
/// overlooked, and each reminder on its way to whom it is for.
/// </summary>
/// <param name="late">So much later than planned may be looked.</param>
internal sealed class Bookkeeping(IStore store, TimeSpan late)
{
    private static readonly ReportPeriod Always = new(new DateOnly(2001, 1, 1), new DateOnly(8999, 12, 31));

    private readonly Dictionary<(PersonId To, Topic About, NoticeKind Kind), int> reminders = [];
    private readonly HashSet<(Topic About, PersonId Reviewer)> reviewers = [];

    /// <summary>What happened at all.</summary>
    public HashSet<string> Events { get; } = [];

    public LevelBooks Levels { get; } = new();

    public bool HasReviewed(PersonId person, Topic about) => reviewers.Contains((about, person));

    /// <returns>The desk as its events make it.</returns>
    public async Task<Desk> Check(PersonId owner, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var desk = Desk.Empty(owner);
        await foreach (var row in store.Range(Keys.Person(owner), "event.", "event/", cancellationToken))
        {
            var happened = StateJson.Read<EventDocument>(row.Body);
            NothingOverlooked(desk, happened.At);
            NothingEarly(desk, happened);
            Note(happened.Event, desk);
            Levels.Note(happened.Event, desk);
            var before = desk;
            desk = Evolver.Apply(desk, happened.Event);
            EndsWhatCloses(happened, before, desk);
            Events.Add(happened.Event.GetType().Name);
            Assert.True(
                desk.Open.Values.Count(assignment => assignment.HoldsSlot) <= 1, $"{owner} had more than one task at {happened.At:u}.");
            foreach (var assignment in desk.Open.Values)
                reviewers.UnionWith(
                    from person in new[] { assignment.Reviewer,
                        assignment.Deputy } where person is not null select (assignment.Topic, person.Value));
        }

        NothingOverlooked(desk, now);
        return desk;
    }

    /// <summary>A reminder that arrived must be one that was noted, and one that was noted must have arrived.</summary>
    public void Arrived(PersonId to, Topic about, NoticeKind kind)
    {
        if (!IsReminder(kind)) return;
        reminders[(to, about, kind)] = reminders.GetValueOrDefault((to, about, kind)) - 1;
    }

    public void AllArrived() => Assert.All(reminders, one =>
    {
        var (to, about, kind) = one.Key;
        Assert.True(one.Value <= 0, $"{kind} about {about} never came to {to}.");
        Assert.True(one.Value >= 0, $"{kind} about {about} came to {to} though time had not brought it.");
    });

    public static bool IsReminder(NoticeKind kind) => kind is NoticeKind.HalfWay or NoticeKind.LastCall or NoticeKind.Overdue
        or NoticeKind.LeadPrompt or NoticeKind.ReviewHalfWay or NoticeKind.ReviewersLate;

    private void NothingOverlooked(Desk desk, DateTimeOffset at)
    {
        // Of questions that are due at the same time one is asked at each look.
        var skills = desk.Standing.Skills;
        Assert.DoesNotContain(skills, record => record.Use?.AskAt <= at - (late * skills.Count));
        foreach (var assignment in desk.Open.Values)
        {
            Assert.True(
                NextOf(assignment) is not { } next || next > at - late,
                $"{assignment.Topic} was due at {NextOf(assignment):u}, and at {at:u} nothing had happened.");
        }
    }

    private static void NothingEarly(Desk desk, EventDocument happened)
    {
        if (happened.Event is Event.UseAsked asked) Assert.True(desk.Standing.Of(asked.Skill).Use!.AskAt <= happened.At);
        if (Brought(happened.Event) is not { } number) return;
        var next = NextOf(desk.Open[number]);
        Assert.True(
            next <= happened.At,
            $"{happened.Event.GetType().Name} of {desk.Open[number].Topic} came at {happened.At:u} and was due at {next:u}.");
    }

    /// <summary>What a report takes for the end of a task is what closes it.</summary>
    private static void EndsWhatCloses(EventDocument happened, Desk before, Desk after)
    {
        var closed = before.Open.Keys.Where(number => !after.Open.ContainsKey(number)).Select(number => (int?)number);
        Assert.Equal(closed.SingleOrDefault(), new ReportTally(Always, TimeZoneInfo.Utc).Lacks(happened.Event, happened.At));
    }

    private void Note(Event happened, Desk before)
    {
        if (happened is not Event.MilestoneReached reached) return;
        var assignment = before.Open[reached.Number];
        var planned = assignment.Stage switch
        {
            Stage.Active active => active.Ahead,
            Stage.InReview review => review.Ahead,
            _ => [],
        };
        Assert.True(
            planned is [var first, ..] && first.What == reached.What, $"{reached.What} of {assignment.Topic} was not what came next.");
        var kind = reached.What switch
        {
            Milestone.HalfWay => NoticeKind.HalfWay,
            Milestone.LastCall => NoticeKind.LastCall,
            Milestone.Overdue => NoticeKind.Overdue,
            Milestone.LeadPrompted => NoticeKind.LeadPrompt,
            Milestone.ReviewHalfWay => NoticeKind.ReviewHalfWay,
            _ => NoticeKind.ReviewersLate,
        };
        var key = (reached.To, assignment.Topic, kind);
        reminders[key] = reminders.GetValueOrDefault(key) + 1;
    }

    /// <summary>What happens by itself, and to which assignment.</summary>
    private static int? Brought(Event happened) => happened switch
    {
        Event.MilestoneReached e => e.Number,
        Event.Lapsed e => e.Number,
        Event.DeputyCalled e => e.Number,
        Event.LeftUnreviewed e => e.Number,
        Event.Expired e => e.Number,
        Event.TimeGiven { By: null } e => e.Number,
        Event.ReviewCameBack e => e.Number,
        Event.QuestionReminded e => e.Number,
        Event.QuestionPassedOn { Left: null } e => e.Number,
        Event.BoxWentOn e => e.Number,
        _ => null,
    };

    private static DateTimeOffset? NextOf(Assignment assignment) => assignment.Stage switch
    {
        Stage.Offered offered => offered.ExpiresAt,
        Stage.Active active => new[]
        {
            assignment.WaitsForTime ? assignment.Time?.Until : null,
            assignment.Asking is { HasGoneOn: false } stands ? stands.StandsUntil : null,
            assignment.Asking is { IsPassedOn: false } asked ? asked.IsReminded ? asked.PassOnAt : asked.RemindAt : null,
            assignment.StandsStill ? null : active.Ahead[0].At,
        }.Min(),
        Stage.InReview { PutOff: [_, ..] later } review => later.Select(one => one.Until).Append(review.Ahead[0].At).Min(),
        Stage.InReview review => review.Ahead[0].At,
        _ => null,
    };
}
