using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// Who is asked to agree to a suggestion, in this order: the lead, the deputies, the configured reviewers, the colleague who agreed
/// to review. Whoever is away or cannot be reached comes last, and whoever has as many reviews as one person may get before them.
/// </summary>
internal static class SuggestionRule
{
    public static ImmutableList<PersonId> InLine(Desk desk, Person learner, DecisionContext context)
    {
        PersonId?[] near = [learner.Lead, context.Find(learner.Lead)?.Deputy, learner.Deputy];
        return
        [
            .. near.Concat(context.Reviewers.Select(id => (PersonId?)id)).Append((desk.Standing.Colleague as Colleague.Agreed)?.Id)
                .OfType<PersonId>().Where(id => id != learner.Id && context.Find(id) is not null).Distinct()
                .OrderBy(id => ReviewClock.IsAway(id, context) || context.Unreached.Contains(id))
                .ThenBy(context.IsFull),
        ];
    }
}
