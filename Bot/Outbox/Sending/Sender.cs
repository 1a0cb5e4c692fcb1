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
    TopicReader topics, PersonStore people, IDecisionContexts settings, WorkCalendars calendars, ICardRenderer painter, Chat chat, Clock clock, Instance instance,
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
        var job = new Delivery(to, sequence, item, view, place?.MessageId, touched);
        if (job.Creates && item.UnknownOutcomes >= options.Value.MostDoubts) return job.Cancel(CancelReason.OutcomeUnknown);
        // Earlier versions took whatever a client called its chat; what is private goes to a person's own chat alone.
        if (!ChannelIds.IsPersonalChat(contact.Reference.ConversationId) && job.Unfinished(await chat.Open(to, item, cancellationToken)) is { } other) return other;
        if (item.Notice is not { } notice) return await Mend(job, cancellationToken);
        // Read before any call, since nothing may fail between a call and its record.
        var hours = await calendars.For(to, cancellationToken);
        if (item.Others is { Count: > 0 } others) return await Together(job, notice, others, hours, cancellationToken);
        if (Broken(notice, view) is { } broken) return job.Cancel(broken);
        return Wait(job, notice, hours) ?? Counted(notice, await Now(job, notice, cancellationToken), hours);
    }

    private async ValueTask<SendOutcome> Now(Delivery job, Notice notice, CancellationToken cancellationToken)
    {
        var lapsed = HasLapsedUnseen(job, notice);
        return notice.Way switch
        {
            NoticeWay.PostMessage when lapsed => job.Cancel(CancelReason.Overtaken),
            NoticeWay.PostMessage => await Say(job, notice, cancellationToken),
            NoticeWay.RepostCard when !lapsed => await Renew(job, cancellationToken),
            _ => await Show(job, job.CardId, cancellationToken),
        };
    }

    /// <summary>
    /// It ended while the person had taken the bot away, and asks nothing of them: its card shows it, if there is one, and nobody is
    /// notified. What somebody else has written for them is said all the same.
    /// </summary>
    private static bool HasLapsedUnseen(Delivery job, Notice notice) => job.View.IsClosed && notice.Kind is not NoticeKind.Feedback
        && job.To.Document.Installation is { IsRemoved: false, MissedUntil: { } until } && job.Sequence <= until;

    private static CancelReason? Broken(Notice notice, TopicView view) =>
        NoticeValidity.CancelReason(notice, view.Assignment, view.Standing);

    // It came in working hours, but could not be sent in them; or there were enough nudges that day. A card whose old message may
    // have shrunk already is posted whatever the hour, or there would be none.
    private SendOutcome? Wait(Delivery job, Notice notice, WorkCalendar? known)
    {
        var (to, item, now) = (job.To, job.Item, clock.Now.LogicalTime);
        var mayHaveShrunk = notice.Way is NoticeWay.RepostCard && job.CardId is not null && item.IsBegun;
        if (mayHaveShrunk || known is not { } hours) return null;
        if (DeliveryTime.For(notice, hours, now) is { } later) return new SendOutcome.Held(job.Sequence, item with { DeliverAfter = later });
        var isEnough = notice.Class is NoticeClass.Nudge && to.Document.Nudged is { } nudged && nudged.Day == hours.DayOf(now)
            && nudged.Count >= settings.Terms.NudgesADay;
        return isEnough ? new SendOutcome.PutOff(job.Sequence, item, hours.NextWorkingMorning(now)) : null;
    }

    private SendOutcome Counted(Notice notice, SendOutcome result, WorkCalendar? hours) =>
        notice.Class is NoticeClass.Nudge && result is SendOutcome.Settled { Cancelled: null } sent
            ? sent with { NudgedOn = hours?.DayOf(clock.Now.LogicalTime) }
            : result;

    /// <summary>Those that were put off, in one message; each must still be true.</summary>
    private async ValueTask<SendOutcome> Together(
        Delivery job, Notice first, ImmutableList<PutOff> others, WorkCalendar? hours, CancellationToken cancellationToken)
    {
        List<(string Id, Notice Notice, TopicView View)> all = [(job.Item.Id, first, job.View)];
        foreach (var other in others) all.Add((other.Id, other.Notice, await topics.Read(other.Notice.About, job.To, cancellationToken)));
        var untrue = all.Where(one => Broken(one.Notice, one.View) is not null).Select(one => one.Id).ToList();
        var parts = all.Where(one => !untrue.Contains(one.Id)).Select(one => (one.Notice, one.View)).ToList();
        if (parts.Count == 0) return job.Cancel(CancelReason.Overtaken);
        if (Wait(job, first, hours) is { } wait) return wait;
        if (await painter.Together(parts, job.To, cancellationToken) is not { } message) return job.Cancel(CancelReason.Overtaken);
        var result = await chat.Post(job.To, job.Item, message, cancellationToken);
        var done = job.Unfinished(result) ?? Counted(first, job.Done(null, repaints: false), hours);
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

    private async ValueTask<SendOutcome> Say(Delivery job, Notice notice, CancellationToken cancellationToken)
    {
        if (await painter.Message(notice, job.View, job.To, cancellationToken) is not { } message) return job.Cancel(CancelReason.Overtaken);
        var result = await chat.Post(job.To, job.Item, message, cancellationToken);
        return job.Unfinished(result) ?? job.Done(null, repaints: false);
    }

    private async ValueTask<SendOutcome> Show(Delivery job, string? messageId, CancellationToken cancellationToken)
    {
        if (messageId is null && !job.View.IsLiveFor(job.To.Person)) return job.Cancel(CancelReason.Gone);
        if (await painter.Live(job.View, job.To, cancellationToken) is not { } card) return job.Cancel(CancelReason.Gone);
        if (messageId is null) return await Post(job, card, cancellationToken);
        var result = await Put(job, messageId, card, cancellationToken);
        if (result is not Recorded.MessageGone) return job.Unfinished(result) ?? job.Done(null, repaints: true);
        return job.View.IsLiveFor(job.To.Person) ? await Post(job, card, cancellationToken) : job.Cancel(CancelReason.Gone);
    }

    // In this order: a message that is posted before the old one shrinks would be a second live card if this process died.
    private async ValueTask<SendOutcome> Renew(Delivery job, CancellationToken cancellationToken)
    {
        if (await painter.Live(job.View, job.To, cancellationToken) is not { } card) return job.Cancel(CancelReason.Gone);
        if (job.CardId is not { } old) return await Post(job, card, cancellationToken);
        var line = await painter.Shrunk(job.View, job.To, cancellationToken);
        var shrunk = await Put(job, old, line, cancellationToken);
        if (shrunk is not Recorded.MessageGone && job.Unfinished(shrunk) is { } unfinished) return unfinished;
        return await Post(job.Attempted(), card, cancellationToken);
    }

    private async ValueTask<SendOutcome> Mend(Delivery job, CancellationToken cancellationToken)
    {
        var messageId = job.Item.Mend!.MessageId;
        if (messageId == job.CardId) return await Show(job, messageId, cancellationToken);
        var line = await painter.Shrunk(job.View, job.To, cancellationToken);
        var result = await Put(job, messageId, line, cancellationToken);
        return result is Recorded.MessageGone ? job.Cancel(CancelReason.Gone) : job.Unfinished(result) ?? job.Done(null, repaints: false);
    }

    private async ValueTask<SendOutcome> Post(Delivery job, OutgoingMessage.Card card, CancellationToken cancellationToken)
    {
        var result = await chat.Post(job.To, job.Item, card, cancellationToken);
        if (job.Unfinished(result) is { } unfinished) return unfinished;
        var posted = new NewCard(job.Item.About, ((Recorded.Sent)result).MessageId);
        if (posted.MessageId is not null) job.Touched.Add(posted);
        return job.Done(posted, repaints: true);
    }

    private ValueTask<Recorded> Put(Delivery job, string messageId, OutgoingMessage.Card card, CancellationToken cancellationToken)
    {
        job.Touched.Add(new NewCard(job.Item.About, messageId));
        return chat.Put(job.To, job.Item, messageId, card, cancellationToken);
    }
}
