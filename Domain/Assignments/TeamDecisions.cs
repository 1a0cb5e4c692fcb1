using System.Collections.Immutable;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>A lead sets up a team on their own desk, and hears there who joins.</summary>
internal static class TeamDecisions
{
    public static Decision SetUp(Desk desk, Command.SetUpTeam command, DecisionContext context)
    {
        if (context.Actor != desk.Owner) return Decision.No(new Refusal.NotTheLead());
        if (context.Find(desk.Owner) is not { IsLead: true }) return Decision.No(new Refusal.NotALead());
        var before = desk.Standing.Led ?? LedTeam.None;
        var wish = WishedTeam.From(command, before, id => id != desk.Owner && context.Find(id) is not null);
        var (problem, after) = (Problem(wish, command, before, desk, context), After(before, wish));
        if (problem is null && after == before) return Decision.Again;
        // What an older form leaves out may have been added since.
        if (command.Seen is { } seen && seen != TeamMark.Create(before)) return Decision.No(new Refusal.CardIsOld());
        if (problem is not null) return Decision.No(problem);
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

    private static Refusal? Problem(WishedTeam wish, Command.SetUpTeam command, LedTeam before, Desk desk, DecisionContext context)
    {
        if (wish.People.IsEmpty) return new Refusal.TeamEmpty();
        if (wish.People.Count > LedTeam.MostPeople) return new Refusal.TeamTooLarge(wish.People.Count);
        if (wish.Skills.Count > LedTeam.MostSkills) return new Refusal.TooManyTeamSkills(wish.Skills.Count);
        if (command.Skills?.Exists(id => context.Catalogue.Skills.All(skill => skill.Id != id)) is true)
            return new Refusal.TeamSkillUnknown();
        if (!wish.Skills.IsEmpty && wish.Target is null) return new Refusal.TargetMissing();
        return wish.Deputy is { Id: var deputy } && wish.Deputy != before.Deputy && (deputy == desk.Owner || context.Find(deputy) is null)
            ? new Refusal.DeputyUnknown()
            : null;
    }

    private static LedTeam After(LedTeam before, WishedTeam wish) => new(
        wish.People.ToHashSet().SetEquals(InIt(before))
            ? before.Members
            :
            [
                .. wish.People.Select(id => before.Find(id) is { IsIn: true } known ? known : new TeamMember(id, MemberState.Asked)),
                .. before.Members.Where(member => !member.IsIn && !wish.People.Contains(member.Id)),
            ],
        wish.Target is { } target ? [.. wish.Skills.Distinct().Select(skill => new SkillTarget(skill, target))] : [],
        wish.Deputy);

    private static IEnumerable<PersonId> InIt(LedTeam team) => team.Members.Where(member => member.IsIn).Select(member => member.Id);

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

    /// <summary>The whole of what the lead wants: what they say nothing of is as it was.</summary>
    private sealed record WishedTeam(ImmutableList<PersonId> People, ImmutableList<SkillId> Skills, Level? Target, TeamMember? Deputy)
    {
        /// <param name="canBeAsked">Whoever stays is not asked anew, so it does not matter for them.</param>
        public static WishedTeam From(Command.SetUpTeam command, LedTeam before, Func<PersonId, bool> canBeAsked) => new(
            [
                .. (command.People is null ? InIt(before) : []).Concat((command.People ?? []).Concat(command.Others).Where(canBeAsked))
                    .Distinct(),
            ],
            command.Skills ?? [.. before.Targets.Select(target => target.Skill)],
            !command.KeepsTarget ? command.Target : before.Targets is [var first, ..] ? first.Target : null,
            command switch
            {
                { KeepsDeputy: true } => before.Deputy,
                { Deputy: not { } } => null,
                { Deputy: { } deputy } when before.Deputy is { IsIn: true } named && named.Id == deputy => named,
                { Deputy: { } deputy } => new TeamMember(deputy, MemberState.Asked),
            });
    }
}
