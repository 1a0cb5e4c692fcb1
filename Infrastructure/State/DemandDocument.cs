namespace MicroAssignBot.Infrastructure.State;

/// <summary>How often learners asked for a task of one skill and level in one month, and got none for one cause.</summary>
public sealed record DemandDocument(int Count);
