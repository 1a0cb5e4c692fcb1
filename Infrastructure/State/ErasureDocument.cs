namespace MicroAssignBot.Infrastructure.State;

/// <summary>A person asked that everything about them be deleted. The row stays until nothing at all is left of them.</summary>
/// <param name="AskedAt">In logical time.</param>
/// <param name="DoneAt">When only their empty desk row was left, in real time; null while it is still being done.</param>
public sealed record ErasureDocument(DateTimeOffset AskedAt, DateTimeOffset? DoneAt = null);
