namespace MicroAssignBot.Domain.Skills;

/// <summary>A skill as people read it: <paramref name="Name"/> at most 60 characters.</summary>
public sealed record Skill(SkillId Id, string Name);
