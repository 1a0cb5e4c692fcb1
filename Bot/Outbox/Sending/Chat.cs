using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Outbox.Sending;

/// <summary>Calls the connector for one person, and returns what to record.</summary>
public sealed class Chat(
    IConnectorClient connector, SendingPause pause, Clock clock, Instance instance, IOptions<DeliveryOptions> options, ILogger<Chat> log)
{
    // Spreads the first calls after a pause, so that they do not all arrive at the same moment.
    private static readonly TimeSpan AfterPause = TimeSpan.FromSeconds(5);

    public async ValueTask<SendOutcome> Post(
        PersonState to, NoticeDocument item, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var recorded = await Call(
            to, item, creates: true, abandon => connector.Send(to.Document.Contact!.Reference, message, Priority(item), abandon),
            cancellationToken);
        return recorded is SendOutcome.NotThere gone ? await Open(to, gone.Item, cancellationToken) : recorded;
    }

    /// <summary>
    /// Opens a new chat in place of one that is gone or is not a personal chat. Only once: if the new chat is gone too, the person
    /// is unreachable until they write.
    /// </summary>
    public async ValueTask<SendOutcome> Open(PersonState to, NoticeDocument item, CancellationToken cancellationToken)
    {
        var contact = to.Document.Contact!;
        if (contact.IsCreated || SharedPlaces.IsOne(to.Person, contact)) return new SendOutcome.Unreachable(item, "The chat is not there.");
        var recorded = await Call(
            to, item, creates: false, abandon => connector.CreateConversation(contact.Reference, Priority(item), abandon),
            cancellationToken);
        return recorded switch
        {
            SendOutcome.Called { MessageId: { } id } when ChannelIds.IsPersonalChat(id) =>
                new SendOutcome.ChatReplaced(item with { NotFoundCount = 0 }, id),
            // A 404 counts at once here: no existing message is involved that the service could report as missing for a moment.
            SendOutcome.Called or SendOutcome.NotThere or SendOutcome.RejectedForGood =>
                new SendOutcome.Unreachable(item, "The chat is not there, and no other could be opened."),
            SendOutcome.Held { Item: { } held } =>
                new SendOutcome.Held(held with { NotFoundCount = Math.Max(held.NotFoundCount, item.NotFoundCount) }),
            var other => other,
        };
    }

    public ValueTask<SendOutcome> Put(
        PersonState to, NoticeDocument item, string messageId, OutgoingMessage message, CancellationToken cancellationToken) => Call(
            to,
            item,
            creates: false,
            abandon => connector.Update(to.Document.Contact!.Reference, messageId, message, Priority(item), abandon),
            cancellationToken);

    private static CallPriority Priority(NoticeDocument item) =>
        item.Notice is { Class: NoticeClass.Nudge } ? CallPriority.Background : CallPriority.Interactive;

    private async ValueTask<SendOutcome> Call(
        PersonState to, NoticeDocument item, bool creates, Func<CancellationToken, ValueTask<CallResult>> call,
        CancellationToken cancellationToken)
    {
        var before = clock.Now;
        if (to.Lease is { } lease && instance.Left(lease, before) < options.Value.Margin) return new SendOutcome.Held(item);
        if (pause.Until is { } until && until > before.RealTime) return new SendOutcome.Held(Paused(item, until));
        var result = Whose(to, await Attempt(to, call, cancellationToken));
        var recorded = CallOutcomes.For(result, item, creates, clock.Now, options.Value, instance.Jitter());
        switch (result)
        {
            case CallResult.BotRefused refused:
                log.BotRefused(refused.Reason);
                return new SendOutcome.Held(
                    Paused(
                        ((SendOutcome.Held)recorded).Item,
                        pause.Begin(before.RealTime, clock.Now.RealTime, refused.Reason, options.Value)));
            case CallResult.Rejected rejected:
                log.MessageRejected(to.Person, rejected.Status, rejected.Code);
                break;
        }

        if (result is CallResult.Done or CallResult.NotFound or CallResult.Precondition) pause.End();
        return recorded;
    }

    /// <summary>A refusal without a known reason concerns the person. If many people are refused at once, it concerns the bot.</summary>
    private CallResult Whose(PersonState to, CallResult result) =>
        result is CallResult.Forbidden refused && pause.IsTheBot(to.Person, clock.Now.RealTime, options.Value.RefusedTogether)
            ? new CallResult.BotRefused(refused.Reason)
            : result;

    private NoticeDocument Paused(NoticeDocument item, DateTimeOffset until) =>
        item with { HeldUntil = until + (AfterPause * instance.Jitter()) };

    // The lease relies on this time-out, so it does not depend on the client's own.
    private async ValueTask<CallResult> Attempt(
        PersonState to, Func<CancellationToken, ValueTask<CallResult>> call, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(options.Value.Call, clock.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            return await call(both.Token);
        }
        catch (Exception failure)
        {
            log.CallFailed(to.Person, failure);
            return new CallResult.Unknown(failure.GetType().Name);
        }
    }
}
