using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Departures;

/// <summary>
/// Ends what is open for somebody who has left or is being erased, and passes on what they had to review. It can be done again after a
/// crash, and by several processes at the same time: what is done already changes nothing.
/// </summary>
internal sealed class CloseOuts(
    PersonStore people, CommandExecutor executor, IDecisionContexts contexts, WorkCalendars calendars, PostCommitQueue postCommit)
{
    /// <summary>No desk has so much open.</summary>
    private const int MostRounds = 100;

    public async Task CloseOut(PersonId person, CancellationToken cancellationToken)
    {
        var left = (await people.Read(person, cancellationToken)).State;
        var deputy = left.Desk.Standing.Led?.AgreedDeputy;
        var learners = left.Document.Reviews.Items.Select(item => item.Topic.Learner).Where(learner => learner != person).Distinct();
        foreach (var learner in learners)
            await Execute(learner, new Command.PassOnReviews(person, deputy), deputy, cancellationToken);
        await Execute(person, new Command.CloseOut(), null, cancellationToken);
    }

    /// <summary>Until it changes nothing more, since an end takes a few tasks at a time.</summary>
    /// <param name="mentioned">Whom the command names; null for nobody.</param>
    public async Task Execute(PersonId owner, Command command, PersonId? mentioned, CancellationToken cancellationToken)
    {
        var happened = true;
        for (var round = 0; round < MostRounds && happened; round++)
        {
            var result = await executor.Execute(new PersonCommand(owner, Decide), cancellationToken);
            postCommit.Start(result.Work);
        }

        async ValueTask<CommandOutcome> Decide(PersonSnapshot read, ClockReading now)
        {
            var context = await contexts.Create(read.State, owner, mentioned is { } one ? [one] : [], now, cancellationToken);
            var events = (Decider.Decide(read.State.Desk, command, context) as Decision.Happened)?.Events;
            happened = events is not null;
            return CommandOutcome.From(read, events is null
                ? read.State.TellingBoard(read.State, context, now)
                : read.State.Apply(events, context, now, await calendars.For(read.State, cancellationToken)));
        }
    }
}
