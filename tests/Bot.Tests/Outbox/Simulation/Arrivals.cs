using System.Globalization;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>
/// Every notice and every instruction arrives exactly once, and those of one sender in order. A row for a board may be replaced by a newer
/// one before it arrives, and then come late: its version says that it is old.
/// </summary>
internal sealed class Arrivals(SimulatedWorld world)
{
    private readonly Dictionary<string, PersonId> announced = new(StringComparer.Ordinal);
    private readonly HashSet<string> arrived = new(StringComparer.Ordinal);
    private readonly Dictionary<(PersonId Of, string Key), string> boards = [];
    private readonly Dictionary<(string From, PersonId To), long> last = [];

    public int Count => arrived.Count;

    public int Instructions { get; private set; }

    public int From(string sender) => arrived.Count(id => id.Contains($".{sender}.", StringComparison.Ordinal));

    public void Check(PersonId person, IReadOnlyList<Change> changes, Journal journal)
    {
        if (changes.Count(change => IsHandedOver(person, change)) > 1) world.Fates.Count(Fates.Shared);
        foreach (var change in changes)
        {
            switch (change)
            {
                case Change.Insert insert when change.Key.StartsWith(Keys.TransferPrefix, StringComparison.Ordinal):
                    var transfer = StateJson.Read<TransferDocument>(insert.Body);
                    announced.Add(transfer.Id, transfer.To);
                    if (transfer.IsBoardOnly) boards[(person, change.Key)] = transfer.Id;
                    break;
                case Change.Delete when boards.TryGetValue((person, change.Key), out var board):
                    announced.Remove(board);
                    break;
                case Change.Insert insert when change.Key.StartsWith(Keys.NoticePrefix, StringComparison.Ordinal):
                    Arrive(person, StateJson.Read<NoticeDocument>(insert.Body), journal);
                    break;
                case Change.Insert insert when IsInstruction(insert):
                    Instructions++;
                    Arrive(person, change.Key[Keys.LedgerPrefix.Length..]);
                    break;
            }
        }
    }

    /// <summary>To be asked when nothing is owed any more.</summary>
    public void CheckAtRest()
    {
        foreach (var (id, to) in announced)
        {
            if (!arrived.Contains(id)) world.Fail($"Arrival: {id} never reached {to}.");
        }
    }

    // What somebody does themself comes with notices to them too, which nobody hands over.
    private bool IsHandedOver(PersonId person, Change change) =>
        change is Change.Insert insert && insert.Key.StartsWith(Keys.NoticePrefix, StringComparison.Ordinal)
        && StateJson.Read<NoticeDocument>(insert.Body) is { Notice: not null } item && announced.ContainsKey(item.Id);

    private void Arrive(PersonId person, NoticeDocument item, Journal journal)
    {
        if (item.Notice is null) return;
        if (journal.Find(person, Keys.Arrived(item.Id)) is null) world.Fail($"Arrival: {item.Id} is not in the ledger of {person}.");
        Arrive(person, item.Id);
    }

    /// <summary>An instruction is carried out as it arrives, and leaves nothing in the inbox.</summary>
    public static bool IsInstruction(Change change) =>
        change is Change.Insert insert && change.Key.StartsWith(Keys.LedgerPrefix, StringComparison.Ordinal)
        && !change.Key.EndsWith(".end", StringComparison.Ordinal) && StateJson.Read<ArrivalDocument>(insert.Body).Kind is null;

    private void Arrive(PersonId person, string id)
    {
        if (!arrived.Add(id)) world.Fail($"Arrival: {id} arrived at {person} twice.");
        if (boards.ContainsValue(id)) return;
        var parts = id.Split('.');
        var order = (Number(parts[2]) * 1_000_000) + Number(parts[3]);
        if (last.TryGetValue((parts[1], person), out var earlier) && earlier > order)
            world.Fail($"Order: {id} arrived at {person} after a later one of the same sender.");
        last[(parts[1], person)] = order;

        static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
    }
}
