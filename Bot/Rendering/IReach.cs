using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Rendering;

/// <summary>Whether a person can be reached, for those who wait for them.</summary>
internal interface IReach
{
    /// <returns>Null when the person can be reached.</returns>
    ValueTask<Unreached?> Check(PersonId person, CancellationToken cancellationToken);

    /// <returns>Whether they asked that everything about them be deleted, and have not begun anew since: as it is now.</returns>
    ValueTask<bool> IsErased(PersonId person, CancellationToken cancellationToken);
}

internal static class Reach
{
    /// <param name="desk">Null when the person has none.</param>
    public static Unreached? From(DeskDocument? desk) => desk switch
    {
        null or { Contact: null } => new Unreached.NotOpened(),
        { Unreachable: { } gone } => new Unreached.Since(gone.Since),
        _ => null,
    };

    /// <summary>Whether none of these people can be reached.</summary>
    public static async ValueTask<bool> IsNone(this IReach reach, IEnumerable<PersonId> people, CancellationToken cancellationToken)
    {
        foreach (var person in people)
        {
            if (await reach.Check(person, cancellationToken) is null) return false;
        }

        return true;
    }

    public static async ValueTask<CardContext> With(
        this CardContext context, IReach reach, IEnumerable<PersonId> people, CancellationToken cancellationToken)
    {
        var known = new List<(PersonId, Unreached?)>();
        foreach (var person in people) known.Add((person, await reach.Check(person, cancellationToken)));
        return context.With(known);
    }

    /// <summary>
    /// Nobody sees what became of it with whoever is being deleted, although their traces go one after the other. It asks the desk of each
    /// of its people, up to <see cref="HandOut.MostPeople"/>, at the same time.
    /// </summary>
    public static async ValueTask<HandOut> Shown(this HandOut handOut, IReach reach, CancellationToken cancellationToken)
    {
        var erased = await Task.WhenAll(handOut.People.Select(async person =>
            await reach.IsErased(person.Id, cancellationToken) ? person : null));
        return erased.OfType<HandOutPerson>().Aggregate(handOut, (shown, person) => shown.Forgetting(person.Id));
    }

    /// <summary>Adds what is known of these people to what is known of others.</summary>
    public static CardContext With(this CardContext context, IEnumerable<(PersonId Person, Unreached? Why)> known)
    {
        var all = new Dictionary<PersonId, Unreached>(context.Unreached);
        foreach (var (person, why) in known)
        {
            if (why is not null) all[person] = why;
        }

        return context with { Unreached = all };
    }
}
