using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.Persistence;

/// <summary>A person in the state that a test needs.</summary>
internal static class Somebody
{
    public static readonly PersonId Me = PersonId.Parse("00000001-0000-4000-8000-000000000000");
    public static readonly PersonId You = PersonId.Parse("00000002-0000-4000-8000-000000000000");
    public static readonly PersonId They = PersonId.Parse("00000003-0000-4000-8000-000000000000");
    public static readonly Topic Task = new(Me, 1);
    public static readonly Topic OtherTask = new(Me, 2);
    public static readonly DeliveryOptions Options = new();

    /// <summary>The rehearsal is an hour ahead.</summary>
    public static readonly ClockReading Now = new(
        new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero),
        new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));

    public static readonly PersonState Idle = PersonState.Empty(Me);

    public static LeasePolicy Leases(Shutdown? shutdown = null) =>
        new(Microsoft.Extensions.Options.Options.Create(Options), new Instance(ownsTheStore: false), shutdown ?? new Shutdown());

    public static PersonState Told(this PersonState state, NoticeKind kind, Topic? about = null, QueueChange? queue = null)
    {
        var topic = about ?? Task;
        return state.Arrive(
            $"20260105.{topic.Learner}.{state.Document.LastItem + 1}.0", new Notice(state.Person, topic, kind, 1, queue), Now, hours: null);
    }

    public static PersonState Owing(this PersonState state, PersonId to)
    {
        var sequence = state.Document.LastItem + 1;
        return state with
        {
            Transfers = state.Transfers.Add(
                sequence, new TransferDocument($"x{sequence}", new Notice(to, Task, NoticeKind.Changed, 1, null), null, 0)),
            Document = state.Document with { LastItem = sequence },
        };
    }

    public static PersonState With(this PersonState state, long sequence, Func<NoticeDocument, NoticeDocument> change) =>
        state with { Notices = state.Notices.SetItem(sequence, change(state.Notices[sequence])) };

    public static PersonState WithTransfer(this PersonState state, long sequence, Func<TransferDocument, TransferDocument> change) =>
        state with { Transfers = state.Transfers.SetItem(sequence, change(state.Transfers[sequence])) };

    public static PersonState WithCard(this PersonState state, Topic topic, string messageId) =>
        state with { Cards = state.Cards.SetItem(topic, new CardPlace(messageId, IsPast: false)) };

    public static PersonState Leased(this PersonState state, TimeSpan left, bool heard = false, params long[] claimed) =>
        state with { Document = state.Document with { Lease = new Lease("other-1", Now.RealTime + left, [.. claimed], heard) } };

    public static PersonState Gone(this PersonState state) =>
        state with { Document = state.Document with { Unreachable = new UnreachableSince(Now.RealTime, "blocked") } };
}
