using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Turns;

/// <summary>What an activity says about the contact.</summary>
/// <param name="At">The activity's time, by the channel's clock; null when it has none.</param>
/// <param name="Installs">The bot was added to their chat.</param>
/// <param name="Now">When the activity came in.</param>
/// <param name="Answered">By when the answer to a click has surely reached its card, in logical time.</param>
internal readonly record struct ContactSignal(DateTimeOffset? At, bool Installs, ClockReading Now, DateTimeOffset Answered)
{
    public DateTimeOffset? Moment => ChannelTime.Believed(At, Now.RealTime);
}

/// <summary>
/// Applies a contact to the person's own desk: they can be reached, and a card that they clicked becomes the live one. Changes
/// nothing if all of this is known already. Also applies the removal of the bot.
/// </summary>
internal static class ContactUpdates
{
    /// <param name="clicked">The topic of the clicked card; null when none was clicked.</param>
    /// <param name="messageId">The message that holds the clicked card.</param>
    public static PersonState AfterContact(
        PersonState state, Contact contact, Topic? clicked, string? messageId, ContactSignal signal = default)
    {
        var document = state.Document;
        if (document.Erased is { IsUnderWay: true }) return state;
        if (document.Erased is { State: ErasureState.Done } erased)
            document = document with { Erased = erased with { State = ErasureState.IsBack } };
        if (document.Installation is { IsRemoved: true } removed && signal.Moment < removed.At) return state;
        var isBack = document.Unreachable is not null;
        contact = Known(contact, document.Contact);
        if (document.Contact != contact) document = document with { Contact = contact, Installing = null };
        if (isBack) document = document with { Unreachable = null };
        if (document.Lease is { ContactedDuringLease: false } lease)
            document = document with { Lease = lease with { ContactedDuringLease = true } };
        if (Installed(document, signal) is { } installation) document = document with { Installation = installation };
        if (document != state.Document) state = (state with { Document = document }).TellingLead(state.Document, signal.Now);
        if (isBack) state = state.UpdateLearnersCards(signal.Now);
        return clicked is { } topic && messageId is not null && Concerns(topic, state)
            ? Adopt(state, topic, messageId, signal.Answered)
            : state;
    }

    /// <summary>Opens the way to a person who has never written. The outbox opens the chat itself when there is something to say.</summary>
    /// <param name="contact">With no chat in it.</param>
    public static PersonState AfterIntroduction(PersonState state, Contact contact, ClockReading now) =>
        state.Document is { Contact: null, IsErased: false } document
            ? (state with { Document = document with { Contact = contact, Unreachable = null, Installing = null } })
                .TellingLead(document, now)
            : state;

    /// <summary>The bot was removed: nothing is sent from here on, and notices wait.</summary>
    public static PersonState AfterRemoval(PersonState state, Contact contact, ContactSignal signal)
    {
        var document = state.Document;
        // The bot may have been removed from another chat than the one it writes to.
        if (document.Contact is { } known && known.Reference.ConversationId != contact.Reference.ConversationId) return state;
        var at = signal.Moment ?? signal.Now.RealTime;
        if (document.Installation is { } last && (last.At > at || (last.IsRemoved && last.At == at))) return state;
        var gone = document.Unreachable ?? new UnreachableSince(signal.Now.LogicalTime, "The bot was removed.");
        var next = state with
        {
            Document = document with
            {
                Unreachable = gone,
                Installation = new Installation(at, IsRemoved: true),
                // Whoever did nothing but install the bot leaves nothing.
                CleanupAt = signal.Now.LogicalTime,
            },
        };
        return document.Unreachable is null ? next.UpdateLearnersCards(signal.Now).TellingLead(document, signal.Now) : next;
    }

    /// <returns>Null when nothing changes.</returns>
    private static Installation? Installed(DeskDocument document, ContactSignal signal) => document.Installation switch
    {
        { IsRemoved: true } removed => new Installation(signal.Moment ?? removed.At, IsRemoved: false, document.LastItem),
        var before when signal is { Installs: true, Moment: { } at } && !(before?.At >= at) =>
            new Installation(at, IsRemoved: false, before?.MissedUntil),
        _ => null,
    };

    /// <summary>Keeps the known language and zone if this activity has none, or has a zone that does not exist.</summary>
    private static Contact Known(Contact said, Contact? before) => said with
    {
        Locale = said.Locale ?? before?.Locale,
        TimeZone = Zones.Named(said.TimeZone) is null ? before?.TimeZone : said.TimeZone,
        ToldZone = before?.ToldZone,
        ClientTimeZone = Zones.Named(said.ClientTimeZone) is null ? before?.ClientTimeZone : said.ClientTimeZone,
    };

    /// <summary>
    /// Whether the person can have a card about this topic. Click data may claim any topic, and each accepted one adds a row that
    /// stays.
    /// </summary>
    private static bool Concerns(Topic topic, PersonState state) =>
        (topic.Learner == state.Person && topic.Number <= state.Document.Standing.LastNumber)
        || state.Cards.ContainsKey(topic)
        || state.Document.Reviews.Items.Any(item => item.Topic == topic);

    /// <summary>
    /// Makes a clicked old card the live one; the live card until now shrinks to its line. The clicked one is mended too, because
    /// the answer to the click can be lost or be shown on one device only.
    /// </summary>
    private static PersonState Adopt(PersonState state, Topic topic, string messageId, DateTimeOffset answered)
    {
        if (state.Cards.GetValueOrDefault(topic) is not { } place)
            return (state with { Cards = state.Cards.SetItem(topic, CardPlace.First(messageId)) }).Mending(topic, messageId, answered);
        if (place.MessageId == messageId || !(place.MayLieIn(messageId) || MayBeUnrecorded(state, topic))) return state;
        var next = state with { Cards = state.Cards.SetItem(topic, place.FoundIn(messageId)) };
        return next.Mending(topic, place.MessageId).Mending(topic, messageId, answered);
    }

    /// <summary>A call that posts the card is under way or of unknown outcome, so the clicked message may not be recorded yet.</summary>
    private static bool MayBeUnrecorded(PersonState state, Topic topic) => state.Notices.Any(pair => pair.Value.About == topic
        && pair.Value.Notice is { Way: not Domain.Notices.NoticeWay.PostMessage } notice
        && (pair.Value.IsDoubtful || (state.Lease?.Claimed.Contains(pair.Key) == true
            && (notice.Way is Domain.Notices.NoticeWay.RepostCard || pair.Value.NotFoundCount > 0))));
}
