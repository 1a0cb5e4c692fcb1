namespace MicroAssignBot.Infrastructure;

/// <summary>Part of the start that takes long and can go on beside the rest of it.</summary>
public interface IEarlyStart
{
    /// <summary>Once the settings are known to be right. The host waits for its end, and hears of its failure, in its turn.</summary>
    void Begin();
}
