using System.Collections.Immutable;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>What is live of one person, and what a decision adds to it until it is committed.</summary>
/// <param name="Cards">Where the live cards lie in this person's chat.</param>
/// <param name="NewEvents">Events to be kept, from the next commit on.</param>
/// <param name="Ledger">Ledger rows to be inserted with the next commit, by key.</param>
public sealed record PersonState(
    PersonId Person,
    DeskDocument Document,
    Desk Desk,
    ImmutableSortedDictionary<long, NoticeDocument> Notices,
    ImmutableSortedDictionary<long, TransferDocument> Transfers,
    ImmutableDictionary<Topic, CardPlace> Cards,
    ImmutableList<EventDocument> NewEvents,
    ImmutableSortedDictionary<string, byte[]> Ledger)
{
    private const int TurnsKept = 32;
    private const int MostHeldAnew = 40;

    public static PersonState Empty(PersonId person) => new(
        person,
        DeskDocument.Empty,
        Desk.Empty(person),
        ImmutableSortedDictionary<long, NoticeDocument>.Empty,
        ImmutableSortedDictionary<long, TransferDocument>.Empty,
        ImmutableDictionary<Topic, CardPlace>.Empty,
        [],
        ImmutableSortedDictionary<string, byte[]>.Empty.WithComparers(StringComparer.Ordinal));

    public Lease? Lease => Document.Lease;

    public bool HasDone(TurnId turn) => turn.IsAmong(Document.Turns);

    public PersonState WithTurn(TurnId turn)
    {
        var turns = Document.Turns.Add(turn.ToString());
        return this with { Document = Document with { Turns = turns.Count > TurnsKept ? turns.RemoveAt(0) : turns } };
    }

    /// <summary>Something happened on this person's desk: the desk changes, and whoever should hear of it will.</summary>
    /// <param name="hours">As for <see cref="Arrive"/>.</param>
    public PersonState Apply(IEnumerable<Event> events, PersonId by, ClockReading now, WorkCalendar? hours)
    {
        var state = this;
        foreach (var happened in events)
        {
            var desk = Evolver.Apply(state.Desk, happened);
            state = state with { Desk = desk, NewEvents = state.NewEvents.Add(new EventDocument(now.LogicalTime, by, happened)) };
            var place = 0;
            foreach (var notice in NoticePolicy.For(happened, desk))
            {
                var id = Keys.NoticeId(now.LogicalTime, Person, desk.Standing.Version, place++);
                state = notice.To == Person ? state.Arrive(id, notice, now, hours) : state.Transfer(id, notice);
            }
        }

        return state;
    }

    /// <summary>A notice for this person: into the inbox and the ledger, with what it implies.</summary>
    /// <param name="hours">When this person works; null when nobody knows, and nothing is held.</param>
    public PersonState Arrive(string id, Notice notice, ClockReading now, WorkCalendar? hours)
    {
        var arrival = StateJson.Write(new ArrivalDocument(now.LogicalTime, notice.Kind, notice.About));
        return Add(new NoticeDocument(id, notice, null, DeliveryTime.For(notice, hours, now.LogicalTime), null, 0, 0, 0, 0)) with
        {
            Ledger = Ledger.SetItem(Keys.Arrived(id), arrival),
            Document = Document with { LastItem = Document.LastItem + 1, Reviews = Document.Reviews.With(notice.About, notice.Queue) },
        };
    }

    /// <summary>
    /// What waits for working hours waits for these from now on. So much at once as fits a transaction beside the rest; what is left
    /// is owed at once, and until then it is looked at again before it is sent.
    /// </summary>
    /// <param name="hours">As for <see cref="Arrive"/>.</param>
    /// <param name="after">Up to this sequence number it has been done.</param>
    public PersonState HeldAnew(ClockReading now, WorkCalendar? hours, long after = 0)
    {
        var moved =
            (from pair in Notices
             where pair.Key > after && Lease?.Claimed.Contains(pair.Key) != true
             let anew = HeldAnew(pair.Value, now.LogicalTime, hours)
             where anew.DeliverAfter != pair.Value.DeliverAfter
             select KeyValuePair.Create(pair.Key, anew)).Take(MostHeldAnew + 1).ToList();
        var done = moved.Take(MostHeldAnew).ToList();
        return this with
        {
            Notices = Notices.SetItems(done),
            Document = Document with { HeldAnewTo = moved.Count > MostHeldAnew ? done[^1].Key : null },
        };
    }

    private static NoticeDocument HeldAnew(NoticeDocument item, DateTimeOffset now, WorkCalendar? hours) => item.Notice switch
    {
        null or { Class: NoticeClass.Answer } or { Way: NoticeWay.UpdateCard } => item,
        // The old card may have shrunk already.
        { Way: NoticeWay.RepostCard } when item.IsBegun => item,
        _ when item.IsPutOff => item.DeliverAfter > now ? item with { DeliverAfter = hours?.NextWorkingMorning(now) } : item,
        var notice => item with { DeliverAfter = DeliveryTime.For(notice, hours, now) },
    };

    /// <summary>The message may show something older than what is, or should show only its one line.</summary>
    /// <param name="notBefore">In logical time, when something else may still be written to it.</param>
    public PersonState Mending(Topic about, string messageId, DateTimeOffset? notBefore = null)
    {
        if (Notices.Any(pair => pair.Value.Mend == new Mend(about, messageId) && IsAhead(pair.Key, pair.Value, notBefore))) return this;
        return Add(new NoticeDocument("", null, new Mend(about, messageId), notBefore, null, 0, 0, 0, 0)) with
        {
            Document = Document with { LastItem = Document.LastItem + 1 },
        };
    }

    // What is claimed may already be past its call, and what may be done earlier may come too early.
    private bool IsAhead(long sequence, NoticeDocument item, DateTimeOffset? notBefore) =>
        Lease?.Claimed.Contains(sequence) != true && (notBefore is null || item.DeliverAfter >= notBefore);

    /// <summary>Those whose work waits here are to see whether this person can be reached: it has just changed.</summary>
    public PersonState UpdateLearnersCards(ClockReading now)
    {
        var state = this;
        // So many at once; of those who come later in the queue, somebody else has decided long before.
        foreach (var topic in Document.Reviews.Items.Select(item => item.Topic).Where(topic => topic.Learner != Person).Take(MostLearnersUpdated))
        {
            // No event says it, so the place among the notices of this version is none that an event could have.
            var id = Keys.NoticeId(now.LogicalTime, Person, Desk.Standing.Version, checked((int)(FirstOwnPlace + state.Document.LastItem)));
            state = state.Transfer(id, new Notice(topic.Learner, topic, NoticeKind.Changed, 0, null));
        }

        return state;
    }

    /// <summary>Rows that it takes to say so, at most.</summary>
    internal const int MostLearnersUpdated = 10;
    private const long FirstOwnPlace = 1000;

    private PersonState Transfer(string id, Notice notice) => this with
    {
        Transfers = Transfers.Add(Document.LastItem + 1, new TransferDocument(id, notice, null, 0)),
        Document = Document with { LastItem = Document.LastItem + 1 },
    };

    private PersonState Add(NoticeDocument item) => this with { Notices = Notices.Add(Document.LastItem + 1, item) };
}
