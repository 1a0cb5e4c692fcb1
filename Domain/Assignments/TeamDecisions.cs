using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>A lead sets up a team on their own desk, and hears there who joins.</summary>
internal static class TeamDecisions
{
    public static Decision SetUp(Desk desk, Command.SetUpTeam command, DecisionContext context)
    {
        if (context.Actor != desk.Owner) return Decision.No(new Refusal.NotTheLead());
        if (context.Find(desk.Owner) is not { IsLead: true }) return Decision.No(new Refusal.NotALead());
        var people = command.People.Distinct().Where(id => id != desk.Owner && context.Find(id) is not null).ToImmutableList();
        if (Problem(people, command, desk, context) is { } problem) return Decision.No(problem);
        var before = desk.Standing.Led ?? LedTeam.None;
        var after = After(before, people, command);
        if (after == before) return Decision.Again;
        var set = Set(before, after, context);
        var told = set.Asked.Count + set.Told.Count + set.LeftOut.Count;
        return told > LedTeam.MostToldAtOnce ? Decision.No(new Refusal.TeamChangesTooMuch(told)) : Decision.That(set);
    }

    /// <summary>Only the deputy changes.</summary>
    public static Decision Name(Desk desk, Command.NameDeputy name, DecisionContext context)
    {
        if (context.Actor != desk.Owner || context.Find(desk.Owner) is not { IsLead: true }) return Decision.No(new Refusal.NotALead());
        if (name.Deputy == desk.Owner || context.Find(name.Deputy) is null) return Decision.No(new Refusal.DeputyUnknown());
        var before = desk.Standing.Led ?? LedTeam.None;
        if (before.Deputy is { IsIn: true } known && known.Id == name.Deputy) return Decision.Again;
        return Decision.That(Set(before, before with { Deputy = new TeamMember(name.Deputy, MemberState.Asked) }, context));
    }

    /// <summary>Somebody whom the lead asked has answered, or has left.</summary>
    public static Decision RecordAnswer(Desk desk, Instruction.AnswerTeam answer, DecisionContext context)
    {
        var led = desk.Standing.Led;
        var known = answer.Place is TeamPlace.Deputy ? led?.Deputy : led?.Find(answer.From);
        return known is null || known.Id != answer.From || known.State == answer.State
            ? Decision.Again
            : Decision.That(new Event.TeamAnswered(answer.From, answer.Place, answer.State, context.Now));
    }

    /// <summary>The lead takes part no longer: everybody in the team, and whoever was asked, is released, some at once.</summary>
    public static Decision End(Desk desk, DecisionContext context)
    {
        var before = desk.Standing.Led ?? LedTeam.None;
        var some = before.Members.Where(member => member.IsIn).Take(LedTeam.MostToldAtOnce).Select(member => member.Id).ToImmutableList();
        var deputy = before.Deputy is { IsIn: true, Id: var named } ? named : (PersonId?)null;
        return some.IsEmpty && deputy is null
            ? Decision.Again
            : Decision.That(new Event.TeamSet(
                before with { Members = before.Members.RemoveAll(member => some.Contains(member.Id)), Deputy = null },
                Asked: [], Told: [], LeftOut: some, DeputyAsked: null, DeputyReleased: deputy, context.Now)
            {
                LeadLeft = true,
            });
    }

    private static Refusal? Problem(ImmutableList<PersonId> people, Command.SetUpTeam command, Desk desk, DecisionContext context)
    {
        if (people.IsEmpty) return new Refusal.TeamEmpty();
        if (people.Count > LedTeam.MostPeople) return new Refusal.TeamTooLarge(people.Count);
        if (command.Skills.Count > LedTeam.MostSkills) return new Refusal.TooManyTeamSkills(command.Skills.Count);
        if (command.Skills.Exists(id => context.Catalogue.Skills.All(skill => skill.Id != id))) return new Refusal.TeamSkillUnknown();
        if (!command.Skills.IsEmpty && command.Target is null) return new Refusal.TargetMissing();
        return command.Deputy is { } deputy && (deputy == desk.Owner || context.Find(deputy) is null) ? new Refusal.DeputyUnknown() : null;
    }

    private static LedTeam After(LedTeam before, ImmutableList<PersonId> people, Command.SetUpTeam command) => new(
        [
            .. people.Select(id => before.Find(id) is { IsIn: true } known ? known : new TeamMember(id, MemberState.Asked)),
            .. before.Members.Where(member => !member.IsIn && !people.Contains(member.Id)),
        ],
        command.Target is { } target ? [.. command.Skills.Distinct().Select(skill => new SkillTarget(skill, target))] : [],
        command.Deputy is not { } deputy ? null
            : before.Deputy is { IsIn: true } named && named.Id == deputy ? named
            : new TeamMember(deputy, MemberState.Asked));

    private static Event.TeamSet Set(LedTeam before, LedTeam after, DecisionContext context)
    {
        var isNewTarget = !before.Targets.SequenceEqual(after.Targets);
        return new Event.TeamSet(
            after,
            Asked: [.. after.Members.Where(member => member.IsIn && before.Find(member.Id) is not { IsIn: true })
                .Select(member => member.Id)],
            Told: [.. after.Members.Where(member => isNewTarget && member.State is MemberState.Joined).Select(member => member.Id)],
            LeftOut: [.. before.Members.Where(member => member.IsIn && after.Find(member.Id) is null).Select(member => member.Id)],
            DeputyAsked: after.Deputy is { State: MemberState.Asked } deputy && before.Deputy != deputy ? deputy.Id : null,
            DeputyReleased: before.Deputy is { State: MemberState.Asked } former && after.Deputy?.Id != former.Id ? former.Id : null,
            context.Now);
    }
}
