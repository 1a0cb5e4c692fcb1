using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Turns;

/// <summary>
/// People beside the one whose desk is decided on: what the organisation says of them, and what they say themselves, which is
/// remembered for a moment so that a busy lead is not read for each of their learners.
/// </summary>
internal sealed class OtherPeople : IReach
{
    private const int MostKnown = 10_000;

    private readonly IPeople people;
    private readonly PersonStore store;
    private readonly TimeProvider time;
    private readonly IOptions<DeliveryOptions> options;
    private readonly Lock gate = new();
    private readonly Dictionary<PersonId, (long At, DeskDocument? Said)> known = [];
    private long forgettings;

    public OtherPeople(IPeople people, PersonStore store, UnreachablePeople unreachable, TimeProvider time, IOptions<DeliveryOptions> options)
    {
        (this.people, this.store, this.time, this.options) = (people, store, time, options);
        // A card that is drawn because of it must not show what was known before.
        unreachable.Changed += Forget;
    }

    public async ValueTask<Unreached?> Check(PersonId person, CancellationToken cancellationToken) => Reach.From(await Said(person, cancellationToken));

    /// <returns>With how many reviews wait for them or will, and whether what is sent to them arrives; null for somebody who is not in the organisation.</returns>
    public async ValueTask<(Person Person, int Reviews, bool IsReached)?> Find(PersonId id, CancellationToken cancellationToken)
    {
        if (await people.Find(id, cancellationToken) is not { } person) return null;
        return await Said(id, cancellationToken) is { } said ? (Own(person, said), said.Reviews.Items.Count, Reach.From(said) is null) : (person, 0, false);
    }

    /// <summary>What they said a moment ago is to count at once.</summary>
    public void Forget(PersonId id)
    {
        lock (gate)
        {
            known.Remove(id);
            forgettings++;
        }
    }

    /// <summary>With what their desk says of their own time.</summary>
    private static Person Own(Person person, DeskDocument said) => person.In(ClientZone.For(said.Contact)).With(said.Standing.Preferences);

    private async ValueTask<DeskDocument?> Said(PersonId id, CancellationToken cancellationToken)
    {
        var now = time.GetTimestamp();
        long before;
        lock (gate)
        {
            if (known.TryGetValue(id, out var last) && time.GetElapsedTime(last.At, now) < options.Value.OthersKnown) return last.Said;
            before = forgettings;
        }

        var said = await store.Desk(id, cancellationToken);
        lock (gate)
        {
            // What was read may be older than what has been forgotten since.
            if (forgettings != before) return said;
            if (known.Count >= MostKnown) known.Clear();
            known[id] = (now, said);
        }

        return said;
    }
}
