using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>
/// Reads who is in a team or a chat. Each call is one attempt and ends within <c>Bot:CallTimeout</c>. A failure is a result; only a
/// cancelled token throws.
/// </summary>
public interface ITeamClient
{
    /// <summary>Reads one page of a conversation's members, at most 500.</summary>
    /// <param name="team">The reference whose conversation id is the team's or the chat's.</param>
    /// <param name="continuation">From the page before; null for the first page.</param>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    ValueTask<MembersResult> Members(
        ConversationReference team, string? continuation, CallPriority priority, CancellationToken cancellationToken);
}

/// <summary>One page of members, or why there is none.</summary>
public abstract record MembersResult
{
    private MembersResult()
    {
    }

    /// <param name="Members">People and, where the channel lists them, bots.</param>
    /// <param name="Continuation">Asks for the next page; null after the last.</param>
    public sealed record Page(IReadOnlyList<ChannelAccount> Members, string? Continuation) : MembersResult;

    /// <param name="Result">Never <see cref="CallResult.Done"/>, unless the answer could not be read.</param>
    public sealed record Failed(CallResult Result) : MembersResult;
}
