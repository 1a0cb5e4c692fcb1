using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.People;

[Flags]
public enum Roles
{
    None = 0,
    Learner = 1,
    Lead = 2,
    Admin = 4,
}

/// <summary>What the organisation says of one person. What a person says in chat lies on their desk.</summary>
/// <param name="Address">The name they sign in with, which opens a chat with them; null when it is not known.</param>
public sealed record Person(
    PersonId Id,
    string Name,
    PersonId? Lead,
    PersonId? Deputy,
    WorkCalendar Calendar,
    Roles Roles,
    IReadOnlyDictionary<SkillId, Level> Targets,
    string? Address = null);
