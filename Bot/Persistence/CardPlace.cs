using System.Collections.Immutable;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>Where a live card lies.</summary>
/// <param name="IsPast">It lies outside the live range, because what it is about is closed and nothing is left to say.</param>
/// <param name="Earlier">As in <see cref="CardDocument"/>.</param>
/// <param name="Unseen">As in <see cref="CardDocument"/>.</param>
public sealed record CardPlace(string MessageId, bool IsPast, ImmutableList<string>? Earlier = null, int Unseen = 0)
{
    private const int MostEarlier = 16;

    public static CardPlace First(string messageId, int unseen = 0) => new(messageId, IsPast: false, [], unseen);

    /// <summary>
    /// The bot has posted this message, as far as it can know. A client may name any message as the one that was clicked; one that
    /// never held this card must not take the place of the one that does. Click data proves nothing here: it is the real card's
    /// even where the id beside it is wrong. So ids count that were recorded; and where a call left a message that nobody recorded,
    /// one further id for each such call.
    /// </summary>
    public bool MayLieIn(string messageId) => Earlier is null || Unseen > 0 || Earlier.Contains(messageId);

    /// <summary>It was posted anew.</summary>
    /// <param name="unseen">Calls before that may have posted it too.</param>
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

    /// <summary>It was clicked in a message that held it before, or that nobody had recorded.</summary>
    public CardPlace FoundIn(string messageId)
    {
        var isRecorded = Earlier is null || Earlier.Contains(messageId);
        return MovedTo(messageId) with { Unseen = isRecorded ? Unseen : Math.Max(Unseen - 1, 0) };
    }

    internal static CardPlace From(CardDocument stored, bool isPast) => new(stored.MessageId, isPast, stored.Earlier, stored.Unseen);

    internal CardDocument ToDocument() => new(MessageId, Earlier, Unseen);
}
