namespace MicroAssignBot.Bot.Outbox.Sweeping;

/// <summary>A limit that many people wait for together.</summary>
/// <param name="Tenant">The tenant whose calls are used up; null for this replica's own places.</param>
/// <param name="Interactive">Even the part of the budget that is kept for answers is used up.</param>
public readonly record struct Shortage(string? Tenant, bool Interactive)
{
    public static Shortage Places { get; } = new(null, true);
}
