namespace MicroAssignBot.Bot.Delivery.Sending;

/// <summary>All sending pauses while the service refuses the bot itself. Nothing is lost meanwhile.</summary>
public sealed class SendingPause
{
    private State? state;

    /// <summary>Real time; null when the service accepts the bot.</summary>
    public DateTimeOffset? Until => Volatile.Read(ref state)?.Until;

    /// <summary>Real time; null when the service accepts the bot.</summary>
    public DateTimeOffset? Since => Volatile.Read(ref state)?.Since;

    public string? Why => Volatile.Read(ref state)?.Why;

    public void Begin(DateTimeOffset now, DateTimeOffset until, string why) => Volatile.Write(ref state, new State(Since ?? now, until, why));

    public void End() => Volatile.Write(ref state, null);

    private sealed record State(DateTimeOffset Since, DateTimeOffset Until, string Why);
}
