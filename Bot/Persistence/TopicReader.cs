using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>Reads a card's topic from the learner's partition.</summary>
/// <param name="people">Asked first, since the learner may be cached.</param>
public sealed class TopicReader(IStore store, PersonStore people)
{
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

        // At the same time, since the desk is asked for at every topic of others.
        var desk = people.Desk(topic.Learner, cancellationToken).AsTask();
        var found = await Foreign(topic, viewer, cancellationToken);
        var said = await desk;
        return said is { IsErased: true }
            ? TopicView.Nothing(topic)
            : (found ?? TopicView.Nothing(topic)) with { Standing = said?.Standing };
    }

    private async ValueTask<TopicView?> Foreign(Topic topic, PersonState viewer, CancellationToken cancellationToken)
    {
        if (topic.IsWelcome) return null;
        if (SharedPlaces.IsOne(viewer.Person, viewer.Document.Contact)) return await Posted(topic, cancellationToken);
        return await Open(topic, cancellationToken) ?? await Closed(topic, cancellationToken);
    }

    private async ValueTask<TopicView?> Open(Topic topic, CancellationToken cancellationToken)
    {
        if (people.Known(topic.Learner)?.State.Desk is { } desk)
            return desk.Open.GetValueOrDefault(topic.Number) is { } open
                ? new TopicView(topic, open, desk.Latest(topic.Number), null)
                : null;
        Assignment? assignment = null;
        Submission? latest = null;
        var (from, until) = Keys.TaskRange(topic.Number);
        await foreach (var row in store.Range(Keys.Person(topic.Learner), from, until, cancellationToken))
        {
            if (Keys.IsWork(row.Key)) latest = StateJson.Read<Submission>(row.Body);
            else assignment = StateJson.Read<Assignment>(row.Body);
        }

        return assignment is null ? null : new TopicView(topic, assignment, latest, null);
    }

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
