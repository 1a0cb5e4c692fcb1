using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Decides what a command does on a desk. It is pure, so that a command can be decided again after a lost race.</summary>
public static class Decider
{
    public static Decision Decide(Desk desk, Command command, DecisionContext context)
    {
        var here = context.At(desk);
        if (command is Command.OnAssignment { Number: var number } && SightRules.For(desk, number, here) is Sight.None)
            return Decision.No(new Refusal.DoesNotExist());
        return Complete(desk, Alone(desk, command, here), here);
    }

    /// <summary>Decides what an instruction from another desk does here.</summary>
    public static Decision Follow(Desk desk, Instruction instruction, DecisionContext context)
    {
        var here = context.At(desk);
        return Complete(desk, InstructionDecisions.Follow(desk, instruction, here), here);
    }

    private static Decision Complete(Desk desk, Decision decision, DecisionContext context) =>
        DigestDecisions.Plan(desk, OfferPlanDecisions.Plan(desk, SlotDecisions.Fill(desk, decision, context), context), context);

    private static Decision Alone(Desk desk, Command command, DecisionContext context) => command switch
    {
        Command.Tick => TimerDecisions.Tick(desk, context),
        Command.ShowAgain again => ShowDecisions.Again(desk, again, context),
        Command.AnswerColleague answer => ColleagueDecisions.Answer(desk, answer, context),
        Command.Approve approve => ReviewDecisions.Approve(desk, approve, context),
        Command.SendBack back => ReviewDecisions.SendBack(desk, back, context),
        Command.SayNotYet notYet => ReviewDecisions.SayNotYet(desk, notYet, context),
        Command.CannotOpen cannot => ReviewDecisions.CannotOpen(desk, cannot, context),
        Command.PutOffReview later => PutOffDecisions.PutOff(desk, later, context),
        Command.HandToDeputy hand => HandOnDecisions.HandOn(desk, hand, context),
        Command.Withdraw withdraw => EndDecisions.Withdraw(desk, withdraw, context),
        Command.GrantMoreTime grant => TimeDecisions.Give(desk, grant, context),
        Command.RefuseMoreTime refuse => TimeDecisions.Refuse(desk, refuse, context),
        Command.AnswerLearner answer => QuestionDecisions.Answer(desk, answer, context),
        Command.AgreeToSuggestion agree => SuggestionDecisions.Agree(desk, agree, context),
        Command.DeclineSuggestion decline => SuggestionDecisions.Decline(desk, decline, context),
        Command.SetUpTeam setUp => TeamDecisions.SetUp(desk, setUp, context),
        Command.AddToTeams add => TeamsTeamDecisions.Add(desk, add, context),
        Command.NameLead name => TeamsTeamDecisions.Name(desk, name, context),
        Command.AnswerLead answer => TeamsTeamDecisions.Answer(desk, answer, context),
        Command.FollowTeams follow => TeamsFollowing.Follow(desk, follow, context),
        Command.KeepRoster keep => TeamsFollowing.Read(desk, keep, context),
        Command.LoseMembers lose => TeamsFollowing.Lose(desk, lose, context),
        Command.NameDeputy name => TeamDecisions.Name(desk, name, context),
        Command.SetTarget set => TargetDecisions.Set(desk, set, context),
        Command.Greet => Greet(desk, context),
        Command.TakePlace take => PostDecisions.Take(desk, take, context),
        Command.ClosePost close => PostDecisions.Close(desk, close, context),
        Command.KnowChannel know => ChannelDecisions.Know(desk, know, context),
        Command.CloseTeam close => ChannelDecisions.Close(desk, close, context),
        Command.CloseOut => LeavingDecisions.CloseOut(desk, context),
        Command.PassOnReviews pass => LeavingDecisions.PassOn(desk, pass, context),
        _ when context.Actor != desk.Owner => Decision.No(new Refusal.NotTheLearner()),
        _ => context.Find(desk.Owner) is { } learner ? AsLearner(desk, command, learner, context) : Decision.No(new Refusal.DoesNotExist()),
    };

    private static Decision Greet(Desk desk, DecisionContext context)
    {
        if (context.Actor != desk.Owner) return Decision.No(new Refusal.NotTheLearner());
        return desk.Standing.Greeted ? Decision.Again : Decision.That(new Event.Greeted());
    }

    private static Decision AsLearner(Desk desk, Command command, Person learner, DecisionContext context) => command switch
    {
        Command.AnswerRequest answer => MembershipDecisions.Answer(desk, answer, context),
        Command.LeaveTeam => MembershipDecisions.Leave(desk, context),
        Command.ChooseSkills choose => OfferDecisions.Choose(desk, choose, learner, context),
        Command.Next => OfferDecisions.Next(desk, learner, context),
        Command.TakeEntry take => TakeDecisions.Take(desk, take, learner, context),
        Command.ShowAnother another => OfferDecisions.Another(desk, another, learner, context),
        Command.Accept accept => OfferDecisions.Accept(desk, accept, learner, context),
        Command.Decline decline => OfferDecisions.Decline(desk, decline, learner, context),
        Command.TakeHint hint => WorkDecisions.Hint(desk, hint),
        Command.KeepDraft keep => WorkDecisions.Keep(desk, keep, context),
        Command.DiscardDraft discard => WorkDecisions.Discard(desk, discard),
        Command.AddNote add => NoteDecisions.Add(desk, add, context),
        Command.Submit submit => WorkDecisions.Submit(desk, submit, context),
        Command.ShareAccess share => WorkDecisions.Share(desk, share, context),
        Command.Drop drop => EndDecisions.Drop(desk, drop, context),
        Command.ChooseReviewer choose => ReviewDecisions.Choose(desk, choose, context),
        Command.RequestMoreTime request => TimeDecisions.Request(desk, request, learner, context),
        Command.AskLead ask => QuestionDecisions.Ask(desk, ask, learner, context),
        Command.ChangePreferences change => PreferenceDecisions.Change(desk, change, learner, context),
        Command.KeepZone keep => PreferenceDecisions.Keep(desk, keep, learner, context),
        Command.PauseForAMonth pause => PreferenceDecisions.Pause(desk, pause, learner, context),
        Command.KeepGoing => OfferPlanDecisions.KeepGoing(desk, context),
        Command.Resume => PreferenceDecisions.Resume(desk, learner, context),
        Command.Suggest suggest => SuggestionDecisions.Suggest(desk, suggest, learner, context),
        Command.TakeBack back => SuggestionDecisions.TakeBack(desk, back, context),
        Command.MoveUp move => HandOutQueue.MoveUp(desk, move),
        Command.ShowHandOut show => ShowDecisions.HandOut(desk, show),
        Command.HandOut handOut => HandOutDecisions.HandOut(desk, handOut, context),
        Command.ShareOutcome share => OutcomeDecisions.Share(desk, share, context),
        Command.LowerLevel lower => LevelDecisions.Lower(desk, lower, context),
        Command.AnswerUse answer => LevelDecisions.Answer(desk, answer, learner, context),
        Command.RateTask rate => RatingDecisions.Rate(desk, rate, context),
        Command.PostEntry post => PostDecisions.Post(desk, post, context),
        Command.AskColleague ask => ColleagueDecisions.Ask(desk, ask, learner, context),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No decision is written for this command."),
    };
}
