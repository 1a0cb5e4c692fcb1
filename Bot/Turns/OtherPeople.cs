using MicroAssignBot.Bot.Delivery;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Bot.Painting;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Turns;

/// <summary>
/// People beside the one whose desk is decided on: what the organisation says of them, and what they say themselves, which is
/// remembered for a moment so that a busy lead is not read for each of their learners.
/// </summary>
internal sealed class OtherPeople(IPeople people, PersonStore store, TimeProvider time, IOptions<DeliveryOptions> options)
{
    private const int MostKnown = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<PersonId, (DateTimeOffset At, DeskDocument? Said)> known = [];

    /// <returns>With how many reviews wait for them or will; null for somebody who is not in the organisation.</returns>
    public async ValueTask<(Person Person, int Reviews)?> Find(PersonId id, CancellationToken cancellationToken)
    {
        if (await people.Find(id, cancellationToken) is not { } person) return null;
        return await Said(id, cancellationToken) is { } said ? (Own(person, said), said.Reviews.Items.Count) : (person, 0);
    }

    /// <summary>What they said a moment ago is to count at once.</summary>
    public void Forget(PersonId id)
    {
        lock (gate) known.Remove(id);
    }

    /// <summary>With what their desk says of their own time.</summary>
    private static Person Own(Person person, DeskDocument said) => person.In(Viewers.Zone(said.Contact)).With(said.Standing.Preferences);

    private async ValueTask<DeskDocument?> Said(PersonId id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (known.TryGetValue(id, out var before) && now - before.At < options.Value.OthersKnown) return before.Said;
        }

        var said = await store.Desk(id, cancellationToken);
        lock (gate)
        {
            if (known.Count >= MostKnown) known.Clear();
            known[id] = (now, said);
        }

        return said;
    }
}
