using System.Collections.Immutable;
using System.Diagnostics;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Boards;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>A person's live rows, and what a decision adds to them until the commit.</summary>
/// <param name="Cards">Where the live cards lie in this person's chat.</param>
/// <param name="NewEvents">Events that the next commit inserts.</param>
/// <param name="Ledger">Ledger rows that the next commit inserts, by key.</param>
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

    /// <summary>How the people of this lead stand, as they told it last.</summary>
    public ImmutableDictionary<PersonId, BoardRow> Board { get; init; } = ImmutableDictionary<PersonId, BoardRow>.Empty;

    public Lease? Lease => Document.Lease;

    /// <summary>What others see. Of whoever asked that everything about them be deleted they see nothing, from that moment on.</summary>
    public PersonState Shown => Document.IsErased
        ? Empty(Person) with { Document = DeskDocument.Empty with { Erased = Document.Erased } }
        : this;

    public bool HasDone(TurnId turn) => turn.IsAmong(Document.Turns);

    public PersonState WithTurn(TurnId turn)
    {
        var turns = Document.Turns.Add(turn.ToString());
        return this with { Document = Document with { Turns = turns.Count > TurnsKept ? turns.RemoveAt(0) : turns } };
    }

    /// <summary>
    /// Applies events to this person's desk and adds the notices and the instructions that each event causes, and what their lead's
    /// board says of them from now on.
    /// </summary>
    /// <param name="context">In which they were decided.</param>
    /// <param name="hours">As for <see cref="Arrive"/>.</param>
    public PersonState Apply(IEnumerable<Event> events, DecisionContext context, ClockReading now, WorkCalendar? hours)
    {
        var state = this;
        foreach (var happened in events)
        {
            var desk = Evolver.Apply(state.Desk, happened);
            var kept = new EventDocument(now.LogicalTime, context.Actor, happened);
            state = state with { Desk = desk, NewEvents = state.NewEvents.Add(kept) };
            var place = 0;
            foreach (var notice in NoticePolicy.For(happened, desk))
            {
                var id = Keys.NoticeId(now.LogicalTime, Person, desk.Standing.Version, place++);
                state = notice.To == Person
                    ? state.Arrive(id, notice, now, hours)
                    : state.Transfer(new TransferDocument(id, notice, null, 0));
            }

            if (happened is Event.Offered { HandOut: not null } or Event.TurnCame) state = state.WorthTrying();
            foreach (var instruction in InstructionPolicy.For(happened, desk, Lead.Find(Person, context.At(desk))))
            {
                var id = Keys.NoticeId(now.LogicalTime, SenderOf(instruction), desk.Standing.Version, place++);
                state = state.Transfer(TransferDocument.ForInstruction(id, instruction));
            }
        }

        return state.TellingBoard(this, context, now);
    }

    /// <summary>Applies an event that nobody hears of, and that no board shows.</summary>
    public PersonState ApplyQuietly(Event happened, PersonId by, ClockReading now) => this with
    {
        Desk = Evolver.Apply(Desk, happened),
        NewEvents = NewEvents.Add(new EventDocument(now.LogicalTime, by, happened)),
    };

    // The recipient's ledger keeps the id, so one that does not say whose it is bears another, which is theirs alone as well.
    private PersonId SenderOf(Instruction instruction) =>
        instruction.From == Person ? Person : SharedPlaces.IdFor($"{Person}", $"{instruction.To}");

    /// <summary>
    /// Tells the lead, also of what they handed out to the person that is on offer, if they can be reached now and could not before, or
    /// not any more.
    /// </summary>
    public PersonState TellingLead(DeskDocument before, ClockReading now) => TellingOfOffer(before, now).TellingBoard(this, before, now);

    private PersonState TellingOfOffer(DeskDocument before, ClockReading now)
    {
        var unreached = Unreached(Document);
        return unreached == Unreached(before) || Desk.OnOffer is not { HandOut: { IsTaken: false } origin }
            || origin.By != Document.BoardOf
            ? this
            : Send(
                new Instruction.AnswerHandOut(
                    origin.By, Person, origin.Number,
                    unreached is { Why: var why }
                        ? new HandOutState.NotReached(now.LogicalTime, why)
                        : new HandOutState.Offered(now.LogicalTime)),
                now);

        static (bool Is, InstallProblem? Why)? Unreached(DeskDocument document) => document switch
        {
            { Contact: null, Installing.Problem: { } problem } => (true, problem),
            { Unreachable: not null } => (true, null),
            _ => null,
        };
    }

    // A task was handed out to somebody who has never opened the bot: they are tried again, whatever came of earlier tries.
    private PersonState WorthTrying() => Document is { Contact: null }
        ? this with { Document = Document with { Unreachable = null, Installing = null } }
        : this;

    /// <summary>Records that an instruction, or a row of the board, has arrived, so that it is not followed again.</summary>
    public PersonState Followed(string id, PersonId from, ClockReading now)
    {
        var arrival = new ArrivalDocument(now.LogicalTime, null, Topic.Welcome(from));
        return this with { Ledger = Ledger.SetItem(Keys.Arrived(id), StateJson.Write(arrival)) };
    }

    /// <summary>Sends an instruction that no event causes, such as the answer to one that was refused.</summary>
    public PersonState Send(Instruction instruction, ClockReading now) =>
        Transfer(TransferDocument.ForInstruction(OwnId(now), instruction));

    /// <summary>Sends a notice that no event causes.</summary>
    public PersonState Send(Notice notice, ClockReading now) => Transfer(new TransferDocument(OwnId(now), notice, null, 0));

    /// <summary>
    /// Adds a notice for this person to the inbox, the ledger and, if it belongs there, the review queue. Nothing is said to somebody
    /// who is erased.
    /// </summary>
    /// <param name="hours">When this person works; null when unknown, and then no notice waits for working hours.</param>
    public PersonState Arrive(string id, Notice notice, ClockReading now, WorkCalendar? hours)
    {
        if (Document.IsErased) return this;
        if (Document.Reviews.Knows(notice.About, notice.Queue)) return Followed(id, notice.About.Learner, now);
        var arrival = StateJson.Write(new ArrivalDocument(now.LogicalTime, notice.Kind, notice.About));
        return Add(NoticeDocument.Untried(id, DeliveryTime.For(notice, hours, now.LogicalTime)) with { Notice = notice }) with
        {
            Ledger = Ledger.SetItem(Keys.Arrived(id), arrival),
            Document = Document with { LastItem = Document.LastItem + 1, Reviews = Document.Reviews.With(notice.About, notice.Queue) },
        };
    }

    /// <summary>
    /// Reschedules the notices that wait for working hours, after those hours changed. One transaction has room for forty; the
    /// desk records the last one done, and the rest is owed at once. Each is checked again before it is sent anyway.
    /// </summary>
    /// <param name="hours">As for <see cref="Arrive"/>.</param>
    /// <param name="after">The last sequence number that an earlier call rescheduled.</param>
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
        { Way: NoticeWay.PostMessage or NoticeWay.RepostCard } notice =>
            item with { DeliverAfter = DeliveryTime.For(notice, hours, now) },
        { Way: var other } => throw new UnreachableException($"{other}"),
    };

    /// <summary>Adds a mend: the message may show an old state, or should show only its one line.</summary>
    /// <param name="deliverAfter">In logical time; set when another write to the message may still be on its way.</param>
    public PersonState Mending(Topic about, string messageId, DateTimeOffset? deliverAfter = null)
    {
        if (Notices.Any(pair => pair.Value.Mend == new Mend(about, messageId) && IsAhead(pair.Key, pair.Value, deliverAfter))) return this;
        return Add(NoticeDocument.Untried("", deliverAfter) with { Mend = new Mend(about, messageId) }) with
        {
            Document = Document with { LastItem = Document.LastItem + 1 },
        };
    }

    // An existing mend does not count if it is claimed, because its call may be over, or if it may run before that time.
    private bool IsAhead(long sequence, NoticeDocument item, DateTimeOffset? deliverAfter) =>
        Lease?.Claimed.Contains(sequence) != true && (deliverAfter is null || item.DeliverAfter >= deliverAfter);

    /// <summary>This person became reachable or unreachable: updates the cards of the learners whose work waits for their review.</summary>
    public PersonState UpdateLearnersCards(ClockReading now)
    {
        var state = this;
        // The first few only: work further back in the queue goes to another reviewer long before its turn.
        foreach (var topic in Document.Reviews.Items.Select(item => item.Topic).Where(
            topic => topic.Learner != Person).Take(MostLearnersUpdated))
        {
            var notice = new Notice(topic.Learner, topic, NoticeKind.Changed, 0, null);
            state = state.Send(notice, now);
        }

        return state;
    }

    /// <summary>The most rows that <see cref="UpdateLearnersCards"/> adds.</summary>
    internal const int MostLearnersUpdated = 10;
    private const long FirstOwnPlace = 1000;

    /// <summary>Adds to the outbox what a lead's board is to say, in place of what waits there to be said on it.</summary>
    /// <param name="since">What was added after this sequence number is new, so that the row can go with it.</param>
    internal PersonState Tell(PersonId lead, BoardRow row, long since, ClockReading now)
    {
        // One that is claimed may be on its way already.
        var waiting = Transfers.Where(
            pair => pair.Value.IsBoardOnly && pair.Value.To == lead && Lease?.Claimed.Contains(pair.Key) != true).ToList();
        var state = waiting.Count == 0 ? this : this with { Transfers = Transfers.RemoveRange(waiting.Select(pair => pair.Key)) };
        var (sequence, companion) = state.Transfers.LastOrDefault(pair => pair.Key > since && pair.Value.To == lead);
        if (companion is not null)
        {
            var both = companion with { Board = new BoardNews(lead, row with { Version = sequence }) };
            return state with { Transfers = state.Transfers.SetItem(sequence, both) };
        }

        var alone = TransferDocument.ForBoard(OwnId(now), lead, row with { Version = Document.LastItem + 1 });
        var last = waiting.Select(pair => pair.Value).LastOrDefault();
        return state.Transfer(last is null ? alone : alone with { HeldUntil = last.HeldUntil, Tries = last.Tries });
    }

    // No event causes what bears this id. Its place starts so high that nothing that an event causes has the same.
    private string OwnId(ClockReading now) =>
        Keys.NoticeId(now.LogicalTime, Person, Desk.Standing.Version, checked((int)(FirstOwnPlace + Document.LastItem)));

    private PersonState Transfer(TransferDocument transfer) => this with
    {
        Transfers = Transfers.Add(Document.LastItem + 1, transfer),
        Document = Document with { LastItem = Document.LastItem + 1 },
    };

    private PersonState Add(NoticeDocument item) => this with { Notices = Notices.Add(Document.LastItem + 1, item) };
}
