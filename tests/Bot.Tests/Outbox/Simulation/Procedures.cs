using MicroAssignBot.Domain.Assignments;
using static MicroAssignBot.Bot.Tests.Outbox.Simulation.ProcedureParts;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>What a process can be in the middle of.</summary>
/// <param name="Prepare">Done by another process before.</param>
/// <param name="Begin">Done by the process that is to die; it then runs as far as it gets.</param>
internal sealed record Procedure(Action<SimulatedScene, Replica> Prepare, Action<SimulatedScene, Replica> Begin)
{
    public Terms? Terms { get; private init; }

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
        ["a click on an old card of what was closed"] = new(AfterClosing, (scene, victim) =>
            scene.Act(victim, scene.Learner, scene.Learner, new Command.ShowAgain(1), scene.World.Chats.Messages[^1])),
        ["a colleague who answers in words"] = new(AfterAsking, (scene, victim) =>
            scene.Act(victim, scene.Learner, scene.Loner, new Command.AnswerColleague(1, true), 1)),
        ["a click on an old card, which mends the other and then itself"] = new(WithTwoCards, ClickAndWait),
        ["a click while another process holds the lease"] = new(WhileAnotherSends, (scene, victim) =>
            scene.Act(victim, scene.Learner, scene.Learner, new Command.TakeHint(1, null, null), 1)),
        ["a sweep after a guard without a commit"] = new((scene, other) => DiedAt(scene, other, IsGuard), Sweep),
        ["a sweep after a commit without its delivery"] = new((scene, other) => DiedAt(scene, other, IsCommit), Sweep),
        ["a sweep of a lease whose holder died in a call"] = new((scene, other) => DiedAt(scene, other, IsCall), Sweep),
        ["a sweep after a release without its finish"] = new((scene, other) => DiedAt(scene, other, IsRelease), Sweep),
        ["a sweep of an offer that has expired"] = new(
            (scene, other) => scene.UpToOffer(other),
            (scene, victim) => Alone(scene, victim, () => scene.World.AdvanceTo(scene.World.Now + TimeSpan.FromDays(3)))),
        ["work that cannot be opened"] = new(
            (scene, other) => scene.UpToReview(other),
            (scene, victim) => scene.Act(victim, scene.Lead, scene.Learner, new Command.CannotOpen(1), 1)),
        ["a review that is put off, while another waits, and comes back"] = new(PutOffWhileAnotherWaits, (scene, victim) =>
            Alone(scene, victim, () => scene.World.AdvanceTo(scene.World.Now + TimeSpan.FromHours(2.1)))),
        ["a review that is put off, which brings the other"] = new(TwoInReview, (scene, victim) =>
            scene.Act(victim, scene.Lead, scene.Learner, new Command.PutOffReview(1, null, Words), 1)),
        ["a review that is handed on"] = new(WithDeputy, (scene, victim) =>
            scene.Act(victim, scene.Lead, scene.Learner, new Command.HandToDeputy(1), 1)),
        ["a week of the team that is told"] = new(WeekLater, (scene, victim) => Alone(
            scene, victim, () => scene.World.AdvanceTo(new DateTimeOffset(2026, 1, 19, 0, 0, 1, TimeSpan.Zero)))) { Terms = new(Pace: 0) },
        ["work that is shared again"] = new(AfterNotOpening, (scene, victim) =>
            scene.Act(victim, scene.Learner, scene.Learner, new Command.ShareAccess(1), 1)),
        ["a withdrawal while in review"] = new(
            (scene, other) => scene.UpToReview(other),
            (scene, victim) => scene.Act(victim, scene.Lead, scene.Learner, new Command.Withdraw(1), 1)),
        ["two submissions that reach the lead together"] = new((scene, other) => scene.UpToTwoActive(other), SubmitTogether),
        ["somebody who cannot be reached and writes again"] = new(AfterBlocking, (scene, victim) => scene.Hello(victim, scene.Lead)),
        ["somebody who writes while a refusal is on its way"] = new((scene, other) => scene.UpToActive(other), WriteWhileRefused),
        ["a shutdown, which records, releases and gives back its shards"] = new(
            (scene, other) => scene.UpToActive(other),
            (scene, victim) => ShutDown(scene, victim)),
        ["a holder that wakes up fenced out and mends"] = new((_, _) => { }, FencedOut),
        ["a click whose answer comes too late to say what came of it"] = new(
            (scene, other) => scene.UpToActive(other),
            (scene, victim) => Late(scene, victim)),
        ["a review that waits for the morning"] = new(BeforeHours, UntilTheMorning),
        ["nudges that are put off, folded and said together"] = new(DaysLater, PutOff) { Terms = new Terms(
            Pace: 0, NudgesADay: 1, GraceDaysAfterHours: 5) },
        ["a hand-out that reaches two learners"] = new(
            (scene, other) => scene.UpToHello(other),
            (scene, victim) => scene.HandOut(victim, "form")),
        ["a hand-out to two who have never opened the bot, which is installed for them"] = new(
            (scene, other) => OnlyTheLeadWrote(scene, other),
            (scene, victim) => scene.HandOut(victim, "form")),
        ["a hand-out that waits behind a task, and whose turn comes"] = new(
            (scene, other) => AfterHandOut(scene, other),
            (scene, victim) => scene.Act(victim, scene.Learner, scene.Learner, new Command.Drop(1, DropReason.NoTime), 1)),
        ["an answer to a hand-out, of which the lead hears"] = new(
            (scene, other) => HandedOut(scene, other),
            (scene, victim) => scene.Act(
                victim, scene.Learner, scene.Learner, new Command.Decline(1, DeclineReason.NoTime, AskAgain.Tomorrow), 1)),
        ["a place that is taken, and the task begins"] = new(
            (scene, other) => PostParts.Posted(scene, other),
            (scene, victim) => PostParts.Take(scene, victim)),
        ["a place that is given back"] = new(
            (scene, other) => PostParts.Taken(scene, other),
            (scene, victim) => scene.Act(victim, scene.Learner, scene.Learner, new Command.Drop(1, DropReason.NoTime), 1)),
        ["a Teams team that is gone"] = new(
            (scene, other) => PostParts.Taken(scene, other),
            (scene, victim) => PostParts.CloseTeam(victim)),
        ["a Teams team that gets the bot"] = new(
            (scene, other) => scene.UpToHello(other), (scene, victim) => TeamsParts.Add(scene, victim)),
        ["a Teams team that is handed over"] = new(
            (scene, other) => TeamsParts.Led(scene, other), (scene, victim) => TeamsParts.HandOver(scene, victim)),
        ["everything about a learner that is deleted"] = new((scene, other) => scene.UpToReview(other), Erase),
        ["a lead who begins anew, whose people tell how they stand"] = new(
            (scene, other) => LeadErased(scene, other), (scene, victim) => scene.Hello(victim, scene.Lead)),
        ["an answer that puts an entry in doubt"] = new(RatingParts.NearlyDoubted, RatingParts.Doubt),
        ["a suggestion that reaches the lead"] = new(
            (scene, other) => scene.UpToHello(other),
            (scene, victim) => scene.Act(victim, scene.Learner, scene.Learner, SimulatedOrganisation.Idea)),
        ["a suggestion that is agreed and begins at once"] = new(
            (scene, other) => Suggested(scene, other),
            (scene, victim) => scene.Act(victim, scene.Lead, scene.Learner, new Command.AgreeToSuggestion(1), 1)),
        ["a suggestion that is agreed while another task is active"] = new(
            (scene, other) => SuggestedWhileActive(scene, other),
            (scene, victim) => scene.Act(victim, scene.Lead, scene.Learner, new Command.AgreeToSuggestion(2), 2)),
        ["a suggestion that the learner takes back"] = new(
            (scene, other) => Suggested(scene, other),
            (scene, victim) => scene.Act(victim, scene.Learner, scene.Learner, new Command.TakeBack(1), 1)),
        ["a suggestion that nobody answers in time"] = new(
            (scene, other) => Suggested(scene, other),
            (scene, victim) => Alone(scene, victim, () => scene.World.AdvanceTo(scene.World.Now + TimeSpan.FromDays(3)))),
        ["a question that reaches the lead"] = new(
            (scene, other) => scene.UpToActive(other),
            (scene, victim) => scene.Act(victim, scene.Learner, scene.Learner, new Command.AskLead(1, "Which one?"), 1)),
        ["an answer that reaches the learner"] = new(
            (scene, other) => AskedLead(scene, other),
            (scene, victim) => scene.Act(victim, scene.Lead, scene.Learner, new Command.AnswerLearner(1, 0, "The first."), 1)),
        ["a question that nobody answers in time"] = new(
            (scene, other) => AskedLead(scene, other),
            (scene, victim) => Alone(scene, victim, () => scene.World.AdvanceTo(scene.World.Now + TimeSpan.FromDays(3)))),
        ["a ledger that forgets"] = new(
            MonthLater, (scene, victim) => scene.Act(victim, scene.Learner, scene.Learner, new Command.ShowAgain(0))),
        ["a sweep that finishes more rows than go at once"] = new(WithManyGuards, Sweep),
    };
}
