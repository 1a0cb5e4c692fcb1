using MicroAssignBot.Bot.Delivery.Rules;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Delivery.Sending;

/// <summary>Calls the connector for one person and says what to record of it.</summary>
public sealed class Chat(IConnectorClient connector, SendingPause pause, Clock clock, IOptions<DeliveryOptions> options)
{
    public ValueTask<Recorded> Post(PersonState to, NoticeDocument item, OutgoingMessage message, CancellationToken cancellationToken) =>
        Call(item, creates: true, () => connector.Send(to.Document.Contact!.Reference, message, Priority(item), cancellationToken));

    public ValueTask<Recorded> Put(
        PersonState to, NoticeDocument item, string messageId, OutgoingMessage message, CancellationToken cancellationToken) =>
        Call(item, creates: false, () => connector.Update(to.Document.Contact!.Reference, messageId, message, Priority(item), cancellationToken));

    private static CallPriority Priority(NoticeDocument item) =>
        item.Notice is { Class: NoticeClass.Nudge } ? CallPriority.Background : CallPriority.Interactive;

    private async ValueTask<Recorded> Call(NoticeDocument item, bool creates, Func<ValueTask<CallResult>> call)
    {
        var before = clock.Now;
        if (pause.Until is { } until && until > before.Real) return new Recorded.Held(item with { HeldUntil = until });
        var result = await call();
        var recorded = CallResults.Of(result, item, creates, clock.Now, options.Value, Random.Shared.NextDouble());
        if (recorded is Recorded.BotRefused refused) pause.Begin(refused.Item.HeldUntil!.Value, refused.Why);
        else if (result is CallResult.Done) pause.End();
        return recorded;
    }
}
