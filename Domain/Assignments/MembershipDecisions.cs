using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>A person is asked into a team or to be a deputy, answers, and may leave.</summary>
internal static class MembershipDecisions
{
    public static Decision Receive(Desk desk, Instruction.AskToTeam ask, DecisionContext context)
    {
        if (context.Find(desk.Owner) is null || context.Find(ask.From) is null) return Decision.No(new Refusal.DoesNotExist());
        var number = desk.Standing.LastNumber + 1;
        return Decision.That(new Event.WasAsked(new TeamRequest(number, ask.From, ask.Place, ask.Targets), context.Now));
    }

    public static Decision Answer(Desk desk, Command.AnswerRequest command, DecisionContext context)
    {
        if (desk.Standing.Asked.Find(request => request.Number == command.Request) is not { } asked)
            return Decision.No(new Refusal.MovedOn());
        var isChange = command.Joins && asked.Place is TeamPlace.Member;
        var former = isChange && desk.Standing.Team is { } team && team.Lead != asked.From ? team.Lead : (PersonId?)null;
        var moved = isChange ? Moved(desk, asked.From, context) : [];
        return Decision.That(new Event.RequestAnswered(asked, command.Joins, former, moved, context.Now));
    }

    public static Decision Leave(Desk desk, DecisionContext context) => desk.Standing.Team is { } team
        ? Decision.That(new Event.LeftTeam(team.Lead, context.Now))
        : Decision.Again;

    /// <summary>The lead leaves somebody out, or takes a question back.</summary>
    public static Decision Release(Desk desk, Instruction.Release release, DecisionContext context)
    {
        var asked = desk.Standing.Asked.Find(request => request.From == release.From && request.Place == release.Place);
        var isIn = release.Place is TeamPlace.Member
            ? desk.Standing.Team?.Lead == release.From
            : desk.Standing.StepsIn.Exists(request => request.From == release.From);
        return asked is not null || isIn
            ? Decision.That(new Event.Released(release.From, release.Place, context.Now)
            {
                LeadLeft = release.LeadLeft, Request = isIn ? 0 : asked!.Number,
            })
            : Decision.Again;
    }

    /// <summary>The lead of their team takes part no longer.</summary>
    /// <returns>Null when they are not in the team of that person, or when the person is still there.</returns>
    public static Event.Released? EndOfTeam(Desk desk, PersonId lead, DecisionContext context) =>
        desk.Standing.Team?.Lead == lead && context.Find(lead) is null
            ? new Event.Released(lead, TeamPlace.Member, context.Now) { LeadLeft = true }
            : null;

    /// <summary>The lead wants something else of the whole team.</summary>
    public static Decision Wish(Desk desk, Instruction.WishOfTeam wish, DecisionContext context)
    {
        if (Lead.Find(desk.Owner, context) != wish.From) return Decision.Again;
        var before = desk.Standing.Wishes is { } known && known.By == wish.From ? known : null;
        var after = LeadsWishes.OfTeam(wish.From, wish.Targets, before);
        return after == desk.Standing.Wishes ? Decision.Again : Decision.That(new Event.TargetsSet(after, context.Now));
    }

    /// <summary>
    /// What waits in the queue is reviewed by the new lead, if it was for the former one. Work that is open keeps its reviewer.
    /// </summary>
    private static ImmutableList<int> Moved(Desk desk, PersonId next, DecisionContext context)
    {
        var former = Lead.Find(desk.Owner, context);
        return former is null || former == next
            ? []
            : desk.Standing.Queue.FindAll(number => desk.Open[number] is { Submissions: 0 } waiting && waiting.Reviewer == former);
    }
}
