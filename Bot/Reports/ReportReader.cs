using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reports;
using MicroAssignBot.Domain.Skills;
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
    private const string EventsUntil = "event/";

    /// <param name="zone">Where its months begin.</param>
    public async Task<Report> Read(ReportPeriod period, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var tally = new ReportTally(period.Begins(zone), period.Ends(zone));
        var months = period.Months.ToHashSet(StringComparer.Ordinal);
        string? partition = null;
        var rows = scan.Scan((Keys.PeopleFrom, Keys.PeopleUntil), (Keys.EndedPrefix, EventsUntil), cancellationToken);
        await foreach (var placed in rows.WithCancellation(cancellationToken))
        {
            if (placed.Partition != partition)
            {
                partition = placed.Partition;
                var learner = Keys.PersonOf(partition);
                tally.Begin(learner, await LeadOf(learner, cancellationToken));
            }

            Take(tally, placed.Row, months);
        }

        return new Report(
            period,
            [
                .. tally.Rows.OrderBy(row => row.Skill.ToString(), StringComparer.Ordinal)
                    .ThenBy(row => row.Lead?.ToString(), StringComparer.Ordinal),
            ],
            await Demand(period, cancellationToken));
    }

    private static void Take(ReportTally tally, Row row, HashSet<string> months)
    {
        if (Keys.MonthOfEnded(row.Key) is not { } month)
        {
            var document = StateJson.Read<EventDocument>(row.Body);
            tally.Take(document.Event, document.At);
            return;
        }

        if (!months.Contains(month)) return;
        foreach (var (skill, outcome, count) in StateJson.Read<NumbersDocument>(row.Body).Ended) tally.TakeEnded(skill, outcome, count);
    }

    private async ValueTask<PersonId?> LeadOf(PersonId learner, CancellationToken cancellationToken) =>
        await people.Find(learner, cancellationToken) is { Lead: { } named } person
            ? Lead.InOrganisation(person, await people.Find(named, cancellationToken))
            : null;

    /// <summary>Nobody knows who asked: fewer than five wishes are certainly of fewer than five people.</summary>
    private async Task<IReadOnlyList<DemandRow>> Demand(ReportPeriod period, CancellationToken cancellationToken)
    {
        var counts = new SortedDictionary<(string Skill, NoMatch Cause), int>();
        foreach (var month in period.Months)
        {
            var rows = store.Range(Keys.Demand.Partition, $"{month}.", $"{month}/", cancellationToken);
            await foreach (var row in rows.WithCancellation(cancellationToken))
            {
                var (skill, cause) = Keys.Demand.Read(row.Key);
                var key = (skill.ToString(), cause);
                counts[key] = counts.GetValueOrDefault(key) + StateJson.Read<DemandDocument>(row.Body).Count;
            }
        }

        return
        [
            .. counts.Select(pair => new DemandRow(
                SkillId.Parse(pair.Key.Skill), pair.Key.Cause, pair.Value >= Figure.FewestPeople ? pair.Value : null)),
        ];
    }
}
