using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Infrastructure.State;

/// <summary>A person asked that everything about them be deleted. The row stays until nothing at all is left of them.</summary>
/// <param name="AskedAt">In logical time.</param>
/// <param name="DoneAt">When only their empty desk row was left, in real time; null while it is still being done.</param>
/// <param name="HeldBy">
/// Who may have something of their tasks, which is cleared afterwards; null while that is not known yet, and once it is done.
/// </param>
public sealed record ErasureDocument(DateTimeOffset AskedAt, DateTimeOffset? DoneAt = null, ImmutableList<PersonId>? HeldBy = null);
