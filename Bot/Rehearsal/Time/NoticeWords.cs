using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Rehearsal.Time;

/// <summary>Names notices in a few words, for whoever moved the clock.</summary>
internal sealed class NoticeWords(PersonStore people, IPeople organisation)
{
    /// <summary>Each once, in order.</summary>
    public async ValueTask<IReadOnlyList<string>> Describe(IEnumerable<Notice> notices, CancellationToken cancellationToken)
    {
        var words = new List<string>();
        foreach (var notice in notices) words.Add(await Describe(notice, cancellationToken));
        return [.. words.Distinct()];
    }

    private async ValueTask<string> Describe(Notice notice, CancellationToken cancellationToken)
    {
        var to = await Name(notice.To, cancellationToken);
        if (notice.Kind is not NoticeKind.Changed) return $"{to}: {What(notice.Kind)}";
        var owner = await people.WithClosed(await people.Read(notice.About.Learner, cancellationToken), notice.About.Number, cancellationToken);
        return TopicReader.FromDesk(notice.About, owner.State.Desk)?.Assignment is { } assignment
            ? $"{to}: “{assignment.Task.Title}”, {State(assignment.Stage)}"
            : $"{to}: a card that has changed";
    }

    private async ValueTask<string> Name(PersonId id, CancellationToken cancellationToken) =>
        (await organisation.Find(id, cancellationToken))?.Name ?? "somebody who is not listed";

    private static string What(NoticeKind kind) => kind switch
    {
        NoticeKind.Welcome => "the welcome",
        NoticeKind.Offered => "an offer",
        NoticeKind.OfferedUnasked => "an offer that comes by itself",
        NoticeKind.PushQuestion => "the question how to go on",
        NoticeKind.LeadHearsOfSilence => "word of offers that stopped",
        NoticeKind.ReviewAsked => "work to review",
        NoticeKind.AccessAsked => "a request for access",
        NoticeKind.SentBack => "work sent back",
        NoticeKind.Feedback => "feedback",
        NoticeKind.Withdrawn => "word of a task taken back",
        NoticeKind.ColleagueAsked => "a request to review",
        NoticeKind.ColleagueAnswered => "word of who will review",
        NoticeKind.HalfWay => "a reminder, half-way",
        NoticeKind.LastCall => "a last call",
        NoticeKind.Overdue => "word that it is overdue",
        NoticeKind.LeadPrompt => "overdue work of theirs",
        NoticeKind.ReviewHalfWay => "a reminder of a review",
        NoticeKind.ReviewersLate => "word that the reviewers are late",
        NoticeKind.Unreviewed or NoticeKind.LeadHearsOfUnreviewed => "word that nobody reviewed it",
        NoticeKind.TimeAsked => "a request for more time",
        NoticeKind.TimeAnswered => "an answer about more time",
        NoticeKind.Lapsed or NoticeKind.LeadHearsOfLapse => "word that time ran out",
        _ => "the live card",
    };

    private static string State(Stage stage) => stage switch
    {
        Stage.Queued => "queued",
        Stage.Offered => "offered",
        Stage.Active => "in work",
        Stage.InReview => "in review",
        Stage.Closed { Outcome: Outcome.Expired } => "the offer has expired",
        Stage.Closed { Outcome: Outcome.NotYet } => "not yet",
        Stage.Closed closed => closed.Outcome.ToString().ToLowerInvariant(),
        _ => "changed",
    };
}
