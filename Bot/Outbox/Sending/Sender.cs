using System.Collections.Immutable;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Outbox.Sending;

/// <summary>
/// Sends one claimed notice: reads what it is about after the claim, checks that it is still true, and renders that state.
/// Show changes the live card in place, Renew shrinks the old message and posts the card anew, Say posts a message of its
/// own, Mend puts right a message that may show the wrong thing.
/// </summary>
public sealed class Sender(
    TopicReader topics, PersonStore people, IDecisionContexts contexts, WorkCalendars calendars, ICardRenderer renderer, Chat chat, Clock clock, Instance instance,
    IOptions<DeliveryOptions> options, ILogger<Sender> log)
{
    /// <param name="to">As committed with the lease, with what was sent since.</param>
    /// <returns>What to record. A fault of ours is a result too, so that what was sent before it is recorded.</returns>
    public async ValueTask<SendOutcome> Send(PersonState to, long sequence, NoticeDocument item, CancellationToken cancellationToken)
    {
        var touched = new List<NewCard>();
        try
        {
            return await Attempt(to, sequence, item, touched, cancellationToken) with { Touched = touched };
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && failure.IsOutage())
        {
            log.NotPrepared(to.Person, sequence, failure);
            return new SendOutcome.Held(sequence, CallOutcomes.Unprepared(item, clock.Now, options.Value, instance.Jitter()).Item) { Touched = touched };
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.SendFailed(to.Person, sequence, failure);
            return Faulted(to, sequence, item, touched.Count > 0) with { Touched = touched };
        }
    }

    private async ValueTask<SendOutcome> Attempt(
        PersonState to, long sequence, NoticeDocument item, ICollection<NewCard> touched, CancellationToken cancellationToken)
    {
        if (to.Document.Contact is not { } contact) return new SendOutcome.Unreachable(sequence, item, "There is no chat with this person yet.");
        if (item.Takeovers >= options.Value.MostTakeovers) return GivenUp(to, sequence, item, item.IsDoubtful ? CancelReason.OutcomeUnknown : CancelReason.Failed);
        if (item.Said > ResultApplier.MostTogether) return new SendOutcome.Overfull(sequence, item);
        var view = await topics.Read(item.About, to, cancellationToken);
        var place = to.Cards.GetValueOrDefault(item.About);
        if (place is null && view.IsClosed && item.Notice is not { Way: NoticeWay.PostMessage })
            place = await people.PastCard(to.Person, item.About, cancellationToken);
        var delivery = new Delivery(to, sequence, item, view, place?.MessageId, touched);
        if (delivery.Creates && item.UnknownOutcomes >= options.Value.MostDoubts) return delivery.Cancel(CancelReason.OutcomeUnknown);
        // Earlier versions took whatever a client called its chat; what is private goes to a person's own chat alone.
        if (!ChannelIds.IsPersonalChat(contact.Reference.ConversationId) && delivery.Unfinished(await chat.Open(to, item, cancellationToken)) is { } other) return other;
        if (item.Notice is not { } notice) return await Mend(delivery, cancellationToken);
        // Read before any call, since nothing may fail between a call and its record.
        var hours = await calendars.For(to, cancellationToken);
        if (item.Others is { Count: > 0 } others) return await Together(delivery, notice, others, hours, cancellationToken);
        if (Broken(notice, view) is { } broken) return delivery.Cancel(broken);
        return Wait(delivery, notice, hours) ?? Counted(notice, await Now(delivery, notice, cancellationToken), hours);
    }

    private async ValueTask<SendOutcome> Now(Delivery delivery, Notice notice, CancellationToken cancellationToken)
    {
        var lapsed = HasLapsedUnseen(delivery, notice);
        return notice.Way switch
        {
            NoticeWay.PostMessage when lapsed => delivery.Cancel(CancelReason.Overtaken),
            NoticeWay.PostMessage => await Say(delivery, notice, cancellationToken),
            NoticeWay.RepostCard when !lapsed => await Renew(delivery, cancellationToken),
            _ => await Show(delivery, delivery.CardId, cancellationToken),
        };
    }

    /// <summary>
    /// It ended while the person had taken the bot away, and asks nothing of them: its card shows it, if there is one, and nobody is
    /// notified. What somebody else has written for them is said all the same.
    /// </summary>
    private static bool HasLapsedUnseen(Delivery delivery, Notice notice) => delivery.View.IsClosed && notice.Kind is not NoticeKind.Feedback
        && delivery.To.Document.Installation is { IsRemoved: false, MissedUntil: { } until } && delivery.Sequence <= until;

    private static CancelReason? Broken(Notice notice, TopicView view) =>
        NoticeValidity.CancelReason(notice, view.Assignment, view.Standing);

    // It came in working hours, but could not be sent in them; or there were enough nudges that day. A card whose old message may
    // have shrunk already is posted whatever the hour, or there would be none.
    private SendOutcome? Wait(Delivery delivery, Notice notice, WorkCalendar? known)
    {
        var (to, item, now) = (delivery.To, delivery.Item, clock.Now.LogicalTime);
        var mayHaveShrunk = notice.Way is NoticeWay.RepostCard && delivery.CardId is not null && item.IsBegun;
        if (mayHaveShrunk || known is not { } hours) return null;
        if (DeliveryTime.For(notice, hours, now) is { } later) return new SendOutcome.Held(delivery.Sequence, item with { DeliverAfter = later });
        var isEnough = notice.Class is NoticeClass.Nudge && to.Document.Nudged is { } nudged && nudged.Day == hours.DayOf(now)
            && nudged.Count >= contexts.Terms.NudgesADay;
        return isEnough ? new SendOutcome.PutOff(delivery.Sequence, item, hours.NextWorkingMorning(now)) : null;
    }

    private SendOutcome Counted(Notice notice, SendOutcome result, WorkCalendar? hours) =>
        notice.Class is NoticeClass.Nudge && result is SendOutcome.Settled { Cancelled: null } sent
            ? sent with { NudgedOn = hours?.DayOf(clock.Now.LogicalTime) }
            : result;

    /// <summary>Those that were put off, in one message; each must still be true.</summary>
    private async ValueTask<SendOutcome> Together(
        Delivery delivery, Notice first, ImmutableList<PutOff> others, WorkCalendar? hours, CancellationToken cancellationToken)
    {
        List<(string Id, Notice Notice, TopicView View)> all = [(delivery.Item.Id, first, delivery.View)];
        foreach (var other in others) all.Add((other.Id, other.Notice, await topics.Read(other.Notice.About, delivery.To, cancellationToken)));
        var untrue = all.Where(one => Broken(one.Notice, one.View) is not null).Select(one => one.Id).ToList();
        var parts = all.Where(one => !untrue.Contains(one.Id)).Select(one => (one.Notice, one.View)).ToList();
        if (parts.Count == 0) return delivery.Cancel(CancelReason.Overtaken);
        if (Wait(delivery, first, hours) is { } wait) return wait;
        if (await renderer.Together(parts, delivery.To, cancellationToken) is not { } message) return delivery.Cancel(CancelReason.Overtaken);
        var result = await chat.Post(delivery.To, delivery.Item, message, cancellationToken);
        var done = delivery.Unfinished(result) ?? Counted(first, delivery.Done(null, repaints: false), hours);
        return done is SendOutcome.Settled { Cancelled: null } sent ? sent with { Untrue = untrue } : done;
    }

    // Before a call: tried again for a while, then given up, so that one broken notice does not silence a chat for good.
    private SendOutcome Faulted(PersonState to, long sequence, NoticeDocument item, bool wasBegun)
    {
        var failed = item with { Tries = item.Tries + (wasBegun ? 1 : 0) };
        return CallOutcomes.Faulted(failed, clock.Now, options.Value, instance.Jitter()) is { } held
            ? new SendOutcome.Held(sequence, held.Item)
            : GivenUp(to, sequence, failed, CancelReason.Failed);
    }

    /// <summary>Without looking at what it is about, since that may be what goes wrong. Its card may have shrunk.</summary>
    private static SendOutcome.Settled GivenUp(PersonState to, long sequence, NoticeDocument item, CancelReason why)
    {
        var mend = item.Notice is { Way: NoticeWay.RepostCard } && to.Cards.GetValueOrDefault(item.About) is { } place
            ? new Mend(item.About, place.MessageId)
            : null;
        return new SendOutcome.Settled(sequence, item, why, null, IsClosed: false, Repaints: false, mend);
    }

    private async ValueTask<SendOutcome> Say(Delivery delivery, Notice notice, CancellationToken cancellationToken)
    {
        if (await renderer.Message(notice, delivery.View, delivery.To, cancellationToken) is not { } message) return delivery.Cancel(CancelReason.Overtaken);
        var result = await chat.Post(delivery.To, delivery.Item, message, cancellationToken);
        return delivery.Unfinished(result) ?? delivery.Done(null, repaints: false);
    }

    private async ValueTask<SendOutcome> Show(Delivery delivery, string? messageId, CancellationToken cancellationToken)
    {
        if (messageId is null && !delivery.View.IsLiveFor(delivery.To.Person)) return delivery.Cancel(CancelReason.Gone);
        if (await renderer.Live(delivery.View, delivery.To, cancellationToken) is not { } card) return delivery.Cancel(CancelReason.Gone);
        if (messageId is null) return await Post(delivery, card, cancellationToken);
        var result = await Put(delivery, messageId, card, cancellationToken);
        if (result is not Recorded.MessageGone) return delivery.Unfinished(result) ?? delivery.Done(null, repaints: true);
        return delivery.View.IsLiveFor(delivery.To.Person) ? await Post(delivery, card, cancellationToken) : delivery.Cancel(CancelReason.Gone);
    }

    // In this order: a message that is posted before the old one shrinks would be a second live card if this process died.
    private async ValueTask<SendOutcome> Renew(Delivery delivery, CancellationToken cancellationToken)
    {
        if (await renderer.Live(delivery.View, delivery.To, cancellationToken) is not { } card) return delivery.Cancel(CancelReason.Gone);
        if (delivery.CardId is not { } old) return await Post(delivery, card, cancellationToken);
        var line = await renderer.Shrunk(delivery.View, delivery.To, cancellationToken);
        var shrunk = await Put(delivery, old, line, cancellationToken);
        if (shrunk is not Recorded.MessageGone && delivery.Unfinished(shrunk) is { } unfinished) return unfinished;
        return await Post(delivery.Attempted(), card, cancellationToken);
    }

    private async ValueTask<SendOutcome> Mend(Delivery delivery, CancellationToken cancellationToken)
    {
        var messageId = delivery.Item.Mend!.MessageId;
        if (messageId == delivery.CardId) return await Show(delivery, messageId, cancellationToken);
        var line = await renderer.Shrunk(delivery.View, delivery.To, cancellationToken);
        var result = await Put(delivery, messageId, line, cancellationToken);
        return result is Recorded.MessageGone ? delivery.Cancel(CancelReason.Gone) : delivery.Unfinished(result) ?? delivery.Done(null, repaints: false);
    }

    private async ValueTask<SendOutcome> Post(Delivery delivery, OutgoingMessage.Card card, CancellationToken cancellationToken)
    {
        var result = await chat.Post(delivery.To, delivery.Item, card, cancellationToken);
        if (delivery.Unfinished(result) is { } unfinished) return unfinished;
        var posted = new NewCard(delivery.Item.About, ((Recorded.Sent)result).MessageId);
        if (posted.MessageId is not null) delivery.Touched.Add(posted);
        return delivery.Done(posted, repaints: true);
    }

    private ValueTask<Recorded> Put(Delivery delivery, string messageId, OutgoingMessage.Card card, CancellationToken cancellationToken)
    {
        delivery.Touched.Add(new NewCard(delivery.Item.About, messageId));
        return chat.Put(delivery.To, delivery.Item, messageId, card, cancellationToken);
    }
}
