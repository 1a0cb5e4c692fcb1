using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Execution;

/// <summary>Gathers what a decision may know beside the desk: people, reviewers, catalogue.</summary>
public interface IDecisionContexts
{
    /// <summary>The product's numbers.</summary>
    Terms Terms { get; }

    /// <param name="owner">Whose desk is decided on.</param>
    /// <param name="actor">Who signed in.</param>
    ValueTask<DecisionContext> Create(PersonState owner, PersonId actor, ClockReading now, CancellationToken cancellationToken);
}
