using MicroAssignBot.Bot.Outbox.Sending;
using MicroAssignBot.Bot.Persistence;

namespace MicroAssignBot.Bot.Outbox;

/// <summary>What keeps messages from people, as this replica has seen it. The messages wait; none is lost.</summary>
public sealed class DeliveryHealth(SendingPause pause, UnreachablePeople unreachable)
{
    /// <summary>How many people this replica last saw as unreachable, at most <see cref="UnreachablePeople.MostCounted"/>.</summary>
    public int Unreachable => unreachable.Count;

    /// <summary>Since when the service has refused the bot itself, in real time; null when it does not.</summary>
    public DateTimeOffset? PausedSince => pause.Since;

    public string? PausedWhy => pause.Why;
}
