using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>
/// What waits for somebody's decision or answer. The queue holds ids only, so who and what is read from the desks of the learners, for
/// one page at a time.
/// </summary>
internal sealed class ReviewList(TopicReader topics, Access access)
{
    /// <returns>What may be shown of that page, the oldest first. What was decided meanwhile leaves the queue soon.</returns>
    public async ValueTask<IReadOnlyList<Assignment>> Read(PersonState own, int from, int most, CancellationToken cancellationToken)
    {
        var rows = new List<Assignment>();
        foreach (var item in own.Document.Reviews.Waiting.Skip(from).Take(most))
        {
            var view = await topics.Read(item.Topic, own, cancellationToken);
            if (view.Assignment is { } assignment && await Waits(view, assignment, own, cancellationToken)) rows.Add(assignment);
        }

        return rows;
    }

    private async ValueTask<bool> Waits(TopicView view, Assignment assignment, PersonState own, CancellationToken cancellationToken)
    {
        var sight = await access.To(view, own.Person, cancellationToken);
        return (sight is Sight.Review && assignment.Stage is Stage.InReview { AccessAskedAt: null })
            || (sight is Sight.Suggestion && assignment.Stage is Stage.Suggested)
            || (sight is Sight.Request && assignment.WaitsFor(own.Person));
    }
}
