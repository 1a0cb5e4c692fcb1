using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>Reads a card's topic from the partition of whoever it is of.</summary>
public sealed class TopicReader(IStore store, PersonStore people)
{
    private static readonly TimeSpan JustNow = TimeSpan.FromSeconds(1);

    /// <param name="viewer">As committed by the lease holder; the viewer's own desk is not read again.</param>
    public ValueTask<TopicView> Read(Topic topic, PersonState viewer, CancellationToken cancellationToken) =>
        Read(topic, viewer, null, cancellationToken);

    /// <summary>
    /// For what the viewer is to be told. What this process has read or written a moment ago need not be read again, if it is no older
    /// than all that the viewer is to be told of the topic. If another process has changed the topic since, another notice tells so.
    /// </summary>
    public ValueTask<TopicView> ReadToTell(Topic topic, PersonState viewer, CancellationToken cancellationToken) =>
        Read(topic, viewer, JustSeen(topic, viewer), cancellationToken);

    private async ValueTask<TopicView> Read(
        Topic topic, PersonState viewer, PersonSnapshot? justSeen, CancellationToken cancellationToken)
    {
        if (topic.Learner == viewer.Person)
        {
            return TopicView.From(topic, viewer.Desk)
                ?? await Closed(topic, cancellationToken)
                ?? await HandOut(topic, Keys.PastHandOut(topic.Number), cancellationToken)
                ?? TopicView.Nothing(topic) with { Standing = viewer.Desk.Standing };
        }

        if (topic.IsWelcome || SharedPlaces.IsOne(viewer.Person, viewer.Document.Contact))
            return await Shared(topic, cancellationToken);
        var owner = justSeen ?? await people.Read(topic.Learner, cancellationToken);
        if (owner.State.Document.IsErased) return TopicView.Nothing(topic);
        return (Open(topic, owner.State.Desk) ?? await Closed(topic, cancellationToken) ?? TopicView.Nothing(topic))
            with { Standing = owner.HasDesk ? owner.State.Document.Standing : null };
    }

    private PersonSnapshot? JustSeen(Topic topic, PersonState viewer)
    {
        if (people.Recent(topic.Learner, JustNow) is not { } recent) return null;
        var told = viewer.Notices.Values.Where(item => item.About == topic).ToList();
        return told.Count > 0
            && told.TrueForAll(item => Keys.DeskVersion(item.Id, topic.Learner) <= recent.State.Desk.Standing.Version)
            && !viewer.Notices.Values.Any(item => item.Others?.Exists(other => other.Notice.About == topic) is true)
            ? recent
            : null;
    }

    /// <summary>
    /// What is seen by those who see nothing of the owner's tasks. At the same time, since the desk is asked for at every topic of others.
    /// </summary>
    private async ValueTask<TopicView> Shared(Topic topic, CancellationToken cancellationToken)
    {
        var desk = people.Desk(topic.Learner, cancellationToken).AsTask();
        var found = topic.IsWelcome ? null : await Posted(topic, cancellationToken);
        var said = await desk;
        return said is { IsErased: true }
            ? TopicView.Nothing(topic)
            : (found ?? TopicView.Nothing(topic)) with { Standing = said?.Standing };
    }

    private static TopicView? Open(Topic topic, Desk desk) => desk.Open.GetValueOrDefault(topic.Number) is { } open
        ? new TopicView(topic, open, desk.Latest(topic.Number), null)
        : null;

    private async ValueTask<TopicView?> Closed(Topic topic, CancellationToken cancellationToken) =>
        await store.Get(Keys.Person(topic.Learner), Keys.PastTask(topic.Number), cancellationToken) is { } row
            ? new TopicView(topic, StateJson.Read<Assignment>(row.Body), null, null)
            : null;

    // A conversation of several people has what leads posted there, and what learners told there, and nothing else.
    private async ValueTask<TopicView?> Posted(Topic topic, CancellationToken cancellationToken) =>
        people.Known(topic.Learner)?.State.Desk.HandOuts.GetValueOrDefault(topic.Number) is { } posted
            ? TopicView.ForHandOut(topic, posted)
            : await HandOut(topic, Keys.HandOut(topic.Number), cancellationToken)
                ?? await HandOut(topic, Keys.PastHandOut(topic.Number), cancellationToken);

    private async ValueTask<TopicView?> HandOut(Topic topic, string key, CancellationToken cancellationToken) =>
        await store.Get(Keys.Person(topic.Learner), key, cancellationToken) is { } row
            ? TopicView.ForHandOut(topic, StateJson.Read<HandOut>(row.Body))
            : null;
}
