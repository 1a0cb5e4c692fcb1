using System.Collections.Immutable;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>Where a live card lies.</summary>
/// <param name="IsPast">The row lies outside the live range, because its topic is closed and no notice about it is left.</param>
/// <param name="Earlier">As in <see cref="CardDocument"/>.</param>
/// <param name="Unseen">As in <see cref="CardDocument"/>.</param>
/// <param name="PastSince">As in <see cref="CardDocument"/>.</param>
public sealed record CardPlace(
    string MessageId, bool IsPast, ImmutableList<string>? Earlier = null, int Unseen = 0, DateTimeOffset? PastSince = null)
{
    private const int MostEarlier = 16;

    public static CardPlace First(string messageId, int unseen = 0) => new(messageId, IsPast: false, [], unseen);

    /// <summary>
    /// Whether this message can have held the card. A client may name any message as the clicked one, and a wrong one must not
    /// become the live card. Click data is no proof: a client can send a real card's data with a wrong message id. So the bot
    /// accepts recorded ids, and one further id for each call whose outcome is unknown.
    /// </summary>
    public bool MayLieIn(string messageId) => Earlier is null || Unseen > 0 || Earlier.Contains(messageId);

    /// <summary>The bot posted the card anew.</summary>
    /// <param name="unseen">Earlier calls of unknown outcome, which may have posted the card too.</param>
    public CardPlace MovedTo(string messageId, int unseen = 0)
    {
        var earlier = (Earlier ?? []).Remove(messageId).Remove(MessageId).Add(MessageId);
        return this with
        {
            MessageId = messageId,
            Earlier = earlier.Count > MostEarlier ? earlier.RemoveAt(0) : earlier,
            Unseen = Unseen + unseen,
        };
    }

    /// <summary>The person clicked the card in an earlier message, or in one that was never recorded.</summary>
    public CardPlace FoundIn(string messageId)
    {
        var isRecorded = Earlier is null || Earlier.Contains(messageId);
        return MovedTo(messageId) with { Unseen = isRecorded ? Unseen : Math.Max(Unseen - 1, 0) };
    }

    internal static CardPlace From(CardDocument stored, bool isPast) =>
        new(stored.MessageId, isPast, stored.Earlier, stored.Unseen, stored.PastSince);

    internal CardDocument ToDocument() => new(MessageId, Earlier, Unseen, PastSince);
}
