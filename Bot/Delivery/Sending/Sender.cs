using MicroAssignBot.Bot.Delivery.Rules;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Delivery.Sending;

/// <summary>
/// Sends one claimed notice: reads what it is about after the claim, checks that it is still true, and renders that state.
/// Show changes the live card in place, Renew shrinks the old message and posts the card anew, Say posts a message of its
/// own, Mend puts right a message that may show the wrong thing.
/// </summary>
public sealed class Sender(TopicReader topics, PersonStore people, ICardPainter painter, Chat chat, IOptions<DeliveryOptions> options)
{
    public async ValueTask<Delivered> Send(PersonState to, long sequence, NoticeDocument item, CancellationToken cancellationToken)
    {
        if (to.Document.Contact is null) return new Delivered.Unreachable(sequence, item, "There is no chat with this person yet.");
        var view = await topics.Read(item.About, to, cancellationToken);
        var place = to.Cards.GetValueOrDefault(item.About) ?? (view.IsClosed ? await people.PastCard(to.Person, item.About, cancellationToken) : null);
        var job = new Job(to, sequence, item, view, place?.MessageId);
        if (item.Notice is not { } notice) return await Mend(job, cancellationToken);
        if (item.Doubts >= options.Value.MostDoubts) return job.Cancel(CancelReason.OutcomeUnknown);
        if (Condition.Broken(notice, view.Assignment, view.Colleague) is { } broken) return job.Cancel(broken);
        return notice.Way switch
        {
            NoticeWay.Say => await Say(job, notice, cancellationToken),
            NoticeWay.Show => await Show(job, job.CardId, cancellationToken),
            _ => await Renew(job, cancellationToken),
        };
    }

    private async ValueTask<Delivered> Say(Job job, Notice notice, CancellationToken cancellationToken)
    {
        var message = await painter.Message(notice, job.View, job.To, cancellationToken);
        var result = await chat.Post(job.To, job.Item, message, cancellationToken);
        return job.Unfinished(result) ?? job.Done(null, repaints: false);
    }

    private async ValueTask<Delivered> Show(Job job, string? messageId, CancellationToken cancellationToken)
    {
        if (messageId is null && !job.View.IsLiveFor(job.To.Person)) return job.Cancel(CancelReason.Gone);
        if (messageId is null) return await Post(job, cancellationToken);
        var card = await painter.Live(job.View, job.To, cancellationToken);
        var result = await chat.Put(job.To, job.Item, messageId, card, cancellationToken);
        if (result is not Recorded.MessageGone) return job.Unfinished(result) ?? job.Done(null, repaints: true);
        return job.View.IsLiveFor(job.To.Person) ? await Post(job, cancellationToken) : job.Cancel(CancelReason.Gone);
    }

    // In this order: a message that is posted before the old one shrinks would be a second live card if this process died.
    private async ValueTask<Delivered> Renew(Job job, CancellationToken cancellationToken)
    {
        if (job.CardId is { } old)
        {
            var line = await painter.Shrunk(job.View, job.To, cancellationToken);
            var shrunk = await chat.Put(job.To, job.Item, old, line, cancellationToken);
            if (shrunk is not Recorded.MessageGone && job.Unfinished(shrunk) is { } unfinished) return unfinished;
        }

        return await Post(job, cancellationToken);
    }

    private async ValueTask<Delivered> Post(Job job, CancellationToken cancellationToken)
    {
        var card = await painter.Live(job.View, job.To, cancellationToken);
        var result = await chat.Post(job.To, job.Item, card, cancellationToken);
        return job.Unfinished(result) ?? job.Done(new NewCard(job.Item.About, ((Recorded.Sent)result).MessageId), repaints: true);
    }

    private async ValueTask<Delivered> Mend(Job job, CancellationToken cancellationToken)
    {
        var messageId = job.Item.Mend!.MessageId;
        if (messageId == job.CardId) return await Show(job, messageId, cancellationToken);
        var line = await painter.Shrunk(job.View, job.To, cancellationToken);
        var result = await chat.Put(job.To, job.Item, messageId, line, cancellationToken);
        return result is Recorded.MessageGone ? job.Cancel(CancelReason.Gone) : job.Unfinished(result) ?? job.Done(null, repaints: false);
    }
}
