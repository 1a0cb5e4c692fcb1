using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Tests.Delivery.Simulation;

/// <summary>What a process can be in the middle of.</summary>
/// <param name="Prepare">Done by another process before.</param>
/// <param name="Begin">Done by the process that is to die; it then runs as far as it gets.</param>
internal sealed record Procedure(Action<Scene, Replica> Prepare, Action<Scene, Replica> Begin)
{
    private static readonly Feedback Words = new("keep", "change", "next", []);
    private static readonly TimeSpan GuardsAreDue = TimeSpan.FromSeconds(95);

    public static IReadOnlyDictionary<string, Procedure> All { get; } = new Dictionary<string, Procedure>
    {
        ["a click that commits, takes the lease and shows the card"] = new(
            (scene, other) => scene.UpToOffer(other),
            (scene, victim) => scene.Act(victim, scene.Learner, scene.Learner, new Command.Accept(1, null, Start.Now), 1)),
        ["a submission that is handed over and renews the lead's card"] = new(
            (scene, other) => scene.UpToActive(other),
            (scene, victim) => scene.Act(victim, scene.Learner, scene.Learner, new Command.Submit(1, "work"), 1)),
        ["a decision that renews the learner's card and settles the lead's"] = new(
            (scene, other) => scene.UpToReview(other),
            (scene, victim) => scene.Act(victim, scene.Lead, scene.Learner, new Command.SendBack(1, null, Words), 1)),
        ["a decision that closes the assignment"] = new(
            (scene, other) => scene.UpToReview(other),
            (scene, victim) => scene.Act(victim, scene.Lead, scene.Learner, new Command.Approve(1, null, Words), 1)),
        ["a card shown again after the assignment was closed"] = new(AfterClosing, (scene, victim) =>
            scene.Act(victim, scene.Learner, scene.Learner, new Command.ShowAgain(1))),
        ["a colleague who answers in words"] = new(AfterAsking, (scene, victim) =>
            scene.Act(victim, scene.Learner, scene.Loner, new Command.AnswerColleague(1, true), 1)),
        ["a click on an old card, which mends the other"] = new(
            WithTwoCards,
            (scene, victim) => scene.Act(victim, scene.Learner, scene.Learner, new Command.Accept(1, null, Start.Now), First(scene))),
        ["a click while another process holds the lease"] = new(WhileAnotherSends, (scene, victim) =>
            scene.Act(victim, scene.Learner, scene.Learner, new Command.TakeHint(1, null, null), 1)),
        ["a sweep after a guard without a commit"] = new((scene, other) => DiedAt(scene, other, 2), Sweep),
        ["a sweep after a commit without its delivery"] = new((scene, other) => DiedAt(scene, other, 3), Sweep),
        ["a sweep of a lease whose holder died in a call"] = new((scene, other) => DiedAt(scene, other, 4), Sweep),
        ["a sweep after a release without its finish"] = new((scene, other) => DiedAt(scene, other, 5), Sweep),
        ["a sweep of an offer that has expired"] = new(
            (scene, other) => scene.UpToOffer(other),
            (scene, victim) => Alone(scene, victim, () => scene.World.AdvanceTo(scene.World.Now + TimeSpan.FromDays(3)))),
        ["work that cannot be opened"] = new(
            (scene, other) => scene.UpToReview(other),
            (scene, victim) => scene.Act(victim, scene.Lead, scene.Learner, new Command.CannotOpen(1), 1)),
        ["work that is shared again"] = new(AfterNotOpening, (scene, victim) =>
            scene.Act(victim, scene.Learner, scene.Learner, new Command.ShareAccess(1), 1)),
        ["a withdrawal while in review"] = new(
            (scene, other) => scene.UpToReview(other),
            (scene, victim) => scene.Act(victim, scene.Lead, scene.Learner, new Command.Withdraw(1), 1)),
        ["two submissions that reach the lead together"] = new((scene, other) => scene.UpToTwoActive(other), SubmitTogether),
        ["somebody who cannot be reached and writes again"] = new(AfterBlocking, (scene, victim) => scene.Hello(victim, scene.Lead)),
        ["somebody who writes while a refusal is on its way"] = new((scene, other) => scene.UpToActive(other), WriteWhileRefused),
        ["a shutdown, which records and releases"] = new((scene, other) => scene.UpToActive(other), ShutDown),
        ["a holder that wakes up fenced out and mends"] = new((_, _) => { }, FencedOut),
    };

