using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Outbox.Simulation;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.Outbox;

/// <summary>Somebody for whom more waits than a transaction holds.</summary>
public sealed class LargeBacklogTests : IDisposable
{
    private readonly SimulatedScene scene = new();

    [Fact]
    public void A_hundred_and_twenty_nudges_of_one_day_are_said_twenty_at_a_time_each_once_and_the_chat_goes_on()
    {
        scene.World.Organisation.Terms = new Terms(Pace: 0, NudgesADay: 1, GraceDaysAfterHours: 5);
        var replica = scene.Start();
        scene.UpToActive(replica);
        scene.World.Organisation.Hours = Week("Mon-Fri 09:00-17:00");
        for (var hour = 0; hour < 75; hour++) scene.Pass(TimeSpan.FromHours(1));
        Assert.Single(Prompts());
        HandOver(replica, 120, NoticeKind.LeadPrompt, new Topic(scene.Learner, 1));
        Assert.Single(Prompts());

        scene.World.AdvanceTo(new DateTimeOffset(2026, 1, 9, 9, 0, 0, TimeSpan.Zero));
        scene.Drain();
        for (var step = 0; step < 60; step++) scene.Pass(TimeSpan.FromSeconds(30));
        Assert.Equal(2, Prompts().Count());
        Assert.Equal(20, Prompts().Last().Face.State.Split('+').Length);
        Assert.All(Inbox(), item => Assert.InRange(item.Said, 1, ResultApplier.MostTogether));
        for (var day = 0; day < 8; day++) scene.Pass(TimeSpan.FromDays(1));

        Assert.Empty(Inbox());
        Assert.Equal(
            120,
            scene.World.Journal.Under(scene.Lead, Keys.LedgerPrefix).Count(
                row => row.Key.Contains(".x.", StringComparison.Ordinal) && row.Key.EndsWith(".end", StringComparison.Ordinal)));
        scene.ComeToRest();
    }

    [Theory]
    [InlineData(120)]
    [InlineData(500)]
    public void Who_works_at_other_times_hears_of_all_that_waited_however_much_it_is(int waiting)
    {
        var replica = scene.Start();
        scene.UpToReview(replica);
        scene.World.Organisation.Hours = Week("Sat 09:00-17:00");
        HandOver(replica, waiting, NoticeKind.LeadHearsOfLapse, new Topic(scene.Learner, 1));
        Assert.Equal(waiting, Inbox().Count());

        scene.World.Organisation.Hours = Week("Mon-Sun 00:00-24:00");
        var saved = replica.CommandExecutor.Execute(
            new PersonCommand(scene.Lead, (read, now) => ValueTask.FromResult(
                CommandOutcome.From(read, read.State.HeldAnew(now, scene.World.Organisation.Hours)))),
            CancellationToken.None);
        scene.Drain();
        replica.PostCommitQueue.Start(Done(saved).Work);
        for (var second = 0; second < 60; second++) scene.Pass(TimeSpan.FromSeconds(1));

        Assert.Empty(Inbox());
        Assert.Null(scene.World.Journal.Read(scene.Lead).Document.HeldAnewTo);
        scene.ComeToRest();
    }

    [Fact]
    public void What_is_not_held_any_differently_is_not_written_again()
    {
        var replica = scene.Start();
        scene.UpToReview(replica);
        scene.World.Organisation.Hours = Week("Sat 09:00-17:00");
        HandOver(replica, 120, NoticeKind.LeadHearsOfLapse, new Topic(scene.Learner, 1));
        var state = scene.World.Journal.Read(scene.Lead);

        var anew = state.HeldAnew(new ClockReading(scene.World.Now, scene.World.Now), scene.World.Organisation.Hours);

        Assert.Null(anew.Document.HeldAnewTo);
        Assert.All(state.Notices, pair => Assert.Same(pair.Value, anew.Notices[pair.Key]));
    }

    public void Dispose() => scene.Dispose();

    private void HandOver(Replica replica, int count, NoticeKind kind, Topic about)
    {
        var handed = Enumerable.Range(1, count).Select(n => replica.InboxWriter.Transfer(
            1, new TransferDocument($"{scene.World.Now:yyyyMMdd}.x.{n}.0", new Notice(scene.Lead, about, kind, 1, null), null, 0),
            CancellationToken.None).AsTask()).ToList();
        scene.Drain();
        Assert.All(handed, one => Assert.IsType<SendOutcome.HandedOver>(one.Result));
    }

    private static ExecutionResult Done(Task<ExecutionResult> command)
    {
        Assert.True(command.IsCompletedSuccessfully);
        return command.Result;
    }

    private IEnumerable<NoticeDocument> Inbox() =>
        scene.World.Journal.Read(scene.Lead).Notices.Values.Where(item => item.Id.Contains(".x.", StringComparison.Ordinal));

    private static WorkCalendar Week(string week) => new(TimeZoneInfo.Utc, WorkingWeek.Parse(week));

    private IEnumerable<SimulatedMessage> Prompts() => scene.World.Chats.Messages.Where(message => message.Person == scene.Lead
        && message.Face.State.StartsWith(nameof(NoticeKind.LeadPrompt), StringComparison.Ordinal));
}
