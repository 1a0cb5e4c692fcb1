namespace MicroAssignBot.Bot.Execution;

/// <summary>The process is stopping: it begins nothing new, records what was done and releases its leases.</summary>
public sealed class Shutdown
{
    private volatile bool isClosing;

    public bool HasBegun => isClosing;

    public void Begin() => isClosing = true;
}
