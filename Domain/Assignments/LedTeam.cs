using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>The team that a lead set up. Whoever is in it was asked and joined.</summary>
/// <param name="Targets">What everybody in it is to reach; at most <see cref="MostSkills"/>, all at one level.</param>
/// <param name="Deputy">Who steps in when the lead's time runs out; null when the lead named nobody.</param>
public sealed record LedTeam(ImmutableList<TeamMember> Members, ImmutableList<SkillTarget> Targets, TeamMember? Deputy)
{
    /// <summary>All of them can be asked in one transaction.</summary>
    public const int MostPeople = 50;

    /// <summary>
    /// Whoever is asked, told or left out hears of it by a row of the one transaction that changes the team, and a transaction takes a
    /// hundred rows. Only a large team that is replaced nearly as a whole comes to so many.
    /// </summary>
    public const int MostToldAtOnce = 90;

    public const int MostSkills = 3;

    public static LedTeam None { get; } = new([], [], null);

    public PersonId? AgreedDeputy => Deputy is { State: MemberState.Joined, Id: var id } ? id : null;

    /// <returns>Null when that person was never asked.</returns>
    public TeamMember? Find(PersonId person) => Members.Find(member => member.Id == person);

    public bool Equals(LedTeam? other) => other is not null && Deputy == other.Deputy && Members.SequenceEqual(other.Members)
        && Targets.SequenceEqual(other.Targets);

    public override int GetHashCode() => HashCode.Combine(Deputy, Members.Count, Targets.Count);
}

public sealed record TeamMember(PersonId Id, MemberState State)
{
    /// <summary>They belong to the team, or have not answered yet.</summary>
    public bool IsIn => State is MemberState.Asked or MemberState.Joined;
}

public enum MemberState
{
    Asked,
    Joined,

    /// <summary>They said <em>not now</em>, or the organisation does not list them.</summary>
    Declined,
    Left,
}

/// <summary>A lead asks a person into their team, or to be their deputy. It waits on that person's desk for the answer.</summary>
/// <param name="Number">Counted on the desk of the person who is asked.</param>
public sealed record TeamRequest(int Number, PersonId From, TeamPlace Place, ImmutableList<SkillTarget> Targets);

public enum TeamPlace
{
    Member,
    Deputy,
}
