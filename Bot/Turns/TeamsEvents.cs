using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Turns;

/// <summary>What happens to a team of Microsoft Teams, brought to that team's desk.</summary>
internal sealed class TeamsEvents(TurnCommands commands, Rosters rosters, SharedChats shared)
{
    /// <summary>The bot was added: its people are read, and whoever added it is asked who leads them.</summary>
    public async Task Add(Turn turn, PersonId desk, TeamChannel team, CancellationToken cancellationToken)
    {
        var roster = await rosters.Read(turn.Contact.Reference, team.TeamId, cancellationToken);
        await commands.Introduce(turn, turn.Actor, turn.Contact, cancellationToken);
        var members = roster.IsWhole ? roster.Members(new HashSet<PersonId>()) : null;
        await commands.Execute(
            turn, desk, new Command.AddToTeams(team.TeamId, team.TeamName, members is null ? null : [.. members]), cancellationToken);
    }

    /// <summary>Nobody can take what is up for grabs in a team that is archived or gone, so that closes too.</summary>
    public async Task Change(Turn turn, PersonId desk, TeamsChange what, string? name, CancellationToken cancellationToken)
    {
        if (what is TeamsChange.Archived or TeamsChange.Gone) await shared.CloseTeam(desk, cancellationToken);
        var command = new Command.FollowTeams(what, name is null ? null : PlainText.Clean(name));
        await commands.Execute(turn, desk, command, cancellationToken);
    }

    /// <summary>One of the team's channels has another name, or is gone: whoever posts there hears of it.</summary>
    public async Task ChangeChannel(Turn turn, PersonId desk, Envelope envelope, bool isGone, CancellationToken cancellationToken)
    {
        if (envelope.Team is not { ChannelId: { } address } team) return;
        var channel = SharedPlaces.IdFor(envelope.TenantId, ChannelIds.WithoutThread(address));
        if (isGone) await shared.CloseChannel(turn, desk, channel, cancellationToken);
        else if (PostChannel.NameOf(team.TeamName, team.ChannelName) is { } name)
            await shared.Rename(desk, channel, name, cancellationToken);
    }

    public Task Lose(Turn turn, PersonId desk, IReadOnlyList<string> addresses, CancellationToken cancellationToken) =>
        commands.Execute(turn, desk, new Command.LoseMembers([.. addresses]), cancellationToken);
}
