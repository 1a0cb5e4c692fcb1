using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>Reads a card's topic from the partition of whoever it is of.</summary>
public sealed class TopicReader(IStore store, PersonStore people)
{
    private static readonly TimeSpan JustNow = TimeSpan.FromSeconds(5);

    /// <param name="viewer">As committed by the lease holder; the viewer's own desk is not read again.</param>
    public async ValueTask<TopicView> Read(Topic topic, PersonState viewer, CancellationToken cancellationToken)
    {
        if (topic.Learner == viewer.Person)
        {
            return TopicView.From(topic, viewer.Desk)
                ?? await Closed(topic, cancellationToken)
                ?? await HandOut(topic, Keys.PastHandOut(topic.Number), cancellationToken)
                ?? TopicView.Nothing(topic) with { Standing = viewer.Desk.Standing };
        }

        var owner = JustWritten(topic, viewer) ?? await people.Read(topic.Learner, cancellationToken);
        if (owner.State.Document.IsErased) return TopicView.Nothing(topic);
        var found = topic.IsWelcome ? null
            : SharedPlaces.IsOne(viewer.Person, viewer.Document.Contact) ? await Posted(topic, owner.State.Desk, cancellationToken)
            : Open(topic, owner.State.Desk) ?? await Closed(topic, cancellationToken);
        return (found ?? TopicView.Nothing(topic)) with { Standing = owner.HasDesk ? owner.State.Document.Standing : null };
    }

    /// <summary>
    /// What this process has just read or written itself need not be read again, if it is no older than what the viewer is to be told.
    /// If another process has changed the topic since, another notice tells so.
    /// </summary>
    private PersonSnapshot? JustWritten(Topic topic, PersonState viewer)
    {
        if (people.Recent(topic.Learner, JustNow) is not { } recent) return null;
        var told = viewer.Notices.Values.Where(item => item.About == topic).ToList();
        return told.Count > 0 && told.TrueForAll(
            item => item.Mend is null && Keys.DeskVersion(item.Id, topic.Learner) <= recent.State.Desk.Standing.Version)
            ? recent
            : null;
    }

    private static TopicView? Open(Topic topic, Desk desk) => desk.Open.GetValueOrDefault(topic.Number) is { } open
        ? new TopicView(topic, open, desk.Latest(topic.Number), null)
        : null;

    private async ValueTask<TopicView?> Closed(Topic topic, CancellationToken cancellationToken) =>
        await store.Get(Keys.Person(topic.Learner), Keys.PastTask(topic.Number), cancellationToken) is { } row
            ? new TopicView(topic, StateJson.Read<Assignment>(row.Body), null, null)
            : null;

    // A conversation of several people has what leads posted there, and what learners told there, and nothing else.
    private async ValueTask<TopicView?> Posted(Topic topic, Desk desk, CancellationToken cancellationToken) =>
        desk.HandOuts.GetValueOrDefault(topic.Number) is { } posted
            ? TopicView.ForHandOut(topic, posted)
            : await HandOut(topic, Keys.PastHandOut(topic.Number), cancellationToken);

    private async ValueTask<TopicView?> HandOut(Topic topic, string key, CancellationToken cancellationToken) =>
        await store.Get(Keys.Person(topic.Learner), key, cancellationToken) is { } row
            ? TopicView.ForHandOut(topic, StateJson.Read<HandOut>(row.Body))
            : null;
}
