using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Outbox;

/// <summary>A notice that waits to be written into its recipient's inbox.</summary>
internal sealed class Arrival(string id, Notice notice)
{
    public string Id => id;

    public Notice Notice => notice;

    public bool IsDone { get; private set; }

    public bool HasArrived { get; private set; }

    public void Finish(bool arrived) => (IsDone, HasArrived) = (true, arrived);
}

/// <summary>Groups waiting notices by recipient, so that they share a commit.</summary>
internal sealed class ArrivalQueue
{
    private const int MostAtOnce = 20;

    private readonly Dictionary<PersonId, List<Arrival>> waiting = [];

    public void Add(Arrival arrival)
    {
        lock (waiting)
        {
            if (!waiting.TryGetValue(arrival.Notice.To, out var line)) waiting[arrival.Notice.To] = line = [];
            line.Add(arrival);
        }
    }

    /// <returns>This one and others for the same recipient, as many as one commit takes.</returns>
    public List<Arrival> Take(Arrival mine)
    {
        lock (waiting)
        {
            var line = waiting[mine.Notice.To];
            line.Remove(mine);
            var others = line.Take(MostAtOnce - 1).ToList();
            line.RemoveRange(0, others.Count);
            if (line.Count == 0) waiting.Remove(mine.Notice.To);
            return [mine, .. others];
        }
    }
}