    private static void AfterClosing(Scene scene, Replica other)
    {
        scene.UpToReview(other);
        scene.Act(other, scene.Lead, scene.Learner, new Command.Approve(1, null, Words), 1);
        scene.Drain();
    }

    private static void AfterNotOpening(Scene scene, Replica other)
    {
        scene.UpToReview(other);
        scene.Act(other, scene.Lead, scene.Learner, new Command.CannotOpen(1), 1);
        scene.Drain();
    }

    // The lead is busy with a command of their own when the two arrive, so that both wait and share a commit.
    private static void SubmitTogether(Scene scene, Replica victim)
    {
        foreach (var learner in scene.World.Organisation.Learners) scene.Act(victim, learner, learner, new Command.Submit(1, "work"), 1);
        scene.Drain(until: operation => operation.Owner == victim && operation.Kind is OperationKind.Commit && operation.Name.Contains("a.desk", StringComparison.Ordinal));
        scene.Act(victim, scene.Lead, scene.Lead, new Command.Greet());
    }

    private static void AfterBlocking(Scene scene, Replica other)
    {
        scene.UpToActive(other);
        scene.World.Chats.Blocked.Add(scene.Lead);
        Submit(scene, other);
        scene.Drain();
    }

    // Blocked when the call came, and heard from before its answer did.
    private static void WriteWhileRefused(Scene scene, Replica victim)
    {
        scene.World.Chats.Blocked.Add(scene.Lead);
        Submit(scene, victim);
        DrainUntilCall(scene);
        scene.World.Scheduler.Parked.ForEach(call => call.Apply());
        scene.Hello(victim, scene.Lead);
    }

    private static void ShutDown(Scene scene, Replica victim)
    {
        Submit(scene, victim);
        DrainUntilCall(scene);
        victim.Closing.Begin();
        scene.Drain();
        if (victim.IsAlive && victim.IsIdle) scene.World.Fates.Count(Fates.Released);
    }

    private static void Submit(Scene scene, Replica replica) =>
        scene.Act(replica, scene.Learner, scene.Learner, new Command.Submit(1, "work"), 1);

    private static void DrainUntilCall(Scene scene) => scene.Drain(until: operation => operation.Kind is OperationKind.Call);

    private static void AfterAsking(Scene scene, Replica other)
    {
        scene.UpToOffer(other);
        scene.Act(other, scene.Loner, scene.Loner, new Command.Greet());
        scene.Drain();
        scene.Act(other, scene.Loner, scene.Loner, new Command.AskColleague(scene.Learner));
        scene.Drain();
    }

    // The answer to the POST was lost, so that there are two, of which the bot knows one.
    private static void WithTwoCards(Scene scene, Replica other)
    {
        scene.UpToOffer(other);
        var known = scene.World.Chats.Messages[^1];
        scene.World.Chats.Post(scene.Learner, known.Face);
        First(scene).IsAnswer = true;
    }

    private static Message First(Scene scene) => scene.World.Chats.Live(scene.Learner).Last();

    private static void WhileAnotherSends(Scene scene, Replica other)
    {
        scene.UpToOffer(other);
        scene.Act(other, scene.Learner, scene.Learner, new Command.Accept(1, null, Start.Now), 1);
        DrainUntilCall(scene);
    }

    private static void DiedAt(Scene scene, Replica other, int step)
    {
        scene.UpToOffer(other);
        var dying = scene.Start();
        (dying.SilentFrom, dying.DoesLast) = (step, true);
        scene.Act(dying, scene.Learner, scene.Learner, new Command.Accept(1, null, Start.Now), 1);
        scene.Drain();
    }

    private static void Sweep(Scene scene, Replica victim) =>
        Alone(scene, victim, () => scene.World.AdvanceTo(scene.World.Now + GuardsAreDue));

    private static void Alone(Scene scene, Replica victim, Action act)
    {
        foreach (var other in scene.World.Replicas.Where(other => other != victim)) other.IsAlive = false;
        act();
    }

    private static void FencedOut(Scene scene, Replica victim)
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
