using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>Who is in the one team of Microsoft Teams there is.</summary>
internal sealed class FakeTeams : ITeamClient
{
    private const int PageSize = 500;

    public List<ChannelAccount> Members { get; } = [];

    /// <summary>How reading fails; null when it does not.</summary>
    public CallResult? Failure { get; set; }

    /// <summary>How many pages were read.</summary>
    public int Read { get; private set; }

    public void Add(params ReadOnlySpan<PersonId> people)
    {
        foreach (var person in people) Members.Add(new ChannelAccount($"29:{person}", "Somebody", person.ToString()));
    }

    ValueTask<MembersResult> ITeamClient.Members(
        ConversationReference team, string? continuation, CallPriority priority, CancellationToken cancellationToken)
    {
        Read++;
        Assert.StartsWith("19:", team.ConversationId, StringComparison.Ordinal);
        if (Failure is { } failure) return ValueTask.FromResult<MembersResult>(new MembersResult.Failed(failure));
        var from = continuation is null ? 0 : int.Parse(continuation, System.Globalization.CultureInfo.InvariantCulture);
        var next = from + PageSize < Members.Count ? FormattableString.Invariant($"{from + PageSize}") : null;
        return ValueTask.FromResult<MembersResult>(new MembersResult.Page([.. Members.Skip(from).Take(PageSize)], next));
    }
}
