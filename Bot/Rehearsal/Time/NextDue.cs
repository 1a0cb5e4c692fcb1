using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;

namespace MicroAssignBot.Bot.Rehearsal.Time;

/// <param name="At">In logical time.</param>
/// <param name="What">A sentence that goes on after the moment, such as "Mina Park gets a last call."</param>
internal sealed record ComingUp(DateTimeOffset At, string What);

/// <summary>Finds what happens next if nobody does anything.</summary>
internal sealed class NextDue(OwingPeople owing, DecisionContexts contexts, NoticeWords words, Clock clock)
{
    /// <returns>Null when nothing will happen.</returns>
    public async ValueTask<ComingUp?> Find(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var states = await owing.Read(cancellationToken);
        var known = states.DistinctBy(state => state.Person).ToDictionary(state => state.Person, state => state.Desk);
        var coming = new List<Upcoming>();
        foreach (var state in states)
        {
            var context = await contexts.Create(state, state.Person, now, cancellationToken);
            coming.AddRange(
                [.. Upcoming.On(state.Desk, context), .. UpcomingDialog.Waiting(state, known, now), .. Ending(state.Desk)]);
        }

        return coming.Where(one => one.At > now.LogicalTime).MinBy(one => one.At) is { } next
            ? new ComingUp(next.At, await words.Coming(next, cancellationToken))
            : null;
    }

    /// <summary>An offer that runs out sends nothing, but its card changes.</summary>
    private static IEnumerable<Upcoming> Ending(Desk desk) => desk.OnOffer is { Stage: Stage.Offered offered } offer
        ? [new Upcoming(offered.ExpiresAt, desk.Owner, NoticeKind.Changed, desk.Owner, offer)]
        : [];
}
