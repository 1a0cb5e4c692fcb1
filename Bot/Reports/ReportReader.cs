using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reports;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Reports;

/// <summary>
/// Makes a report of what happened to everybody, one event after another, and of the numbers that are left of what is kept no more, so
/// that it takes the same room however much there is.
/// </summary>
internal sealed class ReportReader(IStoreScan scan, IStore store, IPeople people)
{
    private static readonly string Until = Keys.EndOf(Keys.EventPrefix);

    /// <param name="zone">Where its months begin.</param>
    public async Task<Report> Read(ReportPeriod period, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var tally = new ReportTally(period, zone);
        string? partition = null;
        var rows = scan.Scan((Keys.PeopleFrom, Keys.PeopleUntil), (Keys.Desk, Until), cancellationToken);
        await foreach (var placed in rows.WithCancellation(cancellationToken))
        {
            if (placed.Partition != partition)
            {
                partition = placed.Partition;
                var learner = Keys.PersonOf(partition);
                tally.Begin(learner, await LeadOf(learner, cancellationToken), TeamOf(placed.Row));
            }

            await Take(tally, placed, cancellationToken);
        }

        return tally.Report();
    }

    // The desk comes first, the events last. What else is open lies between, and says nothing.
    private async ValueTask Take(ReportTally tally, PlacedRow placed, CancellationToken cancellationToken)
    {
        var row = placed.Row;
        if (Keys.MonthOfEnded(row.Key) is { } month)
        {
            foreach (var (skill, outcome, count) in StateJson.Read<NumbersDocument>(row.Body).Ended)
                tally.TakeEnded(month, skill, outcome, count);
        }
        else if (row.Key.StartsWith(Keys.EventPrefix, StringComparison.Ordinal))
        {
            var document = StateJson.Read<EventDocument>(row.Body);
            if (tally.Lacks(document.Event, document.At) is { } number
                && await store.Get(placed.Partition, Keys.PastTask(number), cancellationToken) is { } task)
                tally.Know(number, StateJson.Read<Assignment>(task.Body).Task.Skill);
            tally.Take(document.Event, document.At);
        }
    }

    private static PersonId? TeamOf(Row first) =>
        first.Key == Keys.Desk ? StateJson.Read<DeskDocument>(first.Body).Standing.Team?.Lead : null;

    private async ValueTask<PersonId?> LeadOf(PersonId learner, CancellationToken cancellationToken) =>
        await people.Find(learner, cancellationToken) is { Lead: { } named } person
            ? Lead.Find(person, await people.Find(named, cancellationToken))
            : null;
}
