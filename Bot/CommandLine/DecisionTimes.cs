using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.CommandLine;

/// <summary>How long it took reviewers to decide, as the events of the learners say. A reviewer's desk has it of thirty days.</summary>
/// <param name="now">In logical time.</param>
internal sealed class DecisionTimes(IStore store, DateTimeOffset now)
{
    private const int EventsAtOnce = 200;

    private readonly Dictionary<PersonId, List<Turnaround>> said = [];

    /// <summary>Of whom something was noted.</summary>
    public IReadOnlyCollection<PersonId> Reviewers => said.Keys;

    /// <summary>Notes what was decided on a learner's desk and has come to the reviewers by the time the learner was read.</summary>
    public async Task Note(PersonState learner, CancellationToken cancellationToken)
    {
        var underWay = learner.Transfers.Values.Where(transfer => transfer.Notice?.Queue is QueueChange.Leave { Decided: not null })
            .Select(transfer => (transfer.To, ((QueueChange.Leave)transfer.Notice!.Queue!).Decided!)).ToHashSet();
        for (var until = learner.Desk.Standing.Version + 1; until > 1; until -= EventsAtOnce)
        {
            var (from, end) = (Keys.Event(Math.Max(1, until - EventsAtOnce)), Keys.Event(until));
            var (first, rows) = ((DateTimeOffset?)null, store.Range(Keys.Person(learner.Person), from, end, cancellationToken));
            await foreach (var row in rows)
            {
                var kept = StateJson.Read<EventDocument>(row.Body);
                first ??= kept.At;
                if (Read(kept.Event) is { } one && one.Time.At > now - Turnaround.Window && !underWay.Contains(one)) Note(one.By, one.Time);
            }

            if (!(first > now - Turnaround.Window)) return;
        }
    }

    /// <summary>Puts right what this reviewer has. What they had deleted does not come back.</summary>
    /// <returns>The same instance when all is right.</returns>
    public PersonState Right(PersonState reviewer, Action<string> told)
    {
        if (reviewer.Document.IsErased) return reviewer;
        var (queue, since) = (reviewer.Document.Reviews, reviewer.Document.Erased?.At ?? DateTimeOffset.MinValue);
        var decided = Turnaround.Righted(queue.Decided, said.GetValueOrDefault(reviewer.Person, []).FindAll(one => one.At > since));
        if (ReferenceEquals(decided, queue.Decided)) return reviewer;
        told("the times of decisions are not those of the events");
        return reviewer with { Document = reviewer.Document with { Reviews = queue with { Decided = decided } } };
    }

    private void Note(PersonId by, Turnaround time)
    {
        if (!said.TryGetValue(by, out var times)) said[by] = times = [];
        times.Add(time);
    }

    internal static (PersonId By, Turnaround Time)? Read(Event happened) => happened switch
    {
        Event.Approved { Took: { } took } approved => (approved.By, new Turnaround(approved.At, took)),
        Event.SentBack { Took: { } took } back => (back.By, new Turnaround(back.At, took)),
        Event.NotYetGiven { Took: { } took } notYet => (notYet.By, new Turnaround(notYet.At, took)),
        _ => null,
    };
}
