using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What happens to a team in Microsoft Teams is followed on its desk, and told to whom it concerns.</summary>
internal static class TeamsFollowing
{
    public static Decision Follow(Desk desk, Command.FollowTeams follow, DecisionContext context)
    {
        if (desk.Standing.Teams is not { } team) return Decision.Again;
        var name = follow.Name is { Length: > 0 } said ? said[..Math.Min(said.Length, TeamsTeam.LongestName)] : team.Name;
        var after = team with { Name = name, State = State(follow.What, team.State) };
        if (after.Name == team.Name && after.State == team.State) return Decision.Again;
        var roster = desk.Standing.Roster ?? TeamsRoster.None;
        var told = TeamsTies.Everybody(desk.Owner, after, roster).Select(one =>
            one.To == after.ConfirmedLead && after.State != team.State ? one with { News = TeamsNews.Changed } : one);
        return TeamsTeamDecisions.Changed(desk, after, roster, told, context);
    }

    /// <summary>The roster was read again by somebody who may.</summary>
    public static Decision Read(Desk desk, Command.KeepRoster keep, DecisionContext context)
    {
        if (desk.Standing.Teams is not { } team || (team.Lead?.Id != context.Actor && !team.Installers.Contains(context.Actor)))
            return Decision.No(new Refusal.DoesNotExist());
        return Keep(desk, (desk.Standing.Roster ?? TeamsRoster.None).Read(keep.Members), context);
    }

    /// <summary>People have left the team in Microsoft Teams.</summary>
    public static Decision Lose(Desk desk, Command.LoseMembers lose, DecisionContext context) =>
        Keep(desk, (desk.Standing.Roster ?? TeamsRoster.None).Without(lose.Addresses), context);

    public static Decision Keep(Desk desk, TeamsRoster after, DecisionContext context)
    {
        var before = desk.Standing.Roster ?? TeamsRoster.None;
        if (desk.Standing.Teams is not { } team || after.IsSame(before)) return Decision.Again;
        // Only the lead is shown who has left.
        return Decision.That(new Event.RosterKept(
            after,
            team.ConfirmedLead is { } lead && !after.Left.SequenceEqual(before.Left)
                ? [.. TeamsTies.For(desk.Owner, team, after, lead, context.Actor == lead ? TeamsNews.Quiet : TeamsNews.None)]
                : [],
            context.Now));
    }

    private static TeamsState State(TeamsChange what, TeamsState before) => what switch
    {
        TeamsChange.Renamed => before,
        TeamsChange.Archived => TeamsState.Archived,
        TeamsChange.Restored => TeamsState.InUse,
        TeamsChange.Gone => TeamsState.Gone,
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "Nothing says what this means for the team."),
    };

    /// <summary>The person's own desk hears what they have to do with a team.</summary>
    public static Decision Tie(Desk desk, Instruction.TieToTeams told, DecisionContext context)
    {
        if (context.Find(desk.Owner) is null) return Decision.No(new Refusal.DoesNotExist());
        var before = desk.Standing.Ties.Find(tie => tie.Team == told.Tie.Team && tie.Part == told.Tie.Part);
        // A message about it that is still to be sent stays true.
        var number = told.News is TeamsNews.None or TeamsNews.Quiet && before is not null
            ? before.Number
            : desk.Standing.Ties.Select(tie => tie.Number).DefaultIfEmpty().Max() + 1;
        return Decision.That(new Event.TeamsTied(
            told.Tie with
            {
                Number = number,
                NamedBy = told.Tie.NamedBy ?? before?.NamedBy,
                Refused = told.Tie.Refused ?? (told.Tie.Lead is null ? before?.Refused : null),
            },
            told.News, context.Now));
    }
}
