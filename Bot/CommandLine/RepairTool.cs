using System.Globalization;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.CommandLine;

/// <summary>
/// Works out anew what leads and reviewers have of others, person by person, and puts right what differs. It may run beside hosts: it
/// writes under the ETags of what it read, and counts a difference only if the learner has not changed since.
/// </summary>
/// <param name="store">One that keeps nothing of what it read, since hosts write meanwhile.</param>
/// <param name="rows">The same, for what lies outside the live range.</param>
internal sealed class RepairTool(
    IPeople people, PersonStore store, TeamDirectory teams, AlarmRows alarms, IStore rows, Clock clock)
{
    private const int MostTries = 20;

    public async Task<int> Run(ConsoleOutput report, CancellationToken cancellationToken)
    {
        var (looked, found, tooBusy, times) = (0, 0, 0, new DecisionTimes(rows, clock.Now.LogicalTime));
        // Everybody who is listed, since nobody has this id.
        foreach (var person in await people.Colleagues(default, cancellationToken))
        {
            looked++;
            var own = (await store.Read(person.Id, cancellationToken)).State;
            var lead = await teams.LeadOf(person.Id, own.Desk.Standing, cancellationToken);
            foreach (var other in ReadSide.Concerned(own, lead, person.Lead))
                Count(await Repair(other, person.Id, report, cancellationToken));
            foreach (var learner in ReadSide.About(own)) Count(await Repair(person.Id, learner, report, cancellationToken));
            await times.Note(own, cancellationToken);
        }

        foreach (var reviewer in times.Reviewers) Count(await Repair(reviewer, times, report, cancellationToken));

        report.Line(string.Create(
            CultureInfo.InvariantCulture, $"{looked} people looked at, {found} {(found == 1 ? "difference" : "differences")} put right."));
        if (tooBusy > 0)
            report.Line(string.Create(CultureInfo.InvariantCulture, $"{tooBusy} changed all the time. Run this again for them."));
        return tooBusy > 0 ? ExitCodes.Problems : found > 0 ? ExitCodes.Repaired : ExitCodes.Done;

        void Count(int? differences)
        {
            if (differences is { } some) found += some;
            else tooBusy++;
        }
    }

    /// <returns>How many differences there were; null when both changed at every try.</returns>
    private async ValueTask<int?> Repair(PersonId at, PersonId learner, ConsoleOutput report, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var (of, told) = (await store.Read(learner, cancellationToken), new List<string>());
            var lead = await teams.LeadOf(learner, of.State.Desk.Standing, cancellationToken);
            var read = await store.Read(at, cancellationToken);
            var named = (await people.Find(learner, cancellationToken))?.Lead;
            var after = ReadSide.Right(read.State, of.State, lead, named, told.Add);
            if (ReferenceEquals(after, read.State)) return 0;
            if (!IsSame(of, await store.Read(learner, cancellationToken))) continue;
            if (!await Commit(read, after, cancellationToken)) continue;
            foreach (var difference in told) report.Line($"{at}: {difference}, about {learner}");
            return told.Count;
        }

        return null;
    }

    /// <summary>The same for how long it took a reviewer to decide, which is about many learners.</summary>
    private async ValueTask<int?> Repair(PersonId reviewer, DecisionTimes times, ConsoleOutput report, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var (read, told) = (await store.Read(reviewer, cancellationToken), new List<string>());
            var after = times.Right(read.State, told.Add);
            if (!read.HasDesk || ReferenceEquals(after, read.State)) return 0;
            if (!await Commit(read, after, cancellationToken)) continue;
            foreach (var difference in told) report.Line($"{reviewer}: {difference}");
            return told.Count;
        }

        return null;
    }

    // Whoever sweeps takes the lease anew and sees what this makes possible. The lease and the promise stay as they are.
    private async ValueTask<bool> Commit(PersonSnapshot read, PersonState after, CancellationToken cancellationToken)
    {
        await alarms.Guard(after.Person, [], cancellationToken);
        return await store.Commit(read, after, cancellationToken) is not null;
    }

    private static bool IsSame(PersonSnapshot before, PersonSnapshot now) =>
        before.ETags.GetValueOrDefault(Keys.Desk) == now.ETags.GetValueOrDefault(Keys.Desk);
}
