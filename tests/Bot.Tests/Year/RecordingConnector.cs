using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Tests.Year;

/// <summary>Takes every message, and remembers who got it when.</summary>
internal sealed class RecordingConnector(TimeProvider time, Func<PersonId, WorkCalendar> hours) : IConnectorClient
{
    private int inChannels;

    public List<Posted> Posts { get; } = [];

    public long Updates { get; private set; }

    public static ConversationReference ChatWith(PersonId person) =>
        new("t", "https://service.test/", "msteams", "28:bot", null, $"29:{person}", $"a:chat-{person}");

    public ValueTask<CallResult> Send(
        ConversationReference to, OutgoingMessage message, CallPriority priority, CancellationToken cancellationToken)
    {
        if (ChannelIds.IsShared(to.ConversationId))
            return ValueTask.FromResult<CallResult>(new CallResult.Done($"c{++inChannels}"));
        var person = PersonId.Parse(to.ConversationId["a:chat-".Length..]);
        Posts.Add(new Posted(person, hours(person).DayOf(time.GetUtcNow()), priority is CallPriority.Background));
        return ValueTask.FromResult<CallResult>(new CallResult.Done($"m{Posts.Count}"));
    }

    public ValueTask<CallResult> Update(
        ConversationReference to, string activityId, OutgoingMessage message, CallPriority priority, CancellationToken cancellationToken)
    {
        Updates++;
        return ValueTask.FromResult<CallResult>(new CallResult.Done(activityId));
    }

    public ValueTask<CallResult> CreateConversation(
        ConversationReference with, CallPriority priority, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Everybody has written to the bot before.");
}

/// <param name="Day">Where they are.</param>
/// <param name="IsNudge">Nudges give way to everything else on their way to the channel.</param>
internal sealed record Posted(PersonId To, DateOnly Day, bool IsNudge);
