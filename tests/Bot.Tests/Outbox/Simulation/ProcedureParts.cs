using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>What procedures are put together from: how it comes to them, and what the process then does.</summary>
internal static class ProcedureParts
{
    public static readonly Feedback Words = new("keep", "change", "next", []);
    private static readonly TimeSpan GuardsAreDue = TimeSpan.FromSeconds(95);

    // The store is slow, so that the card says it is still being saved.
    public static void Late(SimulatedScene scene, Replica victim)
    {
        Submit(scene, victim);
        scene.Drain(until: IsDesk);
        scene.World.AdvanceTo(scene.World.Now + TimeSpan.FromSeconds(2.6));
        scene.Drain();

        bool IsDesk(Operation next) =>
            next.Owner == victim && next.Kind is OperationKind.Commit && next.Name.Contains("a.desk", StringComparison.Ordinal);
    }

    public static void BeforeHours(SimulatedScene scene, Replica other)
    {
        scene.UpToActive(other);
        Work(scene);
    }

    public static void UntilTheMorning(SimulatedScene scene, Replica victim)
    {
        Submit(scene, victim);
        scene.Drain();
        Alone(scene, victim, () => scene.World.AdvanceTo(new DateTimeOffset(2026, 1, 5, 9, 0, 1, TimeSpan.Zero)));
    }

    // Both are overdue on Monday, and half of their grace is over on Thursday.
    public static void DaysLater(SimulatedScene scene, Replica other)
    {
        scene.UpToTwoActive(other);
        Work(scene);
        scene.World.AdvanceTo(new DateTimeOffset(2026, 1, 7, 12, 0, 0, TimeSpan.Zero));
        scene.Drain();
    }

    public static void PutOff(SimulatedScene scene, Replica victim)
    {
        Alone(scene, victim, () => scene.World.AdvanceTo(new DateTimeOffset(2026, 1, 8, 12, 0, 0, TimeSpan.Zero)));
        scene.Drain();
        var topic = new Topic(scene.Learner, 1);
        for (var n = 1; n <= 2; n++)
        {
            var nudge = new Notice(scene.Lead, topic, NoticeKind.LeadPrompt, 0, null);
            _ = victim.InboxWriter.Transfer(n, new TransferDocument($"20260108.x.{n}.0", nudge, null, 0), CancellationToken.None).AsTask();
        }

        scene.Drain();
        Alone(scene, victim, () => scene.World.AdvanceTo(new DateTimeOffset(2026, 1, 9, 9, 0, 1, TimeSpan.Zero)));
    }

    // What is open goes to others first, so it is done at the second or third look.
    public static void Erase(SimulatedScene scene, Replica victim)
    {
        _ = victim.Erase(scene.Learner);
        scene.Drain();
        for (var look = 0; look < 3 && victim.IsAlive; look++)
        {
            _ = victim.GoOnErasing();
            scene.Drain();
        }
    }

    public static void LeadErased(SimulatedScene scene, Replica other)
    {
        scene.UpToTwoActive(other);
        _ = other.Erase(scene.Lead);
        scene.Drain();
        for (var look = 0; look < 3; look++)
        {
            _ = other.GoOnErasing();
            scene.Drain();
        }
    }

    // Every sixteenth item is the time to forget.
    public static void MonthLater(SimulatedScene scene, Replica other)
    {
        scene.UpToOffer(other);
        scene.World.AdvanceTo(scene.World.Now + TimeSpan.FromDays(5));
        scene.Drain();
        scene.World.AdvanceTo(scene.World.Now + TimeSpan.FromDays(30));
        scene.Drain();
        while (scene.World.Journal.Read(scene.Learner).Document.LastItem % 16 != 15)
        {
            scene.Act(other, scene.Learner, scene.Learner, new Command.ShowAgain(0));
            scene.Drain();
        }
    }

    // The first Monday only begins the week that the second one tells of.
    public static void WeekLater(SimulatedScene scene, Replica other)
    {
        scene.Hello(other, scene.Lead);
        scene.Drain();
        scene.World.AdvanceTo(new DateTimeOffset(2026, 1, 12, 0, 0, 1, TimeSpan.Zero));
        scene.Drain();
    }

