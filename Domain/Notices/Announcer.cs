using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;

namespace MicroAssignBot.Domain.Notices;

/// <summary>What an event makes people hear, beside the answer that whoever acted gets at once.</summary>
public static class Announcer
{
    /// <param name="after">The desk with the event applied.</param>
    public static IEnumerable<Notice> Of(Event happened, Desk after) => happened switch
    {
        Event.Greeted => [ToLearner(after, 0, NoticeKind.Welcome)],
        Event.SkillsChosen => [ToLearner(after, 0, NoticeKind.Changed)],
        // The welcome card speaks of a first task until there is one.
        Event.Offered { Number: 1 } => [ToLearner(after, 0, NoticeKind.Changed), ToLearner(after, 1, NoticeKind.Offered)],
        Event.Offered e => [ToLearner(after, e.Number, NoticeKind.Offered)],
        Event.Replaced e => [ToLearner(after, e.Number, NoticeKind.Changed)],
        Event.Accepted e => [ToLearner(after, e.Number, NoticeKind.Changed)],
        Event.Declined e => [ToLearner(after, e.Number, NoticeKind.Changed)],
        Event.Expired e => [ToLearner(after, e.Number, NoticeKind.Changed)],
        Event.HintTaken e => [ToLearner(after, e.Number, NoticeKind.Changed)],
        Event.Submitted e => [ToLearner(after, e.Number, NoticeKind.Changed), Review(after, e.Number)],
        Event.AccessShared e => [ToLearner(after, e.Number, NoticeKind.Changed), Review(after, e.Number)],
        Event.AccessAsked e => [ToLearner(after, e.Number, NoticeKind.AccessAsked), Rest(after, e.Number)],
        Event.SentBack e => [ToLearner(after, e.Number, NoticeKind.SentBack), .. Settle(after, e.Number)],
        Event.Approved e => [ToLearner(after, e.Number, NoticeKind.Feedback), .. Settle(after, e.Number)],
        Event.NotYetGiven e => [ToLearner(after, e.Number, NoticeKind.Feedback), .. Settle(after, e.Number)],
        Event.Dropped e => [ToLearner(after, e.Number, NoticeKind.Changed), .. Settle(after, e.Number)],
        Event.Withdrawn e => [ToLearner(after, e.Number, NoticeKind.Withdrawn), .. Settle(after, e.Number)],
        Event.ColleagueAsked e => [new Notice(e.Colleague, after.TopicOf(e.Number), NoticeKind.ColleagueAsked, 0, null)],
        Event.ColleagueAgreed e => Answered(after, e.Number, e.Colleague),
        Event.ColleagueDeclined e => Answered(after, e.Number, e.Colleague),
        Event.ShownAgain e => [new Notice(e.To, after.TopicOf(e.Number), NoticeKind.Again, 0, null)],
        Event.DraftKept => [],
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "Nothing says who hears of this event."),
    };

    private static Notice ToLearner(Desk after, int number, NoticeKind kind) =>
        new(after.Owner, after.TopicOf(number), kind, Round(after, number), null);

    private static Notice Review(Desk after, int number)
    {
        var assignment = after.Open[number];
        return ToReviewer(assignment, NoticeKind.ReviewAsked, new QueueChange.Enter(assignment.Version));
    }

    private static Notice Rest(Desk after, int number)
    {
        var assignment = after.Open[number];
        return ToReviewer(assignment, NoticeKind.Changed, new QueueChange.Rest(assignment.Version));
    }

    /// <summary>A reviewer who never saw the work has no card that could be wrong.</summary>
    private static IEnumerable<Notice> Settle(Desk after, int number)
    {
        var assignment = after.Find(number)!;
        return assignment.Submissions == 0
            ? []
            : [ToReviewer(assignment, NoticeKind.Changed, new QueueChange.Leave(assignment.Version))];
    }

    private static IEnumerable<Notice> Answered(Desk after, int number, PersonId colleague) =>
    [
        new(after.Owner, after.TopicOf(number), NoticeKind.ColleagueAnswered, 0, null),
        new(colleague, after.TopicOf(number), NoticeKind.Changed, 0, null),
    ];

    private static Notice ToReviewer(Assignment assignment, NoticeKind kind, QueueChange change) =>
        new(assignment.Reviewer, assignment.Topic, kind, Round(assignment), change);

    private static int Round(Desk after, int number) => after.Find(number) is { } found ? Round(found) : 0;

    private static int Round(Assignment assignment) => assignment.Submissions;
}
