using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>A team of Microsoft Teams that has the bot. It has a desk of its own, under an id that is made of its address.</summary>
/// <param name="Address">The channel's id of the team.</param>
/// <param name="Installers">Who is asked who leads it: they added the bot, or led the team before; the latest last.</param>
/// <param name="Lead">Who leads it, or was asked whether they do; null while nobody is named.</param>
public sealed record TeamsTeam(string Address, string Name, TeamsState State, ImmutableList<PersonId> Installers, TeamsLead? Lead)
{
    public const int LongestName = 80;

    public const int MostInstallers = 5;

    /// <summary>
    /// When the last of what is known of it happened, by the channel's clock: what happened before and is told later says nothing new.
    /// Null when an earlier build kept it.
    /// </summary>
    public DateTimeOffset? LatestAt { get; init; }

    /// <summary>The same of when it was archived or restored, since that and where the bot is are told apart. Null when never.</summary>
    public DateTimeOffset? UseAt { get; init; }

    /// <returns>Null while nobody has confirmed.</returns>
    public PersonId? ConfirmedLead => Lead is { HasConfirmed: true, Id: var id } ? id : null;
}

/// <param name="HasConfirmed">They said so themself.</param>
public sealed record TeamsLead(PersonId Id, bool HasConfirmed);

public enum TeamsState
{
    InUse,
    Archived,

    /// <summary>It was deleted, or the bot was removed from it.</summary>
    Gone,
}

/// <summary>What happened to the team in Microsoft Teams.</summary>
public enum TeamsChange
{
    Renamed,
    Archived,

    /// <summary>It is in use again.</summary>
    Restored,

    /// <summary>It was deleted, or the bot was removed from it.</summary>
    Gone,

    /// <summary>The bot is in it in another version. Nobody has added it, so nobody is asked or told anything.</summary>
    Upgraded,
}

/// <summary>The people of the organisation who are in a team of Microsoft Teams, as far as the bot keeps them.</summary>
/// <param name="Left">Who was in it and has left.</param>
public sealed record TeamsRoster(ImmutableList<RosterMember> Members, ImmutableList<PersonId> Left)
{
    /// <summary>So many fit the desk's row with the longest addresses.</summary>
    public const int MostKept = 120;

    public const int MostLeft = 100;

    public static TeamsRoster None { get; } = new([], []);

    /// <summary>The roster was read: who is in it has not left, and who is not there any more has.</summary>
    public TeamsRoster Read(IReadOnlyCollection<RosterMember> members)
    {
        var there = members.Select(member => member.Id).ToHashSet();
        var gone = Left.Concat(Members.Select(member => member.Id)).Where(id => !there.Contains(id)).Distinct();
        return new TeamsRoster([.. members.Take(MostKept)], [.. gone.TakeLast(MostLeft)]);
    }

    public TeamsRoster Without(IReadOnlyCollection<string> addresses)
    {
        var gone = Members.FindAll(member => addresses.Contains(member.Address));
        return new TeamsRoster(
            Members.RemoveRange(gone), [.. Left.Concat(gone.Select(member => member.Id)).Distinct().TakeLast(MostLeft)]);
    }

    /// <summary>Somebody had everything about them deleted: they are not on it until they are read anew, as somebody new.</summary>
    /// <returns>The same instance when they are not on it.</returns>
    public TeamsRoster Forgetting(PersonId person) =>
        Members.Exists(member => member.Id == person) ? this with { Members = Members.RemoveAll(member => member.Id == person) } : this;

    /// <summary>Whether they may have been on it at any time: it does not remember everybody.</summary>
    public bool MayHaveHad(PersonId person) => Members.Count >= MostKept || Left.Count >= MostLeft || Left.Contains(person)
        || Members.Exists(member => member.Id == person);

    public bool IsSame(TeamsRoster other) => Members.SequenceEqual(other.Members) && Left.SequenceEqual(other.Left);
}

/// <param name="Address">The channel's id of the person.</param>
public sealed record RosterMember(PersonId Id, string Address);
