using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Bot.Painting;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Turns;

/// <summary>
/// What it means that somebody was heard: they can be reached, and the card they clicked is the one in front of them. Nothing
/// changes when all of that is known already.
/// </summary>
internal static class Presence
{
    /// <param name="clicked">What the clicked card is about.</param>
    /// <param name="messageId">The message that holds it.</param>
    /// <param name="answered">When the answer to a click has come back to its card for certain, in decision time.</param>
    public static PersonState Heard(PersonState state, Contact contact, Topic? clicked, string? messageId, DateTimeOffset answered)
    {
        var document = state.Document;
        contact = Known(contact, document.Contact);
        if (document.Contact != contact) document = document with { Contact = contact };
        if (document.Unreachable is not null) document = document with { Unreachable = null };
        if (document.Lease is { Heard: false } lease) document = document with { Lease = lease with { Heard = true } };
        if (document != state.Document) state = state with { Document = document };
        return clicked is { } topic && messageId is not null && Concerns(topic, state) ? Adopt(state, topic, messageId, answered) : state;
    }

    /// <summary>Not every activity says the language and the zone, or one that there is; what was known stays known.</summary>
    private static Contact Known(Contact said, Contact? before) => said with
    {
        Locale = said.Locale ?? before?.Locale,
        TimeZone = Viewers.Zone(said.TimeZone) is null ? before?.TimeZone : said.TimeZone,
        ToldZone = before?.ToldZone,
        ClientTimeZone = Viewers.Zone(said.ClientTimeZone) is null ? before?.ClientTimeZone : said.ClientTimeZone,
    };

    /// <summary>
    /// Click data may claim any topic; a card about what is not this person's, or was never given a number, is never taken for one of
    /// theirs: each would be a row that stays.
    /// </summary>
    private static bool Concerns(Topic topic, PersonState state) =>
        (topic.Learner == state.Person && topic.Number <= state.Document.Standing.LastNumber)
        || state.Cards.ContainsKey(topic)
        || state.Document.Reviews.Items.Any(item => item.Topic == topic);

    /// <summary>
    /// Whatever old card is clicked becomes the live one; what was live until now shrinks to its line. The answer puts the clicked
    /// one right, but it can be lost, or be seen on one device only.
    /// </summary>
    private static PersonState Adopt(PersonState state, Topic topic, string messageId, DateTimeOffset answered)
    {
        var place = state.Cards.GetValueOrDefault(topic);
        if (place?.MessageId == messageId) return state;
        var next = state with { Cards = state.Cards.SetItem(topic, new CardPlace(messageId, place?.IsPast ?? false)) };
        return (place is null ? next : next.Mending(topic, place.MessageId)).Mending(topic, messageId, answered);
    }
}
