using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Rendering;

/// <summary>Who leads whom, for cards; and how the week was for those whom somebody leads.</summary>
internal sealed class LedPeople(TeamDirectory teams, PersonStore people)
{
    /// <param name="standing">As for <see cref="TeamDirectory"/>.</param>
    public ValueTask<PersonId?> LeadOf(PersonId learner, Standing? standing, CancellationToken cancellationToken) =>
        teams.LeadOf(learner, standing, cancellationToken);

    public ValueTask<IReadOnlyList<Person>> PeopleOf(PersonId lead, CancellationToken cancellationToken) =>
        teams.PeopleOf(lead, cancellationToken);

    /// <summary>
    /// What the lead's digest says. It reads each desk once, one after the other, and keeps no more of them than the figures.
    /// </summary>
    /// <returns>Null when it is about nobody, or there is nothing to say.</returns>
    public async ValueTask<DigestFigures?> Digest(PersonState lead, DigestIssue issue, CancellationToken cancellationToken)
    {
        var led = await teams.PeopleOf(lead.Person, cancellationToken);
        if (led.Count == 0) return null;
        var figures = DigestFigures.ForLead(issue, lead.Document.Reviews);
        foreach (var learner in led)
            figures = figures.With(issue, (await people.Read(learner.Id, cancellationToken)).State.Shown.Desk, learner);
        return figures.IsEmpty ? null : figures;
    }
}
