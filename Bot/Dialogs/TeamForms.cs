using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>What the form for a lead's team needs of their teams of Microsoft Teams: who is in them now, and how to reach them.</summary>
internal sealed class TeamForms(TurnCommands commands, Rosters rosters, IPeople people)
{
    /// <summary>So many fit the form; the latest count.</summary>
    private const int MostRosters = 3;

    /// <summary>Reads each roster, and keeps it on the team's desk.</summary>
    public async Task<IReadOnlyList<TeamsView>> Rosters(Turn turn, PersonState lead, CancellationToken cancellationToken)
    {
        var led = lead.Desk.Standing.Ties.Where(tie => tie.IsLed).TakeLast(MostRosters);
        return [.. (await Task.WhenAll(led.Select(tie => View(turn, lead, tie, cancellationToken)))).OfType<TeamsView>()];
    }

    /// <summary>Those of the chosen whom the organisation does not list, so that nobody can ask them.</summary>
    public async Task<IReadOnlyList<PersonId>> LeftOut(IEnumerable<PersonId> chosen, CancellationToken cancellationToken)
    {
        var unknown = new List<PersonId>();
        foreach (var id in chosen)
        {
            if (await people.Find(id, cancellationToken) is null) unknown.Add(id);
        }

        return unknown;
    }

    /// <summary>
    /// The bot can write to those who are chosen and have never written to it, if they are on a roster. Before they are asked, so that
    /// nobody waits for a chat.
    /// </summary>
    public async Task Introduce(Turn turn, PersonState lead, IReadOnlyCollection<PersonId> chosen, CancellationToken cancellationToken)
    {
        var desks = await Task.WhenAll(lead.Desk.Standing.Ties.Where(tie => tie.IsLed)
            .Select(tie => commands.Read(tie.Team, 0, cancellationToken)));
        var known = desks.SelectMany(desk => desk.Desk.Standing.Roster?.Members ?? [])
            .Where(member => chosen.Contains(member.Id)).DistinctBy(member => member.Id).ToList();
        await Task.WhenAll(known.Select(member => Introduce(turn, member, cancellationToken)));
    }

    public async Task Introduce(Turn turn, RosterMember member, CancellationToken cancellationToken)
    {
        if (member.Address.Length == 0) return;
        var reference = turn.Contact.Reference with { UserId = member.Address, ConversationId = "" };
        await commands.Introduce(turn, member.Id, new(reference, null, null), cancellationToken);
    }

    private async Task<TeamsView?> View(Turn turn, PersonState lead, TeamsTie tie, CancellationToken cancellationToken)
    {
        if (tie.State is TeamsState.Archived) return new TeamsView(tie, [], [], [], null);
        var desk = await commands.Read(tie.Team, 0, cancellationToken);
        if (desk.Desk.Standing.Teams is not { Address: var address }) return null;
        var roster = await rosters.Read(turn.Contact.Reference, address, cancellationToken);
        if (roster.IsWhole)
        {
            var own = (lead.Desk.Standing.Led?.Members ?? []).Select(member => member.Id).ToHashSet();
            var command = new Command.KeepRoster([.. roster.Members(own)]);
            await commands.Execute(turn, tie.Team, command, cancellationToken, $"-roster-{tie.Team}");
        }

        return roster.View(tie, turn.Actor);
    }
}
