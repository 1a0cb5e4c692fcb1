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

/// <summary>What the organisation says about a person. A person's own settings are on their desk.</summary>
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
    /// <summary>The directory of their object id; null when none is given for them alone.</summary>
    public string? Tenant { get; init; }

    /// <summary>The one skill that their lead marked; null for none.</summary>
    public SkillId? Priority { get; init; }

    /// <summary>Their working time as the organisation gives it, without their own settings.</summary>
    public WorkCalendar Usual { get => field ?? Calendar; private init; }

    /// <summary>
    /// Whether they may do what leads do; nothing else decides that. The organisation calls them a lead or names them as somebody's, or
    /// their own desk says that they lead a team.
    /// </summary>
    public bool IsLead => Roles.HasFlag(Roles.Lead);

    /// <summary>Applies the person's own settings.</summary>
    public Person With(Preferences own) => own == Preferences.None ? this : this with { Calendar = own.Apply(Usual), Usual = Usual };

    /// <summary>Uses the zone that their client told, unless the organisation knows their zone.</summary>
    public Person In(TimeZoneInfo? told) => HasZone || told is null ? this : this with { Calendar = Calendar with { Zone = told } };
}
