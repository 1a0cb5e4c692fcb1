using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>The bot is added to a team of Microsoft Teams, and somebody says who leads it. Decided on the team's own desk.</summary>
internal static class TeamsTeamDecisions
{
    public static Decision Add(Desk desk, Command.AddToTeams add, DecisionContext context)
    {
        if (context.Find(context.Actor) is null) return Decision.No(new Refusal.DoesNotExist());
        var (before, roster) = (desk.Standing.Teams, Roster(desk, add.Roster));
        var isBack = before is null or { State: TeamsState.Gone };
        var isLate = add.At < before?.LatestAt;
        // The bot was removed after this, so it is not there.
        if (isBack && isLate) return Decision.Again;
        var latest = isLate ? before?.LatestAt : add.At ?? before?.LatestAt;
        if (!isBack && before!.Installers.Contains(context.Actor)) return Kept(desk, before with { LatestAt = latest }, roster, context);
        // Whoever was only asked may have overlooked it; and whoever has left the organisation leads nothing.
        var lead = before?.Lead is { } known && context.Find(known.Id) is not null && (known.HasConfirmed || !isBack) ? known : null;
        var after = new TeamsTeam(
            add.Address, Name(isLate ? null : add.Name, before), isBack ? TeamsState.InUse : before!.State,
            Asking(before, context.Actor), lead)
        {
            LatestAt = latest, UseAt = before?.UseAt,
        };
        var news = lead?.Id != context.Actor ? TeamsNews.Added : lead.HasConfirmed ? TeamsNews.None : TeamsNews.LeadAsked;
        var told = TeamsTies.For(desk.Owner, after, roster, context.Actor, news);
        return Changed(desk, after, roster, lead is { HasConfirmed: true, Id: var leader } && isBack
            ? [.. told.Where(one => one.To != leader), .. TeamsTies.For(desk.Owner, after, roster, leader, TeamsNews.Changed)]
            : told, context);
    }

    public static Decision Name(Desk desk, Command.NameLead name, DecisionContext context)
    {
        if (desk.Standing.Teams is not { } team || !team.Installers.Contains(context.Actor)) return Decision.No(new Refusal.DoesNotExist());
        if (team.State is TeamsState.Gone) return Decision.No(new Refusal.TeamsGone());
        if (team.Lead?.Id == name.Lead) return Decision.Again;
        if (team.ConfirmedLead is { } leader && context.Find(leader) is not null) return Decision.No(new Refusal.TeamsLed(leader));
        if (context.Find(name.Lead) is null) return Decision.No(new Refusal.LeadUnknown());
        var isSelf = name.Lead == context.Actor;
        var after = team with { Lead = new TeamsLead(name.Lead, HasConfirmed: isSelf) };
        var roster = desk.Standing.Roster ?? TeamsRoster.None;
        return Changed(desk, after, roster,
        [
            .. TeamsTies.For(desk.Owner, after, roster, name.Lead, isSelf ? TeamsNews.None : TeamsNews.LeadAsked, context.Actor),
            .. Others(desk, after, roster, name.Lead, isSelf ? TeamsNews.LeadAnswered : TeamsNews.None),
            .. Former(desk, team, name.Lead),
        ], context);
    }

    /// <summary>Whoever is named says whether they lead the team. A lead who hands it over says no in the same way.</summary>
    public static Decision Answer(Desk desk, Command.AnswerLead answer, DecisionContext context)
    {
        if (desk.Standing.Teams is not { } team) return Decision.No(new Refusal.DoesNotExist());
        if (team.Lead?.Id != context.Actor) return Decision.No(new Refusal.DoesNotExist());
        if (team.State is TeamsState.Gone) return Decision.No(new Refusal.TeamsGone());
        if (answer.Leads && team.Lead.HasConfirmed) return Decision.Again;
        var roster = desk.Standing.Roster ?? TeamsRoster.None;
        if (answer.Leads)
        {
            var led = team with { Lead = new TeamsLead(context.Actor, HasConfirmed: true) };
            return Changed(desk, led, roster,
            [
                .. TeamsTies.For(desk.Owner, led, roster, context.Actor, TeamsNews.None),
                .. Others(desk, led, roster, context.Actor, TeamsNews.LeadAnswered),
            ], context);
        }

        // Whoever has led the team until now can say best who does, so they are asked like those who added the bot.
        var after = team with { Lead = null, Installers = team.Lead.HasConfirmed ? Asking(team, context.Actor) : team.Installers };
        var asked = after.Installers.Where(id => team.Lead.HasConfirmed || id != context.Actor)
            .SelectMany(id => TeamsTies.For(desk.Owner, after, roster, id, TeamsNews.LeadAnswered))
            .Select(one => one with { Tie = one.Tie with { Refused = context.Actor } });
        return Changed(
            desk, after, roster,
            team.Lead.HasConfirmed
                ? asked
                : asked.Prepend(new TeamsTold(context.Actor, TeamsTies.None(desk.Owner, after), TeamsNews.None)), context);
    }

    /// <summary>Those who are asked who leads the team, with one more, the latest last.</summary>
    private static ImmutableList<PersonId> Asking(TeamsTeam? team, PersonId person) =>
        [.. (team?.Installers ?? []).Remove(person).TakeLast(TeamsTeam.MostInstallers - 1), person];

    private static IEnumerable<TeamsTold> Others(Desk desk, TeamsTeam after, TeamsRoster roster, PersonId but, TeamsNews news) =>
        after.Installers.Where(id => id != but).SelectMany(id => TeamsTies.For(desk.Owner, after, roster, id, news));

    /// <summary>Whoever was asked before and had not answered does not need to any more.</summary>
    private static IEnumerable<TeamsTold> Former(Desk desk, TeamsTeam before, PersonId next) =>
        before.Lead is { Id: var former } && former != next && !before.Installers.Contains(former)
            ? [new TeamsTold(former, TeamsTies.None(desk.Owner, before), TeamsNews.None)]
            : [];

    internal static Decision Changed(
        Desk desk, TeamsTeam after, TeamsRoster roster, IEnumerable<TeamsTold> told, DecisionContext context) =>
        new Decision.Happened(
        [
            .. roster.IsSame(desk.Standing.Roster ?? TeamsRoster.None)
                ? Array.Empty<Event>()
                : [new Event.RosterKept(roster, [], context.Now)],
            new Event.TeamsSet(after, [.. told], context.Now),
        ]);

    /// <summary>Whoever adds it is known already, and only when that was may be new. Nobody hears of it.</summary>
    private static Decision Kept(Desk desk, TeamsTeam after, TeamsRoster roster, DecisionContext context)
    {
        var kept = TeamsFollowing.Keep(desk, roster, context);
        if (after == desk.Standing.Teams) return kept;
        return new Decision.Happened(
            [.. (kept as Decision.Happened)?.Events ?? [], new Event.TeamsSet(after, [], context.Now)]);
    }

    private static TeamsRoster Roster(Desk desk, ImmutableList<RosterMember>? read)
    {
        var before = desk.Standing.Roster ?? TeamsRoster.None;
        return read is null ? before : before.Read(read);
    }

    internal static string Name(string? said, TeamsTeam? before) =>
        PlainText.Clean(said).Replace('\n', ' ').Trim() is { Length: > 0 } name
            ? name[..Math.Min(name.Length, TeamsTeam.LongestName)]
            : before?.Name ?? "";
}
