using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>A skill for which somebody asked for a task and there was none.</summary>
/// <param name="Level">The level of the task that was wanted.</param>
public sealed record Unmet(SkillId Skill, Level Level, NoMatch Cause);
