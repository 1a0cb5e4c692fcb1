using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Rendering;

/// <summary>Whom a question about a team of Microsoft Teams can name.</summary>
internal static class TeamsCandidates
{
    /// <summary>Who is in the team; everybody, where the bot may not see who is.</summary>
    public static async ValueTask<IReadOnlyList<PersonId>> Candidates(
        this IPeople people, TeamsTie tie, PersonId viewer, CancellationToken cancellationToken)
    {
        if (!tie.AsksWho) return [];
        if (!tie.Candidates.IsEmpty) return tie.Candidates;
        var everybody = await people.Colleagues(viewer, cancellationToken);
        return [.. everybody.Take(TeamsTie.MostCandidates).Select(person => person.Id)];
    }

    /// <summary>Everybody whom a message about the tie can name.</summary>
    public static IEnumerable<PersonId> In(TeamsTie tie) =>
        new[] { tie.Lead?.Id, tie.Refused, tie.NamedBy }.OfType<PersonId>();
}
