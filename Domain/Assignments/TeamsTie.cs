using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What a person has to do with a team of Microsoft Teams. It lies on their own desk, as the team's desk said it last.</summary>
/// <param name="Team">The team's desk.</param>
/// <param name="Number">Counts up with everything that they are told about such teams.</param>
public sealed record TeamsTie(PersonId Team, string Name, TeamsState State, TeamsPart Part, int Number = 0)
{
    public const int Most = 20;

    public const int MostCandidates = 60;

    /// <summary>Who leads the team, or was asked; null while nobody is named.</summary>
    public TeamsLead? Lead { get; init; }

    /// <summary>Who says that they do not lead the team; null when nobody did.</summary>
    public PersonId? Refused { get; init; }

    /// <summary>Who named this person as the lead; null for anybody else.</summary>
    public PersonId? NamedBy { get; init; }

    /// <summary>Who of the roster may lead the team: for whoever is asked.</summary>
    public ImmutableList<PersonId> Candidates { get => field ?? []; init; }

    /// <summary>Who has left the roster: for the lead.</summary>
    public ImmutableList<PersonId> Left { get => field ?? []; init; }

    /// <summary>They are asked who leads the team.</summary>
    public bool AsksWho => Part is TeamsPart.Installer && State is not TeamsState.Gone && Lead is null;

    public bool IsLed => Part is TeamsPart.Lead && State is not TeamsState.Gone;
}

public enum TeamsPart
{
    /// <summary>They added the bot to the team.</summary>
    Installer,

    /// <summary>They are asked whether they lead the team.</summary>
    Asked,

    Lead,

    /// <summary>Nothing any more.</summary>
    None,
}

/// <summary>Of what the person hears by a message.</summary>
public enum TeamsNews
{
    None,

    /// <summary>Nothing, and no card of theirs changes: they are filling in the form that shows it.</summary>
    Quiet,

    /// <summary>They added the bot: who leads the team?</summary>
    Added,

    /// <summary>Somebody whom they named, or somebody else, has said whether they lead the team.</summary>
    LeadAnswered,

    /// <summary>They are asked whether they lead the team.</summary>
    LeadAsked,

    /// <summary>The team that they lead was archived or restored, or the bot was removed from it.</summary>
    Changed,
}

/// <summary>What the team's desk tells one person.</summary>
public sealed record TeamsTold(PersonId To, TeamsTie Tie, TeamsNews News);
