using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Boards;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;

namespace MicroAssignBot.Bot.CommandLine;

/// <summary>
/// What lies with a lead or a reviewer because of one learner: a row of the board, and places in the review queue. All of it follows from
/// the learner's partition. Pure.
/// </summary>
internal static class ReadSide
{
    /// <summary>Everybody with whom something of this learner is to lie.</summary>
    /// <param name="lead">Null when nobody leads them.</param>
    /// <param name="named">Whom the organisation names for them, even if they joined another; null for nobody.</param>
    public static IEnumerable<PersonId> Concerned(PersonState learner, PersonId? lead, PersonId? named) =>
        learner.Desk.Open.Values.SelectMany(Asked).Concat(new[] { lead, named }.OfType<PersonId>())
            .Where(person => person != learner.Person).Distinct();

    /// <summary>Everybody of whom something lies with this person.</summary>
    public static IEnumerable<PersonId> About(PersonState at) => at.Board.Keys
        .Concat(at.Document.Reviews.Items.Select(item => item.Topic.Learner)).Where(learner => learner != at.Person).Distinct();

    /// <summary>Puts right what lies here because of this learner, unless something of it is on its way.</summary>
    /// <param name="lead">As for <see cref="Concerned"/>.</param>
    /// <param name="named">As for <see cref="Concerned"/>.</param>
    /// <param name="told">Called with each difference.</param>
    /// <returns>The same instance when all is right.</returns>
    public static PersonState Right(PersonState at, PersonState learner, PersonId? lead, PersonId? named, Action<string> told)
    {
        if (at.Document.IsErased) return at;
        var after = RightBoard(at, learner, Row(at.Person, learner, lead, named), told);
        foreach (var topic in Topics(at, learner)) after = RightQueue(after, learner, topic, told);
        return after;
    }

    /// <summary>What the board here is to say of the learner; null for nothing.</summary>
    private static BoardRow? Row(PersonId at, PersonState learner, PersonId? lead, PersonId? named)
    {
        if (learner.Document.IsErased || !learner.HasDoneSomething()) return null;
        if (lead == at) return learner.BoardRow(at);
        return lead is not null && named == at ? BoardRow.Without(learner.Person, BoardPlace.Elsewhere) : null;
    }

    private static PersonState RightBoard(PersonState at, PersonState learner, BoardRow? row, Action<string> told)
    {
        if (learner.Transfers.Values.Any(transfer => transfer.Board?.To == at.Person)) return at;
        var there = at.Board.GetValueOrDefault(learner.Person);
        if (row is null)
        {
            if (there is null) return at;
            told("the board has a row of somebody whom this person does not lead");
            return at with { Board = at.Board.Remove(learner.Person) };
        }

        var version = learner.Document.LastItem;
        if (there is not null && there.Says(row) && there.Version <= version) return at;
        told(there is null ? "the board has no row" : "the row of the board is wrong");
        return at with { Board = at.Board.SetItem(learner.Person, row with { Version = version }) };
    }

    private static PersonState RightQueue(PersonState at, PersonState learner, Topic topic, Action<string> told)
    {
        if (learner.Transfers.Values.Any(
            transfer => transfer.Notice is { Queue: not null } notice && notice.To == at.Person && notice.About == topic)) return at;
        var queue = at.Document.Reviews;
        var there = queue.Items.Find(item => item.Topic == topic);
        var item = learner.Desk.Open.GetValueOrDefault(topic.Number) is { } open && Asked(open).Contains(at.Person) ? Item(open) : null;
        if (item is null && there is null) return at;
        if (item is not null && there is not null && IsRight(there, item)) return at;
        told((item, there) switch
        {
            (null, _) => $"the review queue has number {topic.Number}, which is not to be answered here",
            (_, null) => $"the review queue lacks number {topic.Number}",
            _ => $"number {topic.Number} in the review queue is wrong",
        });
        var others = there is null ? queue.Items : queue.Items.Remove(there);
        return at with { Document = at.Document with { Reviews = queue with { Items = item is null ? others : others.Add(item) } } };
    }

    // Whether it is on the screen, waits or was put off is the reviewer's own.
    private static bool IsRight(ReviewItem there, ReviewItem item) =>
        (there.IsSuggestion, there.IsRequest, there.State is ReviewState.Resting)
            == (item.IsSuggestion, item.IsRequest, item.State is ReviewState.Resting)
        && there.Version <= item.Version && (there.Since ?? item.Since) == item.Since;

    private static ReviewItem Item(Assignment assignment) => new(
        assignment.Topic, assignment.Version,
        assignment.Stage is Stage.InReview { AccessAskedAt: not null } ? ReviewState.Resting : ReviewState.Waiting,
        assignment.Stage is Stage.Suggested)
    {
        IsRequest = assignment.Stage is Stage.Active, Since = assignment.WaitsSince,
    };

    private static IEnumerable<Topic> Topics(PersonState at, PersonState learner) => learner.Desk.Open.Keys
        .Select(learner.Desk.TopicOf)
        .Concat(at.Document.Reviews.Items.Select(item => item.Topic).Where(topic => topic.Learner == learner.Person)).Distinct();

    /// <summary>Who has it in their queue.</summary>
    private static IEnumerable<PersonId> Asked(Assignment assignment) => assignment.Stage switch
    {
        Stage.Suggested suggested => suggested.Asked,
        Stage.Active => assignment.Awaited,
        Stage.InReview => assignment.Reviewers,
        Stage.Queued or Stage.Offered or Stage.Closed => [],
        var other => throw new ArgumentOutOfRangeException(nameof(assignment), other, "Nothing says who has this stage in their queue."),
    };
}
