using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Turns;

/// <summary>What happens to a team of Microsoft Teams, brought to that team's desk.</summary>
internal sealed class TeamsEvents(TurnCommands commands, Rosters rosters, SharedChats shared, Clock clock)
{
    /// <summary>The bot was added: its people are read, and whoever added it is asked who leads them.</summary>
    public async Task Add(Turn turn, PersonId desk, TeamChannel team, CancellationToken cancellationToken)
    {
        var roster = await rosters.Read(turn.Contact.Reference, team.TeamId, cancellationToken);
        await commands.Introduce(turn, turn.Actor, turn.Contact, cancellationToken);
        var members = roster.IsWhole ? roster.Members(new HashSet<PersonId>()) : null;
        var command = new Command.AddToTeams(team.TeamId, team.TeamName, members is null ? null : [.. members]) { At = Moment(turn) };
        await commands.Execute(turn, desk, command, cancellationToken);
    }

    /// <summary>Nobody can take what is up for grabs in a team that is archived or gone, so that closes too.</summary>
    public async Task Change(Turn turn, PersonId desk, TeamsChange what, TeamChannel team, CancellationToken cancellationToken)
    {
        var command = new Command.FollowTeams(what, team.TeamName) { Address = team.TeamId, At = Moment(turn) };
        var after = (await commands.Execute(turn, desk, command, cancellationToken)).State.Desk.Standing.Teams;
        // What is told late may be over: the bot was added again since, or the team is in use again.
        if (what is TeamsChange.Archived or TeamsChange.Gone && after is not { State: TeamsState.InUse })
            await shared.CloseTeam(desk, cancellationToken);
    }

    /// <summary>An activity that does not say when it happened counts as having happened now.</summary>
    private DateTimeOffset Moment(Turn turn)
    {
        var now = clock.Now.RealTime;
        return ChannelTime.Believed(turn.At, now) ?? now;
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
