using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Turns;

/// <summary>Carries out what a turn asks for, on the actor's own desk or on another's.</summary>
internal sealed class TurnCommands(
    CommandExecutor executor, PersonStore people, ContactRecorder contact, DecisionContexts contexts, WorkCalendars calendars, OtherPeople others, Access access)
{
    /// <summary>The person was heard; nothing else is asked for.</summary>
    public async Task<PersonState> RecordContact(Turn turn, CancellationToken cancellationToken)
    {
        var command = new PersonCommand(turn.Actor, (read, now) => contact.Record(turn, read, now, cancellationToken)) { Clicked = turn.Clicked };
        var result = await Execute(turn, command, cancellationToken);
        turn.OwnState = result.State;
        if (turn.IsFirst) others.Forget(turn.Actor);
        return result.State;
    }

    /// <summary>The card on this message of the actor's may show something old; the outbox puts it right, in its turn.</summary>
    public Task Mend(Turn turn, Topic topic, string message, CancellationToken cancellationToken) =>
        Execute(turn, new PersonCommand(turn.Actor, before => CommandOutcome.From(before, before.State.Mending(topic, message))), cancellationToken);

    /// <summary>The person took the bot away.</summary>
    public Task RecordRemoval(Turn turn, CancellationToken cancellationToken) => Execute(
        turn,
        new PersonCommand(turn.Actor, (before, now) => ValueTask.FromResult(CommandOutcome.From(before, ContactUpdates.AfterRemoval(
            before.State, turn.Contact, new ContactSignal(turn.At, Installs: false, now, now.LogicalTime))))),
        cancellationToken);

    /// <param name="owner">On whose desk.</param>
    /// <param name="step">Tells the commands of one turn apart.</param>
    public async Task<TurnResult> Execute(Turn turn, PersonId owner, Command command, CancellationToken cancellationToken, string step = "")
    {
        if (owner == turn.Actor) return await Decide(turn, owner, command, step, cancellationToken);
        var heard = RecordContact(turn, cancellationToken);
        try
        {
            return await Decide(turn, owner, command, step, cancellationToken);
        }
        finally
        {
            // Whatever comes of the command: what was begun here leaves something to do.
            await heard;
        }
    }

    /// <summary>A desk as it is, with the closed assignment if that is asked for.</summary>
    public async Task<PersonState> Read(PersonId owner, int number, CancellationToken cancellationToken) =>
        (await people.WithClosed(await people.Read(owner, cancellationToken), number, cancellationToken)).State;

    private async Task<TurnResult> Decide(Turn turn, PersonId owner, Command command, string step, CancellationToken cancellationToken)
    {
        var decision = new TurnDecision(turn, owner, command, contact, contexts, calendars);
        var result = await Execute(
            turn,
            new PersonCommand(owner, (read, now) => decision.Decide(read, now, cancellationToken))
            {
                Turn = turn.Id is { } activity ? new TurnId(turn.Actor, activity + step, command.GetType().Name) : null,
                Clicked = turn.Clicked,
            },
            cancellationToken);
        var state = (await contact.WithClosed(turn, owner, new PersonSnapshot(result.State, []), cancellationToken)).State;
        Remember(turn, owner, state, decision);
        // What was done before is authorized anew: whoever did it may not see it any more.
        var refusal = result.Refusal
            ?? (decision.IsMade || await access.Sees(turn.Actor, state.Desk, command, cancellationToken) ? decision.Refusal : new Refusal.Unknown());
        if (owner != turn.Actor && refusal is not null) access.Audit(turn.Actor, owner, command, refusal);
        return new TurnResult(state, refusal, decision.Happened);
    }

    private async Task<ExecutionResult> Execute(Turn turn, PersonCommand command, CancellationToken cancellationToken)
    {
        var result = await executor.Execute(command, cancellationToken);
        turn.AddPostCommitWork(result.Work);
        return result;
    }

    private void Remember(Turn turn, PersonId owner, PersonState state, TurnDecision decision)
    {
        if (owner == turn.Actor) turn.OwnState = state;
        if (turn.Clicked?.Learner == owner) turn.LearnerState = state;
        if (decision.ChangesPreferences) others.Forget(owner);
        if (turn.IsFirst) others.Forget(turn.Actor);
    }
}
