using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What a command makes happen on a desk: pure, so that it can be decided again after a lost race.</summary>
public static class Decider
{
    public static Decision Decide(Desk desk, Command command, DecisionContext setting)
    {
        var here = setting.At(desk);
        if (command is Command.OnAssignment { Number: var number } && SightRules.For(desk, number, here) is Sight.None) return Decision.No(new Refusal.Unknown());
        return OfferPlanDecisions.Plan(desk, SlotDecisions.Fill(desk, Alone(desk, command, here), here), here);
    }

    private static Decision Alone(Desk desk, Command command, DecisionContext setting) => command switch
    {
        Command.Tick => TimerDecisions.Tick(desk, setting),
        Command.ShowAgain again => ShowDecisions.Again(desk, again, setting),
        Command.AnswerColleague answer => ColleagueDecisions.Answer(desk, answer, setting),
        Command.Approve approve => ReviewDecisions.Approve(desk, approve, setting),
        Command.SendBack back => ReviewDecisions.SendBack(desk, back, setting),
        Command.SayNotYet notYet => ReviewDecisions.SayNotYet(desk, notYet, setting),
        Command.CannotOpen cannot => ReviewDecisions.CannotOpen(desk, cannot, setting),
        Command.Withdraw withdraw => EndDecisions.Withdraw(desk, withdraw, setting),
        Command.GrantMoreTime grant => TimeDecisions.Give(desk, grant, setting),
        Command.RefuseMoreTime refuse => TimeDecisions.Refuse(desk, refuse, setting),
        Command.Greet when setting.Actor == desk.Owner => desk.Standing.Greeted ? Decision.Again : Decision.That(new Event.Greeted()),
        _ when setting.Actor != desk.Owner => Decision.No(new Refusal.NotTheLearner()),
        _ => setting.Find(desk.Owner) is { } learner ? AsLearner(desk, command, learner, setting) : Decision.No(new Refusal.Unknown()),
    };

    private static Decision AsLearner(Desk desk, Command command, Person learner, DecisionContext setting) => command switch
    {
        Command.ChooseSkills choose => OfferDecisions.Choose(desk, choose, learner, setting),
        Command.Next => OfferDecisions.Next(desk, learner, setting),
        Command.ShowAnother another => OfferDecisions.Another(desk, another, learner, setting),
        Command.Accept accept => OfferDecisions.Accept(desk, accept, learner, setting),
        Command.Decline decline => OfferDecisions.Decline(desk, decline, learner, setting),
        Command.TakeHint hint => WorkDecisions.Hint(desk, hint),
        Command.KeepDraft keep => WorkDecisions.Keep(desk, keep, setting),
        Command.DiscardDraft discard => WorkDecisions.Discard(desk, discard),
        Command.AddNote add => NoteDecisions.Add(desk, add, setting),
        Command.Submit submit => WorkDecisions.Submit(desk, submit, setting),
        Command.ShareAccess share => WorkDecisions.Share(desk, share, setting),
        Command.Drop drop => EndDecisions.Drop(desk, drop, setting),
        Command.ChooseReviewer choose => ReviewDecisions.Choose(desk, choose, setting),
        Command.RequestMoreTime request => TimeDecisions.Request(desk, request, learner, setting),
        Command.ChangePreferences change => PreferenceDecisions.Change(desk, change, learner, setting),
        Command.KeepZone keep => PreferenceDecisions.Keep(desk, keep, learner, setting),
        Command.PauseForAMonth pause => PreferenceDecisions.Pause(desk, pause, learner, setting),
        Command.KeepGoing => OfferPlanDecisions.KeepGoing(desk, setting),
        Command.Resume => PreferenceDecisions.Resume(desk, learner, setting),
        Command.AskColleague ask => ColleagueDecisions.Ask(desk, ask, learner, setting),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No decision is written for this command."),
    };
}
