using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Outbox;

internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Error, "The sweep for due alarms failed; the next sweep tries again.")]
    public static partial void SweepFailed(this ILogger log, Exception failure);

    [LoggerMessage(
        1016, LogLevel.Error, "The sweep of shard {Shard} for due alarms failed; the next sweep tries again. Other shards go on.")]
    public static partial void ShardFailed(this ILogger log, int shard, Exception failure);

    [LoggerMessage(1017, LogLevel.Warning, "The store did not answer while item {Sequence} of {Person} was prepared; the item is held.")]
    public static partial void NotPrepared(this ILogger log, PersonId person, long sequence, Exception failure);

    [LoggerMessage(
        1018, LogLevel.Error,
        "The store rejected the record of what was sent to {Person}, which is a defect of ours; fewer details are recorded.")]
    public static partial void RecordRefused(this ILogger log, PersonId person, Exception failure);

    [LoggerMessage(1002, LogLevel.Error, "Processing the due alarms of {Person} failed; a later sweep tries again.")]
    public static partial void LookFailed(this ILogger log, PersonId person, Exception failure);

    [LoggerMessage(1003, LogLevel.Error, "The work after a commit failed; its alarms are still there, and the sweeper takes over.")]
    public static partial void PostCommitWorkFailed(this ILogger log, Exception failure);

    [LoggerMessage(1004, LogLevel.Error, "Sending item {Sequence} of {Person} failed in our own code; it is tried again, or given up.")]
    public static partial void SendFailed(this ILogger log, PersonId person, long sequence, Exception failure);

    [LoggerMessage(1005, LogLevel.Warning, "A call to the chat of {Person} was abandoned.")]
    public static partial void CallFailed(this ILogger log, PersonId person, Exception failure);

    [LoggerMessage(1006, LogLevel.Error, "The service refuses the bot itself ({Why}); all sending pauses.")]
    public static partial void BotRefused(this ILogger log, string why);

    [LoggerMessage(1007, LogLevel.Error, "The service rejected a message to {Person} with {Status} {Code}, which is a defect of ours.")]
    public static partial void MessageRejected(this ILogger log, PersonId person, int status, string? code);

    [LoggerMessage(1008, LogLevel.Warning, "The record of what was sent to {Person} could not be committed; the commit is tried again.")]
    public static partial void RecordFailed(this ILogger log, PersonId person, Exception failure);

    [LoggerMessage(1009, LogLevel.Warning, "Another holder took over the lease of {Person} before our work under it was recorded.")]
    public static partial void FencedOut(this ILogger log, PersonId person);

    [LoggerMessage(
        1010, LogLevel.Warning,
        "It is not known whether a message to {Person} about {Topic} was created ({UnknownOutcomes} times now).")]
    public static partial void OutcomeUnknown(this ILogger log, PersonId person, Topic topic, int unknownOutcomes);

    [LoggerMessage(1011, LogLevel.Warning, "{Person} cannot be reached ({Why}); their notices wait.")]
    public static partial void BecameUnreachable(this ILogger log, PersonId person, string why);

    [LoggerMessage(1012, LogLevel.Error, "The notice {Kind} about {Topic} to {Person} was given up: {Why}.")]
    public static partial void GivenUp(this ILogger log, PersonId person, Topic topic, NoticeKind kind, CancelReason why);

    [LoggerMessage(1013, LogLevel.Warning, "A notice could not be handed over to {Person} yet; it is tried again.")]
    public static partial void HandOverFailed(this ILogger log, PersonId person, Exception failure);

    [LoggerMessage(1018, LogLevel.Information, "Others write to {Person} too; what goes there is tried again.")]
    public static partial void HandOverCrowded(this ILogger log, PersonId person);

    [LoggerMessage(1014, LogLevel.Warning, "The lease holder of {Person} did not finish; it is taken over.")]
    public static partial void TakenOver(this ILogger log, PersonId person);

    [LoggerMessage(1015, LogLevel.Warning, "The shards of this replica could not be renewed; it is tried again.")]
    public static partial void SharesNotRenewed(this ILogger log, Exception failure);
}