    public static void WithManyGuards(SimulatedScene scene, Replica other)
    {
        scene.UpToActive(other);
        var rows = Enumerable.Range(0, 60).Select(Change (n) =>
            new Change.Insert(Keys.Alarm(scene.World.Now, scene.Learner, FormattableString.Invariant($"dead-{n:x}")), Array.Empty<byte>()));
        _ = other.Store.Commit(Keys.Alarms(Keys.ShardOf(scene.Learner)), [.. rows], CancellationToken.None).AsTask();
        scene.Drain();
    }

    public static void Work(SimulatedScene scene) =>
        scene.World.Organisation.Hours = new WorkCalendar(TimeZoneInfo.Utc, WorkingWeek.Parse("Mon-Fri 09:00-17:00"));

    // To the first learner it comes while they are at work.
    public static void AfterHandOut(SimulatedScene scene, Replica other)
    {
        scene.UpToActive(other);
        scene.HandOut(other, "form");
        scene.Drain();
    }

    public static void OnlyTheLeadWrote(SimulatedScene scene, Replica other)
    {
        scene.Hello(other, scene.Lead);
        scene.Drain();
    }

    public static void HandedOut(SimulatedScene scene, Replica other)
    {
        scene.UpToHello(other);
        scene.HandOut(other, "form");
        scene.Drain();
    }

    public static void Suggested(SimulatedScene scene, Replica other)
    {
        scene.UpToHello(other);
        scene.Act(other, scene.Learner, scene.Learner, SimulatedOrganisation.Idea);
        scene.Drain();
    }

    public static void AskedLead(SimulatedScene scene, Replica other)
    {
        scene.UpToActive(other);
        scene.Act(other, scene.Learner, scene.Learner, new Command.AskLead(1, "Which one?"), 1);
        scene.Drain();
    }

    public static void SuggestedWhileActive(SimulatedScene scene, Replica other)
    {
        scene.UpToActive(other);
        scene.Act(other, scene.Learner, scene.Learner, SimulatedOrganisation.Idea);
        scene.Drain();
    }

    public static void AfterClosing(SimulatedScene scene, Replica other)
    {
        scene.UpToReview(other);
        scene.Act(other, scene.Lead, scene.Learner, new Command.Approve(1, null, Words), 1);
        scene.Drain();
        scene.World.Chats.Post(scene.Learner, new Face(Face.Live, new Topic(scene.Learner, 1), "v2") { Seen = 2 });
        scene.World.Chats.Messages[^1].IsAnswer = true;
    }

    public static void TwoInReview(SimulatedScene scene, Replica other)
    {
        scene.UpToTwoActive(other);
        foreach (var learner in scene.World.Organisation.Learners)
        {
            scene.Act(other, learner, learner, new Command.Submit(1, "work"), 1);
            scene.Drain();
        }
    }

    public static void PutOffWhileAnotherWaits(SimulatedScene scene, Replica other)
    {
        TwoInReview(scene, other);
        scene.Act(other, scene.Lead, scene.Learner, new Command.PutOffReview(1, null, Words), 1);
        scene.Drain();
    }

    public static void WithDeputy(SimulatedScene scene, Replica other)
    {
        scene.World.Organisation.Deputy = scene.Loner;
        scene.UpToReview(other);
        scene.Hello(other, scene.Loner);
        scene.Drain();
    }

    public static void AfterNotOpening(SimulatedScene scene, Replica other)
    {
        scene.UpToReview(other);
        scene.Act(other, scene.Lead, scene.Learner, new Command.CannotOpen(1), 1);
        scene.Drain();
    }

    // The lead is busy with a command of their own when the two arrive, so that both wait and share a commit.
    public static void SubmitTogether(SimulatedScene scene, Replica victim)
    {
        foreach (var learner in scene.World.Organisation.Learners) scene.Act(victim, learner, learner, new Command.Submit(1, "work"), 1);
        scene.Drain(
            until: operation =>
                operation.Owner == victim && operation.Kind is OperationKind.Commit
                    && operation.Name.Contains("a.desk", StringComparison.Ordinal));
        scene.Act(victim, scene.Lead, scene.Lead, new Command.Greet());
    }

    public static void AfterBlocking(SimulatedScene scene, Replica other)
    {
        scene.UpToActive(other);
        scene.World.Chats.Blocked.Add(scene.Lead);
        Submit(scene, other);
        scene.Drain();
    }

