using System.Diagnostics;
using System.Globalization;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Cards.Notices;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Rehearsal.Time;

/// <summary>Says in a sentence what a person got, waits for or will get, for the person who moves the clock.</summary>
internal sealed class NoticeWords(PersonStore people, IPeople organisation)
{
    // The page of the rehearsal is in English.
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>One sentence for each notice that was sent, in order and without repetitions.</summary>
    public ValueTask<IReadOnlyList<string>> Sent(IEnumerable<Notice> notices, CancellationToken cancellationToken) =>
        Describe(notices, "got", cancellationToken);

    /// <summary>The same for notices that are not sent yet.</summary>
    public ValueTask<IReadOnlyList<string>> Waiting(IEnumerable<Notice> notices, CancellationToken cancellationToken) =>
        Describe(notices, "will get", cancellationToken);

    public async ValueTask<string> Coming(Upcoming coming, CancellationToken cancellationToken)
    {
        var to = await Name(coming.To, cancellationToken);
        return coming is { What: NoticeKind.Changed, About: { } offer }
            ? $"the offer to {to} runs out: “{offer.Task.Title}”."
            : $"{to} gets {What(coming.What)}{Titled(coming.About)}.";
    }

    private async ValueTask<IReadOnlyList<string>> Describe(
        IEnumerable<Notice> notices, string verb, CancellationToken cancellationToken)
    {
        var sentences = new List<string>();
        foreach (var notice in notices) sentences.Add(await Describe(notice, verb, cancellationToken));
        return [.. sentences.Distinct()];
    }

    private async ValueTask<string> Describe(Notice notice, string verb, CancellationToken cancellationToken)
    {
        var to = await Name(notice.To, cancellationToken);
        var owner = await people.WithClosed(
            await people.Read(notice.About.Learner, cancellationToken), notice.About.Number, cancellationToken);
        var assignment = TopicView.From(notice.About, owner.State.Desk)?.Assignment;
        return notice.Kind is NoticeKind.Changed && assignment is not null
            ? $"{to}'s card “{assignment.Task.Title}” {(verb == "got" ? "says" : "will say")}: {State(assignment.Stage)}."
            : $"{to} {verb} {What(notice.Kind)}{Titled(assignment)}.";
    }

    private async ValueTask<string> Name(PersonId id, CancellationToken cancellationToken) =>
        (await organisation.Find(id, cancellationToken))?.Name ?? "someone who isn't listed";

    private static string What(NoticeKind kind) => NoticeDrawings.For(kind).NameIn(English);

    private static string Titled(Assignment? about) => about is null ? string.Empty : $": “{about.Task.Title}”";

    private static string State(Stage stage) => stage switch
    {
        Stage.Suggested => "suggested",
        Stage.Queued => "queued",
        Stage.Offered => "offered",
        Stage.Active => "in progress",
        Stage.InReview => "in review",
        Stage.Closed { Outcome: Outcome.Expired } => "the offer has run out",
        Stage.Closed { Outcome: Outcome.NotYet } => "not yet",
        Stage.Closed { Outcome: Outcome.Lapsed } => "time ran out",
        Stage.Closed { Outcome: Outcome.Unreviewed } => "done, not reviewed",
        Stage.Closed closed => closed.Outcome.ToString().ToLowerInvariant(),
        _ => throw new UnreachableException($"{stage.GetType()}"),
    };
}
