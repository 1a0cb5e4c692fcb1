namespace MicroAssignBot.Domain.Skills;

/// <summary>A skill as people read it: <paramref name="Name"/> at most 60 characters.</summary>
public sealed record Skill(SkillId Id, string Name)
{
    /// <summary>What somebody at level 1, 2 and so on can do; empty where nobody wrote it down.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <returns>Null when nobody wrote down what the level means.</returns>
    public string? Describe(Level level) => level.Value >= 1 ? Levels.ElementAtOrDefault(level.Value - 1) : null;
}
