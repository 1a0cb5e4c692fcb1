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
/// <param name="Calendar">In the default zone when the organisation does not know theirs.</param>
/// <param name="Address">The name they sign in with, which opens a chat with them; null when it is not known.</param>
/// <param name="HasZone">The organisation knows their zone.</param>
public sealed record Person(
    PersonId Id,
    string Name,
    PersonId? Lead,
    PersonId? Deputy,
    WorkCalendar Calendar,
    Roles Roles,
    IReadOnlyDictionary<SkillId, Level> Targets,
    string? Address = null,
    bool HasZone = true)
{
    /// <summary>The directory that their object id is of; null when it is not said for them alone.</summary>
    public string? Tenant { get; init; }

    /// <summary>When they work by what the organisation says, whatever they say themself.</summary>
    public WorkCalendar Usual { get => field ?? Calendar; private init; }

    /// <summary>With what they say of their own time.</summary>
    public Person With(Preferences own) => own == Preferences.None ? this : this with { Calendar = own.Apply(Usual), Usual = Usual };

    /// <summary>In the zone that their client told, unless the organisation knows better.</summary>
    public Person In(TimeZoneInfo? told) => HasZone || told is null ? this : this with { Calendar = Calendar with { Zone = told } };
}
