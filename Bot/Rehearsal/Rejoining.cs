using System.Collections.Concurrent;
using MicroAssignBot.Bot.Delivery;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Rehearsal;

/// <summary>
/// The rehearsal's windows forget their messages when they start anew. At the first join after a start the person's live cards
/// are posted again, or the welcome if there are none.
/// </summary>
internal sealed class Rejoining(Commands commands, Desks desks) : IJoining
{
    private readonly ConcurrentDictionary<PersonId, byte> joined = new();

    public async Task<Answer> Join(Turn turn, OnboardingDialog onboarding, CancellationToken cancellationToken)
    {
        if (!joined.TryAdd(turn.Actor, 0)) return await onboarding.Join(turn, cancellationToken);
        var own = await desks.Hear(turn, cancellationToken);
        if (!own.Desk.Standing.Greeted) return await onboarding.Join(turn, cancellationToken);
        await Forget(turn, cancellationToken);
        var step = 0;
        foreach (var topic in Live(own))
        {
            var id = FormattableString.Invariant($"-again{step++}");
            await desks.Act(turn, topic.Learner, new Command.ShowAgain(topic.Number), cancellationToken, id);
        }

        return Answer.None;
    }

    /// <summary>The messages are gone, so there is nothing to shrink.</summary>
    private async Task Forget(Turn turn, CancellationToken cancellationToken)
    {
        var result = await commands.Run(turn.Actor, null, Decide, null, null, cancellationToken);
        turn.Owes(result.Aftermath);

        static ValueTask<Verdict> Decide(Loaded before, Moment now) => ValueTask.FromResult<Verdict>(before.State.Cards.IsEmpty
            ? new Verdict.Leave(before, null)
            : new Verdict.Write(before, before.State with { Cards = before.State.Cards.Clear() }));
    }

    private static IReadOnlyList<Topic> Live(PersonState own)
    {
        var topics = new List<Topic>();
        if ((own.Desk.InSlot ?? own.Desk.OnOffer) is { } assignment) topics.Add(assignment.Topic);
        if (own.Document.Reviews.Shown is { } review) topics.Add(review.Topic);
        return topics.Count > 0 ? topics : [Topic.Welcome(own.Person)];
    }
}
