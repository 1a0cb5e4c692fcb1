namespace MicroAssignBot.Bot.Outbox.Sweeping;

/// <summary>What many wait for together.</summary>
/// <param name="Tenant">Whose calls are used up; null when it is this replica's own places.</param>
/// <param name="Interactive">Even the part that is kept for answers.</param>
public readonly record struct Shortage(string? Tenant, bool Interactive)
{
    public static Shortage Places { get; } = new(null, true);
}
