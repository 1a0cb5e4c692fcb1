using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Turns;

/// <summary>What came of a command, seen from the turn.</summary>
/// <param name="Desk">The desk it was decided on, as it is now.</param>
/// <param name="Refusal">Null when it was carried out, now or before.</param>
/// <param name="Happened">What it made happen; nothing when it was refused or had been done before.</param>
internal sealed record TurnResult(PersonState Desk, Refusal? Refusal, IReadOnlyList<Event> Happened);

/// <summary>Carries out what a turn asks for, on the actor's own desk or on another's.</summary>
internal sealed class TurnCommands(
    CommandExecutor executor, PersonStore people, DecisionContexts contexts, WorkCalendars calendars, OtherPeople others, Access access, IOptions<DeliveryOptions> options)
{
    /// <summary>The person was heard; nothing else is asked for.</summary>
    public async Task<PersonState> RecordContact(Turn turn, CancellationToken cancellationToken)
    {
        var result = await executor.Execute(turn.Actor, null, (before, now) => Heard(turn, before, now, cancellationToken), turn.Clicked, null, cancellationToken);
        turn.AddPostCommitWork(result.Work);
        turn.OwnState = result.State;
        if (turn.IsFirst) others.Forget(turn.Actor);
        return result.State;
    }

    /// <summary>The card on this message of the actor's may show something old; delivery puts it right, in its turn.</summary>
    public async Task Mend(Turn turn, Topic topic, string message, CancellationToken cancellationToken)
    {
        var result = await executor.Execute(turn.Actor, null, Mended, null, null, cancellationToken);
        turn.AddPostCommitWork(result.Work);

        ValueTask<CommandOutcome> Mended(PersonSnapshot before, ClockReading now)
        {
            var state = before.State.Mending(topic, message);
            return ValueTask.FromResult<CommandOutcome>(ReferenceEquals(state, before.State) ? new CommandOutcome.NoChange(before, null) : new CommandOutcome.Save(before, state));
        }
    }

    /// <summary>The person took the bot away.</summary>
    public async Task RecordRemoval(Turn turn, CancellationToken cancellationToken)
    {
        var result = await executor.Execute(turn.Actor, null, Decide, null, null, cancellationToken);
        turn.AddPostCommitWork(result.Work);

        ValueTask<CommandOutcome> Decide(PersonSnapshot before, ClockReading now)
        {
            var state = ContactUpdates.AfterRemoval(before.State, turn.Contact, new ContactSignal(turn.At, Installs: false, now, now.LogicalTime));
            return ValueTask.FromResult<CommandOutcome>(ReferenceEquals(state, before.State) ? new CommandOutcome.NoChange(before, null) : new CommandOutcome.Save(before, state));
        }
    }

    /// <param name="owner">On whose desk.</param>
    /// <param name="step">Tells the commands of one turn apart.</param>
    public async Task<TurnResult> Execute(Turn turn, PersonId owner, Command command, CancellationToken cancellationToken, string step = "")
    {
        if (owner == turn.Actor) return await Decided(turn, owner, command, step, cancellationToken);
        var heard = RecordContact(turn, cancellationToken);
        try
        {
            return await Decided(turn, owner, command, step, cancellationToken);
        }
        finally
        {
            // Whatever comes of the command: what was begun here leaves something to do.
            await heard;
        }
    }

    private async Task<TurnResult> Decided(Turn turn, PersonId owner, Command command, string step, CancellationToken cancellationToken)
    {
        Refusal? refusal = null;
        IReadOnlyList<Event> events = [];
        var isDecided = false;
        TurnId? id = turn.Id is { } activity ? new TurnId(turn.Actor, activity + step, command.GetType().Name) : null;
        var result = await executor.Execute(owner, id, Decide, turn.Clicked, null, cancellationToken);
        turn.AddPostCommitWork(result.Work);
        var state = await WithClicked(turn, owner, result.State, cancellationToken);
        if (owner == turn.Actor) turn.OwnState = state;
        if (turn.Clicked?.Learner == owner) turn.LearnerState = state;
        if (events.OfType<Event.PreferencesChanged>().Any()) others.Forget(owner);
        if (turn.IsFirst) others.Forget(turn.Actor);
        if (!isDecided) refusal = await Unseen(turn, command, state, cancellationToken);
        refusal = result.Refusal ?? refusal;
        Audit(turn, owner, command, refusal);
        return new TurnResult(state, refusal, events);

        async ValueTask<CommandOutcome> Decide(PersonSnapshot read, ClockReading now)
        {
            (var before, var state) = await Prepare(turn, owner, read, now, cancellationToken);
            var context = await contexts.Create(before.State, turn.Actor, Mentioned(command), now, cancellationToken);
            var decision = Decider.Decide(before.State.Desk, command, context);
            isDecided = true;
            refusal = (decision as Decision.Refused)?.Refusal;
            events = decision is Decision.Happened happened ? happened.Events : [];
            if (events.Count > 0) state = state.Apply(events, turn.Actor, now, await calendars.For(state, cancellationToken));
            if (events.OfType<Event.PreferencesChanged>().Any()) state = state.HeldAnew(now, await calendars.For(state, cancellationToken));
            return ReferenceEquals(state, before.State) ? new CommandOutcome.NoChange(before, refusal) : new CommandOutcome.Save(before, state);
        }
    }

    /// <summary>What was done before is authorized anew: whoever did it may not see it any more.</summary>
    private async ValueTask<Refusal?> Unseen(Turn turn, Command command, PersonState state, CancellationToken cancellationToken)
    {
        if (command is not Command.OnAssignment { Number: var number }) return null;
        var isSeen = TopicReader.FromDesk(state.Desk.TopicOf(number), state.Desk) is { } view
            && await access.To(view, turn.Actor, cancellationToken) is not Sight.None;
        return isSeen ? null : new Refusal.Unknown();
    }

    private void Audit(Turn turn, PersonId owner, Command command, Refusal? refusal)
    {
        if (owner == turn.Actor || refusal is not (Refusal.Unknown or Refusal.NotTheLearner or Refusal.NotTheReviewer or Refusal.NotTheLead)) return;
        var number = (command as Command.OnAssignment)?.Number ?? 0;
        access.Refused(turn.Actor, new Topic(owner, number), command.GetType().Name, refusal.GetType().Name);
    }

    private static PersonId? Mentioned(Command command) => command switch
    {
        Command.AskColleague ask => ask.Colleague,
        Command.ChooseReviewer choose => choose.Reviewer,
        _ => null,
    };

    /// <summary>A desk as it is, with the closed assignment if that is asked for.</summary>
    public async Task<PersonState> Read(PersonId owner, int number, CancellationToken cancellationToken) =>
        (await people.WithClosed(await people.Read(owner, cancellationToken), number, cancellationToken)).State;

    private async ValueTask<(PersonSnapshot Before, PersonState State)> Prepare(
        Turn turn, PersonId owner, PersonSnapshot read, ClockReading now, CancellationToken cancellationToken)
    {
        if (turn.Clicked is { } clicked && clicked.Learner == owner) read = await people.WithClosed(read, clicked.Number, cancellationToken);
        if (turn.Clicked?.Learner == owner) turn.LearnerState = read.State;
        if (owner != turn.Actor) return (read, read.State);
        var before = await WithClicked(turn, read, cancellationToken);
        turn.OwnState = before.State;
        return (before, Listen(turn, before.State, now));
    }

    private async ValueTask<CommandOutcome> Heard(Turn turn, PersonSnapshot read, ClockReading now, CancellationToken cancellationToken)
    {
        var before = await WithClicked(turn, read, cancellationToken);
        if (turn.Clicked is { } clicked && clicked.Learner == turn.Actor) before = await people.WithClosed(before, clicked.Number, cancellationToken);
        turn.OwnState = before.State;
        var state = Listen(turn, before.State, now);
        return ReferenceEquals(state, before.State) ? new CommandOutcome.NoChange(before, null) : new CommandOutcome.Save(before, state);
    }

    /// <summary>A repeat is recognised before anything is decided, and what it is about may be closed by then.</summary>
    private async ValueTask<PersonState> WithClicked(Turn turn, PersonId owner, PersonState state, CancellationToken cancellationToken) =>
        turn.Clicked is { } clicked && clicked.Learner == owner
            ? (await people.WithClosed(new PersonSnapshot(state, []), clicked.Number, cancellationToken)).State
            : state;

    private ValueTask<PersonSnapshot> WithClicked(Turn turn, PersonSnapshot read, CancellationToken cancellationToken) =>
        turn is { Clicked: { } clicked, ClickedMessage: not null } ? people.WithCard(read, clicked, cancellationToken) : ValueTask.FromResult(read);

    private PersonState Listen(Turn turn, PersonState state, ClockReading now)
    {
        turn.IsFirst |= state.Document.Contact is null;
        var sign = new ContactSignal(turn.At, turn.Installs, now, now.LogicalTime + options.Value.Repaint);
        var heard = ContactUpdates.AfterContact(state, turn.Contact, turn.Clicked, turn.ClickedMessage, sign);
        turn.WasOld |= turn.Clicked is { } clicked && state.Cards.GetValueOrDefault(clicked) is { } place
            && heard.Cards[clicked].MessageId != place.MessageId;
        (heard, var travelling) = ZoneChange.Detect(turn.Person, state, heard, now.LogicalTime);
        turn.ZoneChange = travelling ?? turn.ZoneChange;
        return heard;
    }
}
