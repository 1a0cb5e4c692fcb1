namespace MicroAssignBot.Bot.Execution;

/// <summary>The process is going away: nothing new is begun, what was done is recorded, leases are given back.</summary>
public sealed class Shutdown
{
    private volatile bool isClosing;

    public bool HasBegun => isClosing;

    public void Begin() => isClosing = true;
}
