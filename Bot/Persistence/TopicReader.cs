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
        if (topic.Learner == viewer.Person && TopicView.From(topic, viewer.Desk) is { } own) return own;
        if (topic.IsWelcome) return await Request(topic, cancellationToken);
        if (SharedPlaces.IsOne(viewer.Person, viewer.Document.Contact)) return await Posted(topic, cancellationToken);
        var foreign = topic.Learner == viewer.Person ? null : await Open(topic, cancellationToken);
        return foreign
            ?? await Closed(topic, cancellationToken)
            ?? await PastHandOut(topic, viewer, cancellationToken)
            ?? await Request(topic, cancellationToken);
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
    private async ValueTask<TopicView> Posted(Topic topic, CancellationToken cancellationToken)
    {
        var posted = people.Known(topic.Learner)?.State.Desk.HandOuts.GetValueOrDefault(topic.Number)
            ?? await HandOut(topic, Keys.HandOut(topic.Number), cancellationToken)
            ?? await HandOut(topic, Keys.PastHandOut(topic.Number), cancellationToken);
        return posted is null
            ? await Request(topic, cancellationToken)
            : new TopicView(topic, null, null, null) { HandOut = posted };
    }

    private async ValueTask<HandOut?> HandOut(Topic topic, string key, CancellationToken cancellationToken) =>
        await store.Get(Keys.Person(topic.Learner), key, cancellationToken) is { } row ? StateJson.Read<HandOut>(row.Body) : null;

    // Only the lead who handed it out has a card of it, beside the channel where it is up for grabs.
    private async ValueTask<TopicView?> PastHandOut(Topic topic, PersonState viewer, CancellationToken cancellationToken) =>
        topic.Learner == viewer.Person
        && await store.Get(Keys.Person(topic.Learner), Keys.PastHandOut(topic.Number), cancellationToken) is { } row
            ? new TopicView(topic, null, null, null) { HandOut = StateJson.Read<HandOut>(row.Body) }
            : null;

    // For a request to a colleague, and for an assignment that does not exist.
    private async ValueTask<TopicView> Request(Topic topic, CancellationToken cancellationToken)
    {
        var row = await store.Get(Keys.Person(topic.Learner), Keys.Desk, cancellationToken);
        return new TopicView(topic, null, null, row is null ? null : StateJson.Read<DeskDocument>(row.Body).Standing);
    }
}
