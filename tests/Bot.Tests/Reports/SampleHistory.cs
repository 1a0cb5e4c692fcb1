using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reports;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Reports;

/// <summary>Learners who did tasks in a row: offered, accepted four hours later, handed in, approved two hours after that.</summary>
internal static class SampleHistory
{
    public static readonly SkillId Writing = SkillId.Parse("writing");

    /// <summary>Histories that are written together.</summary>
    private const int AtOnce = 200;

    private static readonly CatalogueEntry Entry = new(
        Id: EntryId.Parse("task-1"), Version: 1, Skill: Writing, Level: new Level(1), Title: "Rewrite the intro", Goal: "A goal.",
        Context: "A context.", Effort: TimeSpan.FromHours(1),
        Box: new Timebox.Hours(3), Criteria: ["It is done"], Hints: ["First hint", "Second hint"], Links: [], Expert: null);

    public static PersonId Learner(int number) => PersonId.Parse($"22222222-0000-4000-8000-{number:D12}");

    /// <summary>Five learners, who are just enough for a report to say something, with two tasks each.</summary>
    public static Task KeepFive(IStore store, DateTimeOffset first) =>
        Keep(store, Figure.FewestPeople, 2, first, CancellationToken.None);

    /// <summary>So many learners with the same history.</summary>
    public static async Task Keep(IStore store, int learners, int tasks, DateTimeOffset first, CancellationToken cancellationToken)
    {
        Change[] rows = [.. RowsFor(Learner(1), tasks, first).Select(row => new Change.Insert(row.Key, row.Body))];
        foreach (var some in Enumerable.Range(1, learners).Chunk(AtOnce))
        {
            var results = await Task.WhenAll(some.Select(
                number => store.Commit(Keys.Person(Learner(number)), rows, cancellationToken).AsTask()));
            if (Array.Exists(results, result => result is not CommitResult.Committed))
                throw new InvalidOperationException("A history was not written.");
        }
    }

    /// <summary>A task ends a day after the one before.</summary>
    public static IEnumerable<Row> RowsFor(PersonId learner, int tasks, DateTimeOffset first)
    {
        var version = 0;
        for (var number = 1; number <= tasks; number++)
        {
            var at = first.AddDays(number - 1);
            yield return Row(at, new Event.Offered(
                Number: number, Task: Entry, Reason: new OfferReason.Practises(new Level(1)), Reviewer: learner, At: at,
                ExpiresAt: at.AddDays(2)));
            at = at.AddHours(4);
            yield return Row(at, new Event.Accepted(
                Number: number, At: at, RequestedStart: at, StartsAt: at, Deadline: at.AddHours(3), Box: TimeSpan.FromHours(3), Ahead: []));
            yield return Row(at, new Event.Submitted(
                number, new Submission(number, 1, new Work("Done", []), at), learner, null, at.AddDays(1), []));
            at = at.AddHours(2);
            yield return Row(at, new Event.Approved(number, learner, at, new Feedback("Good", "", "", [])));
        }

        yield return Row(first, new Event.LevelRaised(Writing, new Level(0), new Level(1), first, first.AddDays(10), null));

        Row Row(DateTimeOffset at, Event happened) =>
            new(Keys.Event(++version), "1", StateJson.Write(new EventDocument(at, learner, happened)));
    }
}
