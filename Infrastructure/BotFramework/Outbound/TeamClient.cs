using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>Reads members through the same allowance and counting as all calls.</summary>
internal sealed class TeamClient(ConnectorCalls calls) : ITeamClient
{
    public async ValueTask<MembersResult> Members(
        ConversationReference team, string? continuation, CallPriority priority, CancellationToken cancellationToken)
    {
        var answer = await calls.Make(
            new ConnectorCall(
                "members",
                HttpMethod.Get,
                team.ServiceUrl,
                ConnectorAddress.Members(team.ServiceUrl, team.ConversationId, continuation),
                team.ConversationId,
                team.TenantId,
                ReadOnlyMemory<byte>.Empty),
            priority,
            cancellationToken);
        return answer.Result is CallResult.Done && MembersAnswer.Read(answer.Body) is { } page
            ? page
            : new MembersResult.Failed(answer.Result);
    }
}