    // Blocked when the call came, and heard from before its answer did.
    public static void WriteWhileRefused(SimulatedScene scene, Replica victim)
    {
        scene.World.Chats.Blocked.Add(scene.Lead);
        Submit(scene, victim);
        DrainUntilCall(scene);
        scene.World.Scheduler.Parked.ForEach(call => call.Apply());
        scene.Hello(victim, scene.Lead);
    }

    public static void ShutDown(SimulatedScene scene, Replica victim)
    {
        scene.Pass(TimeSpan.FromSeconds(11));
        Submit(scene, victim);
        DrainUntilCall(scene);
        victim.Shutdown.Begin();
        scene.Drain();
        if (victim.IsAlive && victim.IsIdle) scene.World.Fates.Count(Fates.Released);
        victim.GiveBackShards();
    }

    public static void Submit(SimulatedScene scene, Replica replica) =>
        scene.Act(replica, scene.Learner, scene.Learner, new Command.Submit(1, "work"), 1);

    public static void DrainUntilCall(SimulatedScene scene) => scene.Drain(until: operation => operation.Kind is OperationKind.Call);

    public static void AfterAsking(SimulatedScene scene, Replica other)
    {
        scene.UpToOffer(other);
        scene.Act(other, scene.Loner, scene.Loner, new Command.Greet());
        scene.Drain();
        scene.Act(other, scene.Loner, scene.Loner, new Command.AskColleague(scene.Learner));
        scene.Drain();
    }

    // The answer to the POST was lost, so that there are two, of which the bot knows one.
    public static void WithTwoCards(SimulatedScene scene, Replica other)
    {
        scene.UpToOffer(other);
        var known = scene.World.Chats.Messages[^1];
        scene.World.Chats.Post(scene.Learner, known.Face);
        First(scene).IsAnswer = true;
    }

    public static void ClickAndWait(SimulatedScene scene, Replica victim)
    {
        scene.Act(victim, scene.Learner, scene.Learner, new Command.Accept(1, null, Start.Now), First(scene));
        scene.Drain();
        Alone(scene, victim, () => scene.World.AdvanceTo(scene.World.Now + TimeSpan.FromSeconds(6)));
    }

    public static SimulatedMessage First(SimulatedScene scene) => scene.World.Chats.Live(scene.Learner).Last();

    public static void WhileAnotherSends(SimulatedScene scene, Replica other)
    {
        scene.UpToOffer(other);
        scene.Act(other, scene.Learner, scene.Learner, new Command.Accept(1, null, Start.Now), 1);
        DrainUntilCall(scene);
    }

    public static void DiedAt(SimulatedScene scene, Replica other, Predicate<Operation> last)
    {
        scene.UpToOffer(other);
        var dying = scene.Start();
        scene.Act(dying, scene.Learner, scene.Learner, new Command.Accept(1, null, Start.Now), 1);
        scene.Drain(until: next => next.Owner == dying && last(next));
        (dying.SilentFrom, dying.DoesLast) = (scene.World.Scheduler.Parked.Find(next => next.Owner == dying && last(next))!.Step, true);
        scene.Drain();
    }

    public static bool IsGuard(Operation next) =>
        next.Kind is OperationKind.Commit && next.Name.Contains("commit alarm-", StringComparison.Ordinal);

    public static bool IsCommit(Operation next) =>
        next.Kind is OperationKind.Commit && next.Name.Contains("a.desk", StringComparison.Ordinal);

    public static bool IsCall(Operation next) => next.Kind is OperationKind.Call;

    // The second of its commits: what was done is recorded.
    public static bool IsRelease(Operation next) => IsCommit(next) && next.Owner.Calls > 0;

    public static void Sweep(SimulatedScene scene, Replica victim) =>
        Alone(scene, victim, () => scene.World.AdvanceTo(scene.World.Now + GuardsAreDue));

    public static void Alone(SimulatedScene scene, Replica victim, Action act)
    {
        foreach (var other in scene.World.Replicas.Where(other => other != victim)) other.IsAlive = false;
        act();
    }

    public static void FencedOut(SimulatedScene scene, Replica victim)
    {
        scene.UpToActive(victim);
        scene.Act(victim, scene.Learner, scene.Learner, new Command.ShowAgain(1));
        scene.Drain(until: operation => operation.Name.StartsWith("POST", StringComparison.Ordinal));
        scene.Stalls.Freeze(victim, GuardsAreDue * 2);
        scene.Start();
        scene.Pass(GuardsAreDue);
        scene.Pass(GuardsAreDue);
    }
}
