using System.Diagnostics;
using System.Globalization;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Cards.Notices;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Rehearsal.Time;

/// <summary>Names notices in a few words, for the person who moved the clock.</summary>
internal sealed class NoticeWords(PersonStore people, IPeople organisation)
{
    // The page of the rehearsal is in English.
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>Names each notice in order, and leaves out repeated names.</summary>
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
        var owner = await people.WithClosed(
            await people.Read(notice.About.Learner, cancellationToken), notice.About.Number, cancellationToken);
        return TopicReader.FromDesk(notice.About, owner.State.Desk)?.Assignment is { } assignment
            ? $"{to}: “{assignment.Task.Title}”, {State(assignment.Stage)}"
            : $"{to}: {What(notice.Kind)}";
    }

    private async ValueTask<string> Name(PersonId id, CancellationToken cancellationToken) =>
        (await organisation.Find(id, cancellationToken))?.Name ?? "someone who isn't listed";

    private static string What(NoticeKind kind) => NoticeDrawings.For(kind).NameIn(English);

    private static string State(Stage stage) => stage switch
    {
        Stage.Queued => "queued",
        Stage.Offered => "offered",
        Stage.Active => "in progress",
        Stage.InReview => "in review",
        Stage.Closed { Outcome: Outcome.Expired } => "the offer has run out",
        Stage.Closed { Outcome: Outcome.NotYet } => "not yet",
        Stage.Closed closed => closed.Outcome.ToString().ToLowerInvariant(),
        _ => throw new UnreachableException($"{stage.GetType()}"),
    };
}
