using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Outbox.Sweeping;

/// <summary>Whether there is room to send for one more person: a place of this replica, and a call within the channel's limits.</summary>
public sealed class SendCapacity(ICallBudget budget, SendingPlaces places, IOptions<DeliveryOptions> options)
{
    public SendingPlaces.Place Ask() => places.Ask();

    /// <summary>
    /// Checked before the claim: work that was claimed and then refused by the budget would be written back again and again while
    /// many people are due.
    /// </summary>
    /// <param name="taken">With the lease that is about to be committed, if there is anything to do.</param>
    /// <param name="place">Taken only if there is something to do.</param>
    /// <returns>Null when there is room.</returns>
    public ProcessingResult.Paced? Reserve(PersonState taken, SendingPlaces.Place place)
    {
        if (taken.Lease is not { } lease) return null;
        if (!place.TryTake()) return new ProcessingResult.Paced(options.Value.Sweep / 2, Shortage.Places);
        if (taken.Document.Contact?.Reference is not { } chat) return null;
        // What others wait for goes at once. What only a board is to say goes with what is said here.
        if (lease.Claimed.Exists(sequence => taken.Transfers.GetValueOrDefault(sequence) is { IsBoardOnly: false })) return null;
        var items = lease.Claimed.Select(taken.Notices.GetValueOrDefault).OfType<NoticeDocument>().ToList();
        if (items.Count == 0) return null;
        var interactive = items.Exists(item => item.Notice is not { Class: NoticeClass.Nudge });
        var tenant = chat.TenantId ?? "";
        if (budget.TryReserve(chat.ConversationId, tenant, interactive, out var wait)) return null;
        return new ProcessingResult.Paced(
            wait, budget.TenantWait(tenant, interactive) > TimeSpan.Zero ? new Shortage(tenant, interactive) : null);
    }
}
