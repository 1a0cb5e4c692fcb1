using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Execution;

/// <summary>Gathers what a decision needs besides the desk: people, reviewers, catalogue.</summary>
public interface IDecisionContexts
{
    /// <summary>The product's numbers.</summary>
    Terms Terms { get; }

    /// <param name="owner">The person whose desk the decision is about.</param>
    /// <param name="actor">The authenticated sender.</param>
    ValueTask<DecisionContext> Create(PersonState owner, PersonId actor, ClockReading now, CancellationToken cancellationToken);

    /// <param name="mentioned">The people whom the command names.</param>
    ValueTask<DecisionContext> Create(
        PersonState owner, PersonId actor, IEnumerable<PersonId> mentioned, ClockReading now, CancellationToken cancellationToken);
}
