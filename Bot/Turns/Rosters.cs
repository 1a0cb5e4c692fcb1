using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Turns;

/// <summary>Reads who is in a team of Microsoft Teams, page by page, and which of them the organisation lists.</summary>
internal sealed class Rosters(ITeamClient teams, IPeople people, Residence residence, TimeProvider time)
{
    /// <summary>Five thousand people.</summary>
    private const int MostPages = 10;

    private const int LongestAddress = 200;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    /// <param name="via">A reference with which the bot reaches somebody of the same tenant.</param>
    /// <param name="team">The channel's id of the team.</param>
    public async Task<Roster> Read(ConversationReference via, string team, CancellationToken cancellationToken)
    {
        var (from, known, guests, strangers) =
            (via with { ConversationId = team }, new List<(Person, RosterMember)>(), new List<string>(), new List<string>());
        string? next = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await Page(from, next, cancellationToken);
            if (answer is not MembersResult.Page found) return Roster.Unread(((MembersResult.Failed)answer).Result);
            foreach (var member in found.Members.Where(member => member.Id != via.BotId))
            {
                if (await Find(member, via.TenantId, cancellationToken) is { } person) known.Add((person, Kept(person, member)));
                else (member.IsGuest ? guests : strangers).Add(member.Name ?? "");
            }

            if (found.Continuation is not { } more) return new Roster(known, guests, strangers, null);
            next = more;
        }

        return new Roster(known, guests, strangers, RosterProblem.CutShort);
    }

    // A person's address that is too long to keep only means that the bot waits until they write themself.
    private static RosterMember Kept(Person person, ChannelAccount member) =>
        new(person.Id, member.Id.Length <= LongestAddress ? member.Id : "");

    private async ValueTask<Person?> Find(ChannelAccount member, string? tenant, CancellationToken cancellationToken) =>
        PersonId.TryParse(member.AadObjectId?.ToLowerInvariant(), out var id) && await people.Find(id, cancellationToken) is { } person
            && residence.IsOf(person, tenant)
            ? person
            : null;

    private async ValueTask<MembersResult> Page(ConversationReference team, string? next, CancellationToken cancellationToken)
    {
        var answer = await teams.Members(team, next, CallPriority.Interactive, cancellationToken);
        if (answer is not MembersResult.Failed { Result: CallResult.NotDone { RetryAfter: { } wait } } || wait > LongestWait) return answer;
        await Task.Delay(wait, time, cancellationToken);
        return await teams.Members(team, next, CallPriority.Interactive, cancellationToken);
    }
}
