using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Outbox;

/// <summary>What waits to be written into its recipient's partition.</summary>
internal sealed class Arrival(TransferDocument transfer)
{
    // A notice, its ledger row, and what it implies in the desk row, which is written anyway.
    private const int RowsOfNotice = 2;

    // The row, and a question to whom it is of.
    private const int RowsOfBoard = 2;

    public string Id => transfer.Id;

    public TransferDocument Transfer => transfer;

    public PersonId To => transfer.To;

    /// <summary>The most rows that its arrival writes, besides the desk.</summary>
    public int Rows => (transfer.Instruction is null ? RowsOfNotice : Instruction.MostRows)
        + (transfer.Instruction is Instruction.TellBoard ? BoardTelling.MostAskedAnew : 0)
        + (transfer.Board is null ? 0 : RowsOfBoard);

    public bool IsDone { get; private set; }

    public bool HasArrived { get; private set; }

    public void Finish(bool arrived) => (IsDone, HasArrived) = (true, arrived);
}

/// <summary>Groups waiting arrivals by recipient, so that they share a commit.</summary>
internal sealed class ArrivalQueue
{
    /// <summary>So many rows of arrivals share a transaction, which takes a hundred in all.</summary>
    public const int MostRows = 60;

    private const int MostAtOnce = 20;

    private readonly Dictionary<PersonId, List<Arrival>> waiting = [];

    public void Add(Arrival arrival)
    {
        lock (waiting)
        {
            if (!waiting.TryGetValue(arrival.To, out var line)) waiting[arrival.To] = line = [];
            line.Add(arrival);
        }
    }

    /// <returns>This one and others for the same recipient, in order, as many as one commit takes.</returns>
    public List<Arrival> Take(Arrival mine)
    {
        lock (waiting)
        {
            var line = waiting[mine.To];
            line.Remove(mine);
            var room = MostRows - mine.Rows;
            var others = line.Take(MostAtOnce - 1).TakeWhile(other => (room -= other.Rows) >= 0).ToList();
            line.RemoveRange(0, others.Count);
            if (line.Count == 0) waiting.Remove(mine.To);
            return [mine, .. others];
        }
    }
}
