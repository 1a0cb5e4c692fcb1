using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What an instruction from another desk does on the desk where it arrives.</summary>
internal static class InstructionDecisions
{
    public static Decision Follow(Desk desk, Instruction instruction, DecisionContext context) => instruction switch
    {
        Instruction.HandOut handOut => Receive(desk, handOut, context),
        Instruction.AskToTeam ask => MembershipDecisions.Receive(desk, ask, context),
        Instruction.AnswerTeam answer => TeamDecisions.RecordAnswer(desk, answer, context),
        Instruction.Release release => MembershipDecisions.Release(desk, release, context),
        Instruction.WishOfTeam wish => MembershipDecisions.Wish(desk, wish, context),
        Instruction.PostsInTeam posts => ChannelDecisions.RecordPoster(desk, posts, context),
        Instruction.LeaveChannels leave => ChannelDecisions.Leave(desk, leave, context),
        Instruction.TieToTeams tie => TeamsFollowing.Tie(desk, tie, context),
        Instruction.CountRating count => RatingDecisions.Count(desk, count, context),
        // What it asks for is done in the catalogue before it counts as arrived; the desk knows already.
        Instruction.MarkDoubted => Decision.Again,
        // A row travels with what else is committed; on the desk nothing happens.
        Instruction.TellBoard => Decision.Again,
        Instruction.AnswerHandOut answer => HandOutDecisions.Answer(desk, answer, context),
        _ => throw new ArgumentOutOfRangeException(nameof(instruction), instruction, "No decision is written for this instruction."),
    };

    private static Decision Receive(Desk desk, Instruction.HandOut given, DecisionContext context)
    {
        if (context.Find(desk.Owner) is not { } learner) return Decision.No(new Refusal.DoesNotExist());
        if (!given.IsTaken && Lead.Find(desk.Owner, context) != given.From) return Decision.No(new Refusal.NotTheLead());
        if (desk.Standing.Queue.Count >= context.Terms.MostQueued) return Decision.No(new Refusal.QueueFull());
        if (ReviewerRule.OfHandOut(given.Reviewer, given.Task, desk, learner, context) is not { } reviewer)
            return Decision.No(new Refusal.NoReviewer(ReviewerRule.WouldBeThemself(given.Task, desk, learner, context)));
        var morning = given.Start is Start.Now ? (DateTimeOffset?)null : OfferDecisions.Morning(given.At, learner.Calendar);
        var origin = new HandOutOrigin(
            given.From, given.Number, given.IsUrgent, morning > context.Now ? morning : null, given.Filled, given.IsTaken)
        {
            IsPlace = given.IsTaken,
        };
        var (number, reason) = (desk.Standing.LastNumber + 1, new OfferReason.HandedOut(given.From, Target(desk, given.Task, learner)));
        if (!desk.IsFree)
            return Decision.That(new Event.Queued(
                number, given.Task, reason, reviewer, context.Now, origin, HandOutQueue.PlaceFor(desk, given.IsUrgent)));
        var offered = new Event.Offered(
            Number: number, Task: given.Task, Reason: reason, Reviewer: reviewer, At: context.Now,
            ExpiresAt: OfferDecisions.Expiry(learner, context), Unasked: false, HandOut: origin);
        return given.IsTaken ? Begun(desk, offered, learner, context) : Decision.That(offered);
    }

    /// <summary>Whoever took a place has said yes, so the work begins at once if nothing else is in hand.</summary>
    private static Decision Begun(Desk desk, Event.Offered offered, Person learner, DecisionContext context)
    {
        var after = Evolver.Apply(desk, offered);
        var accept = new Command.Accept(offered.Number, null, Start.Now);
        return OfferDecisions.Accept(after, accept, learner, context) is Decision.Happened begun
            ? new Decision.Happened(begun.Events.Insert(0, offered))
            // Something has come up, such as leave, so it is offered like any other hand-out.
            : Decision.That(offered with { HandOut = offered.HandOut! with { IsTaken = false } });
    }

    private static Level Target(Desk desk, CatalogueEntry task, Person learner) =>
        learner.Targets.TryGetValue(task.Skill, out var target)
            ? target
            : desk.Standing.Focus.Find(focus => focus.Skill == task.Skill)?.Target ?? task.Level;
}
