using System.Collections.Immutable;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>The team that a learner joined, in place of the lead whom the organisation names.</summary>
public sealed record Membership(PersonId Lead, DateTimeOffset Since);

/// <summary>What a lead wants of one learner. It counts only as long as that person leads them.</summary>
/// <param name="By">The lead.</param>
/// <param name="Targets">By skill, each once; they replace the targets of the organisation for these skills.</param>
/// <param name="Priority">The one skill that comes first; null for none.</param>
public sealed record LeadsWishes(PersonId By, ImmutableList<SkillTarget> Targets, SkillId? Priority)
{
    /// <summary>The team's targets, with those that the lead set for this person alone, which stay.</summary>
    internal static LeadsWishes OfTeam(PersonId lead, ImmutableList<SkillTarget> targets, LeadsWishes? before) => new(
        lead,
        [.. targets, .. (before?.Targets ?? []).Where(own => !targets.Exists(target => target.Skill == own.Skill))],
        before?.Priority);

    public bool Equals(LeadsWishes? other) =>
        other is not null && By == other.By && Priority == other.Priority && Targets.SequenceEqual(other.Targets);

    public override int GetHashCode() => HashCode.Combine(By, Priority, Targets.Count);
}

public sealed record SkillTarget(SkillId Skill, Level Target);

/// <summary>
/// A person as decisions and cards know them: the organisation's entry, with what their own desk says over it. Who leads whom, and
/// towards what, is answered here and nowhere else.
/// </summary>
public static class OwnEntry
{
    public static Person With(this Person person, Standing standing)
    {
        var own = Own.From(standing);
        var lead = own.Lead ?? person.Lead;
        var wishes = own.Wishes is { } set && set.By == lead ? set : null;
        return person.With(own.Preferences) with
        {
            Roles = own.Leads ? person.Roles | Roles.Lead : person.Roles,
            Lead = lead,
            Deputy = own.Deputy ?? person.Deputy,
            Targets = wishes is null ? person.Targets : Over(person.Targets, wishes.Targets),
            Priority = wishes is null ? person.Priority : wishes.Priority,
        };
    }

    /// <summary>Whether others see a person differently with the one than with the other.</summary>
    public static bool Differs(Standing one, Standing other) => Own.From(one) != Own.From(other);

    private static ImmutableDictionary<SkillId, Level> Over(IReadOnlyDictionary<SkillId, Level> usual, IEnumerable<SkillTarget> wanted) =>
        usual.ToImmutableDictionary().SetItems(wanted.Select(target => KeyValuePair.Create(target.Skill, target.Target)));

    /// <summary>All that an entry takes from the person's own desk.</summary>
    private readonly record struct Own(PersonId? Lead, PersonId? Deputy, bool Leads, LeadsWishes? Wishes, Preferences Preferences)
    {
        public static Own From(Standing standing) => new(
            standing.Team?.Lead, standing.Led?.AgreedDeputy, Assignments.Lead.Leads(standing), standing.Wishes, standing.Preferences);
    }
}
