using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Turns;

/// <summary>By what somebody was heard.</summary>
/// <param name="At">When it happened, by the channel's clock; null when it did not say.</param>
/// <param name="Installs">The bot was added to their chat.</param>
/// <param name="Now">When it came in.</param>
/// <param name="Answered">When the answer to a click has come back to its card for certain, in logical time.</param>
internal readonly record struct ContactSignal(DateTimeOffset? At, bool Installs, ClockReading Now, DateTimeOffset Answered)
{
    // No channel knows the future; what it claims of it would keep everything after it from counting.
    private static readonly TimeSpan MostAhead = TimeSpan.FromMinutes(5);

    public DateTimeOffset? Moment => At > Now.RealTime + MostAhead ? Now.RealTime : At;
}

/// <summary>
/// What it means that somebody was heard: they can be reached, and the card they clicked is the one in front of them. Nothing
/// changes when all of that is known already. And what it means that they took the bot away.
/// </summary>
internal static class ContactUpdates
{
    /// <param name="clicked">What the clicked card is about.</param>
    /// <param name="messageId">The message that holds it.</param>
    public static PersonState AfterContact(PersonState state, Contact contact, Topic? clicked, string? messageId, ContactSignal signal = default)
    {
        var document = state.Document;
        if (document.Installation is { IsRemoved: true } removed && signal.Moment < removed.At) return state;
        var isBack = document.Unreachable is not null;
        contact = Known(contact, document.Contact);
        if (document.Contact != contact) document = document with { Contact = contact };
        if (isBack) document = document with { Unreachable = null };
        if (document.Lease is { ContactedDuringLease: false } lease) document = document with { Lease = lease with { ContactedDuringLease = true } };
        if (Installed(document, signal) is { } installation) document = document with { Installation = installation };
        if (document != state.Document) state = state with { Document = document };
        if (isBack) state = state.UpdateLearnersCards(signal.Now);
        return clicked is { } topic && messageId is not null && Concerns(topic, state) ? Adopt(state, topic, messageId, signal.Answered) : state;
    }

    /// <summary>Nothing is sent from here on. What comes meanwhile waits, and what lapses meanwhile is not said when they are back.</summary>
    public static PersonState AfterRemoval(PersonState state, Contact contact, ContactSignal signal)
    {
        var document = state.Document;
        // Another chat may end than the one the bot writes to.
        if (document.Contact is { } known && known.Reference.ConversationId != contact.Reference.ConversationId) return state;
        var at = signal.Moment ?? signal.Now.RealTime;
        if (document.Installation is { } last && (last.At > at || (last.IsRemoved && last.At == at))) return state;
        var gone = document.Unreachable ?? new Unreachable(signal.Now.LogicalTime, "The bot was removed.");
        var next = state with { Document = document with { Unreachable = gone, Installation = new Installation(at, IsRemoved: true) } };
        return document.Unreachable is null ? next.UpdateLearnersCards(signal.Now) : next;
    }

    /// <returns>Null when nothing new is known.</returns>
    private static Installation? Installed(DeskDocument document, ContactSignal signal) => document.Installation switch
    {
        { IsRemoved: true } removed => new Installation(signal.Moment ?? removed.At, IsRemoved: false, document.LastItem),
        var before when signal is { Installs: true, Moment: { } at } && !(before?.At >= at) => new Installation(at, IsRemoved: false, before?.MissedUntil),
        _ => null,
    };

    /// <summary>Not every activity says the language and the zone, or one that there is; what was known stays known.</summary>
    private static Contact Known(Contact said, Contact? before) => said with
    {
        Locale = said.Locale ?? before?.Locale,
        TimeZone = Zones.Named(said.TimeZone) is null ? before?.TimeZone : said.TimeZone,
        ToldZone = before?.ToldZone,
        ClientTimeZone = Zones.Named(said.ClientTimeZone) is null ? before?.ClientTimeZone : said.ClientTimeZone,
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
        if (state.Cards.GetValueOrDefault(topic) is not { } place)
            return (state with { Cards = state.Cards.SetItem(topic, CardPlace.First(messageId)) }).Mending(topic, messageId, answered);
        if (place.MessageId == messageId || !(place.MayLieIn(messageId) || MayBeUnrecorded(state, topic))) return state;
        var next = state with { Cards = state.Cards.SetItem(topic, place.FoundIn(messageId)) };
        return next.Mending(topic, place.MessageId).Mending(topic, messageId, answered);
    }

    /// <summary>A call that posts the card is under way, or ended without a word: the person may click what is not written down yet.</summary>
    private static bool MayBeUnrecorded(PersonState state, Topic topic) => state.Notices.Any(pair => pair.Value.About == topic
        && pair.Value.Notice is { Way: not Domain.Notices.NoticeWay.PostMessage } notice
        && (pair.Value.IsDoubtful || (state.Lease?.Claimed.Contains(pair.Key) == true
            && (notice.Way is Domain.Notices.NoticeWay.RepostCard || pair.Value.NotFoundCount > 0))));
}
