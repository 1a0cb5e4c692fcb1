using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What happens to a team in Microsoft Teams is followed on its desk, and told to whom it concerns.</summary>
internal static class TeamsFollowing
{
    public static Decision Follow(Desk desk, Command.FollowTeams follow, DecisionContext context)
    {
        if ((desk.Standing.Teams ?? Unknown(follow)) is not { } team) return Decision.Again;
        var after = After(follow, team);
        if (after == desk.Standing.Teams) return Decision.Again;
        var roster = desk.Standing.Roster ?? TeamsRoster.None;
        // Only when that was is new, of which nobody needs to hear.
        if (after.Name == team.Name && after.State == team.State) return TeamsTeamDecisions.Changed(desk, after, roster, [], context);
        var isNews = after.State != team.State && follow.What is not TeamsChange.Upgraded;
        var told = TeamsTies.Everybody(desk.Owner, after, roster).Select(one =>
            isNews && one.To == after.ConfirmedLead ? one with { News = TeamsNews.Changed } : one);
        return TeamsTeamDecisions.Changed(desk, after, roster, told, context);
    }

    /// <summary>
    /// A team of which only this was told yet. It is kept, since that the bot was added may be told after it, and would seem to be the
    /// latest then.
    /// </summary>
    private static TeamsTeam? Unknown(Command.FollowTeams follow) => follow.Address is { } address
        ? new TeamsTeam(address, TeamsTeamDecisions.Name(follow.Name, null), TeamsState.InUse, [], null)
        : null;

    private static TeamsTeam After(Command.FollowTeams follow, TeamsTeam team)
    {
        var isLate = follow.At < team.LatestAt;
        var isAboutUse = follow.What is TeamsChange.Archived or TeamsChange.Restored;
        var after = team with
        {
            Name = isLate ? team.Name : TeamsTeamDecisions.Name(follow.Name, team),
            State = State(follow, team, isLate),
            UseAt = isAboutUse && !(follow.At < team.UseAt) ? follow.At ?? team.UseAt : team.UseAt,
        };
        // A new name does not say that the bot is back, so it must not make an add seem late that is still under way.
        var saysWhere = !(team.State is TeamsState.Gone && follow.What is TeamsChange.Renamed);
        return saysWhere && !isLate ? after with { LatestAt = follow.At ?? team.LatestAt } : after;
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

    /// <param name="isLate">Something else is known that happened after it.</param>
    private static TeamsState State(Command.FollowTeams follow, TeamsTeam team, bool isLate)
    {
        return follow.What switch
        {
            TeamsChange.Renamed => team.State,
            TeamsChange.Archived => InUse(TeamsState.Archived),
            TeamsChange.Restored => InUse(TeamsState.InUse),
            TeamsChange.Gone => isLate ? team.State : TeamsState.Gone,
            TeamsChange.Upgraded => team.State is TeamsState.Gone && !isLate ? TeamsState.InUse : team.State,
            var other => throw new ArgumentOutOfRangeException(nameof(follow), other, "Nothing says what this means for the team."),
        };

        // Of a team that is archived and restored the later holds, also when the bot was added after both.
        TeamsState InUse(TeamsState said) =>
            follow.At < team.UseAt || (isLate && team.State is TeamsState.Gone) ? team.State : said;
    }

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
