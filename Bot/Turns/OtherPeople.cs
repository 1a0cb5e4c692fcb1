using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Turns;

/// <summary>
/// People other than the desk's owner: the organisation's entry and what their own desk says. Desks are cached for a short
/// time, so that a lead's desk is not read for each of their learners; that somebody wants everything about them deleted counts at once.
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

    public OtherPeople(
        IPeople people, PersonStore store, UnreachablePeople unreachable, TimeProvider time, IOptions<DeliveryOptions> options)
    {
        (this.people, this.store, this.time, this.options) = (people, store, time, options);
        // The change causes card updates, which must not show the cached state.
        unreachable.Changed += Forget;
    }

    public async ValueTask<Unreached?> Check(PersonId person, CancellationToken cancellationToken) =>
        Reach.From(await Said(person, cancellationToken));

    public async ValueTask<bool> IsErased(PersonId person, CancellationToken cancellationToken) =>
        await Read(person, cancellationToken) is { IsErased: true };

    /// <returns>
    /// The person, the length of their review queue, and why they cannot be reached; null when the organisation does not list them, or
    /// they had everything about them deleted.
    /// </returns>
    public async ValueTask<(Person Person, int Reviews, Unreached? Unreached)?> Find(PersonId id, CancellationToken cancellationToken)
    {
        if (await people.Find(id, cancellationToken) is not { } person) return null;
        return await Said(id, cancellationToken) switch
        {
            null => (person, 0, Reach.From(null)),
            { IsErased: true } => null,
            var said => (Own(person, said), said.Reviews.Count, Reach.From(said)),
        };
    }

    /// <summary>Removes the person from the cache, so that a change of theirs counts at once.</summary>
    public void Forget(PersonId id)
    {
        lock (gate)
        {
            known.Remove(id);
            forgettings++;
        }
    }

    /// <summary>Adds the zone, and what their desk says of them.</summary>
    private static Person Own(Person person, DeskDocument said) => person.In(ClientZone.For(said.Contact)).With(said.Standing);

    private ValueTask<DeskDocument?> Said(PersonId id, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (known.TryGetValue(id, out var last) && time.GetElapsedTime(last.At) < options.Value.OthersKnown)
                return ValueTask.FromResult(last.Said);
        }

        return Read(id, cancellationToken);
    }

    private async ValueTask<DeskDocument?> Read(PersonId id, CancellationToken cancellationToken)
    {
        var now = time.GetTimestamp();
        long before;
        lock (gate) before = forgettings;
        var said = await store.Desk(id, cancellationToken);
        lock (gate)
        {
            // A removal came in between, so this read may be outdated and must not be cached.
            if (forgettings != before) return said;
            if (known.Count >= MostKnown) known.Clear();
            known[id] = (now, said);
        }

        return said;
    }
}
