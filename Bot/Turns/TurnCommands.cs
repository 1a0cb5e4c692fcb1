using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Turns;

/// <summary>Executes the commands of a turn, on the actor's own desk or on another person's.</summary>
internal sealed class TurnCommands(
    CommandExecutor executor, PersonStore people, ContactRecorder contact, DecisionContexts contexts, WorkCalendars calendars,
    OtherPeople others, Access access)
{
    /// <summary>Records that the actor contacted the bot, without any other command.</summary>
    public async Task<PersonState> RecordContact(Turn turn, CancellationToken cancellationToken)
    {
        var earlier = turn.Found;
        var command = new PersonCommand(
            turn.Actor,
            async (read, now) => await contact.Record(
                turn, earlier, await WithClosed(turn, turn.Actor, read, cancellationToken), now, cancellationToken))
        {
            Clicked = turn.Clicked,
        };
        var result = await Commit(turn, command, cancellationToken);
        turn.OwnState = result.State;
        if (turn.Found.IsFirst) others.Forget(turn.Actor);
        return result.State;
    }

    /// <summary>Has the outbox mend this message of the actor, since it may show an old state.</summary>
    public Task Mend(Turn turn, Topic topic, string message, CancellationToken cancellationToken) =>
        Commit(
            turn, new PersonCommand(turn.Actor, before => CommandOutcome.From(before, before.State.Mending(topic, message))),
            cancellationToken);

    /// <summary>Records that the actor removed the bot.</summary>
    public Task RecordRemoval(Turn turn, CancellationToken cancellationToken) => Commit(
        turn,
        new PersonCommand(turn.Actor, (before, now) => ValueTask.FromResult(CommandOutcome.From(before, ContactUpdates.AfterRemoval(
            before.State, turn.Contact, new ContactSignal(turn.At, Installs: false, now, now.LogicalTime))))),
        cancellationToken);

    /// <summary>
    /// The bot can write to this person from now on, although they have not written yet: the channel said who they are. Nothing
    /// changes for whoever has a chat already.
    /// </summary>
    public Task Introduce(Turn turn, PersonId person, Contact contact, CancellationToken cancellationToken) => Commit(
        turn,
        new PersonCommand(person, (before, now) => ValueTask.FromResult(
            CommandOutcome.From(before, ContactUpdates.AfterIntroduction(before.State, contact, now)))),
        cancellationToken);

    /// <param name="owner">The person on whose desk the command is decided.</param>
    /// <param name="step">Distinguishes the commands of one turn.</param>
    public async Task<TurnResult> Execute(Turn turn, PersonId owner, Command command, CancellationToken cancellationToken, string step = "")
    {
        if (owner == turn.Actor) return await ExecuteOn(turn, owner, command, step, cancellationToken);
        var heard = RecordContact(turn, cancellationToken);
        try
        {
            return await ExecuteOn(turn, owner, command, step, cancellationToken);
        }
        finally
        {
            // Awaited even if the command fails, because the recorded contact can leave work to do.
            await heard;
        }
    }

    /// <summary>The same command on several desks at the same time.</summary>
    public async Task<IReadOnlyList<TurnResult>> ExecuteOnEach(
        Turn turn, IEnumerable<PersonId> owners, Command command, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await RecordContact(turn, cancellationToken);
        return await Task.WhenAll(owners.Select(owner => ExecuteOn(turn, owner, command, $"-{owner}", cancellationToken)));
    }

    /// <summary>Reads what is to be seen of a desk, with the assignment of this number even if it is closed.</summary>
    public async Task<PersonState> Read(PersonId owner, int number, CancellationToken cancellationToken)
    {
        var read = await people.Read(owner, cancellationToken);
        return read.State.Document.IsErased ? read.State.Shown : (await people.WithClosed(read, number, cancellationToken)).State;
    }

    /// <returns>The hand-out of this lead, even if it is over; null when there is none of this number.</returns>
    public ValueTask<HandOut?> HandOut(PersonState lead, int number, CancellationToken cancellationToken) =>
        people.HandOut(lead, number, cancellationToken);

    /// <summary>The latest hand-outs of this lead, the newest first.</summary>
    public ValueTask<IReadOnlyList<HandOut>> HandOuts(PersonState lead, int most, CancellationToken cancellationToken) =>
        people.HandOuts(lead, most, cancellationToken);

    private async Task<TurnResult> ExecuteOn(
        Turn turn, PersonId owner, Command command, string step, CancellationToken cancellationToken)
    {
        Decided? last = null;
        var earlier = turn.Found;
        var result = await Commit(
            turn,
            new PersonCommand(
                owner, async (read, now) => (last = await Decide(turn, earlier, owner, command, read, now, cancellationToken)).Outcome)
            {
                Turn = turn.Id is { } activity ? new TurnId(turn.Actor, activity + step, command.GetType().Name) : null,
                Clicked = turn.Clicked,
            },
            cancellationToken);
        if (result.IsAnothers) last = null;
        var state = (await WithClosed(turn, owner, new PersonSnapshot(result.State, []), cancellationToken)).State;
        if (owner != turn.Actor) state = state.Shown;
        Remember(turn, owner, state, last);
        // Nothing was decided when the turn is a repeat. Its answer is authorized anew: the actor may have lost the right to see it.
        var refusal = result.Refusal
            ?? (
                last is not null || await access.Sees(turn.Actor, state.Desk, command, cancellationToken)
                    ? last?.Refusal
                    : new Refusal.DoesNotExist());
        if (owner != turn.Actor && refusal is not null) access.Audit(turn.Actor, owner, command, refusal);
        return new TurnResult(state, refusal, last?.Happened ?? []);
    }

    /// <summary>Decides on the state as read, and applies the events; again after each lost race.</summary>
    private async ValueTask<Decided> Decide(
        Turn turn, ContactFindings earlier, PersonId owner, Command command, PersonSnapshot read, ClockReading now,
        CancellationToken cancellationToken)
    {
        var before = await WithClosed(turn, owner, read, cancellationToken);
        var state = before.State;
        if (turn.Clicked?.Learner == owner) turn.LearnerState = owner == turn.Actor ? state : state.Shown;
        if (owner == turn.Actor) (before, state) = await contact.RecordFirst(turn, earlier, before, now, cancellationToken);
        if (state.Document.IsErased)
            return new Decided(before, state, owner == turn.Actor ? new Refusal.BeingErased() : new Refusal.DoesNotExist(), []);
        var context = await contexts.Create(before.State, turn.Actor, Mentioned(command), now, cancellationToken);
        var decision = Decider.Decide(before.State.Desk, command, context);
        var decided = new Decided(
            before, state, (decision as Decision.Refused)?.Refusal, decision is Decision.Happened happened ? happened.Events : []);
        if (decided.Happened.Count > 0)
            state = state.Apply(decided.Happened, context, now, await calendars.For(state, cancellationToken));
        // The refusal is the answer; that somebody asked counts nevertheless.
        if (command is Command.Next && decided.Refusal is Refusal.NothingToOffer
            && Matching.InVain(before.State.Desk, context) is { } asked)
            state = state.ApplyQuietly(asked, turn.Actor, now);
        if (decided.ChangesPreferences) state = state.HeldAnew(now, await calendars.For(state, cancellationToken));
        return decided with { After = state };
    }

    /// <summary>With the clicked assignment even if it is closed. A repeat is answered without a decision, and may need it.</summary>
    private async ValueTask<PersonSnapshot> WithClosed(
        Turn turn, PersonId owner, PersonSnapshot snapshot, CancellationToken cancellationToken) =>
        turn.Clicked is { } clicked && clicked.Learner == owner
            ? await people.WithClosed(snapshot, clicked.Number, cancellationToken)
            : snapshot;

    // The people whom the command names: the decision needs their entries.
    internal static IEnumerable<PersonId> Mentioned(Command command) => command switch
    {
        Command.AskColleague ask => [ask.Colleague],
        Command.ChooseReviewer choose => [choose.Reviewer],
        Command.HandOut { Reviewer: { } reviewer } given => given.People.Append(reviewer),
        Command.HandOut given => given.People,
        Command.SetUpTeam { Deputy: { } deputy } team => [.. team.People ?? [], deputy, .. team.Others],
        Command.SetUpTeam team => [.. team.People ?? [], .. team.Others],
        Command.NameLead name => [name.Lead],
        Command.NameDeputy name => [name.Deputy],
        _ => [],
    };

    /// <summary>What the commit leaves to do goes onto the turn.</summary>
    private async Task<ExecutionResult> Commit(Turn turn, PersonCommand command, CancellationToken cancellationToken)
    {
        var result = await executor.Execute(command, cancellationToken);
        turn.AddPostCommitWork(result.Work);
        return result;
    }

    private void Remember(Turn turn, PersonId owner, PersonState state, Decided? decided)
    {
        if (owner == turn.Actor) turn.OwnState = state;
        if (turn.Clicked?.Learner == owner) turn.LearnerState = state;
        if (decided is { ChangesEntry: true }) others.Forget(owner);
        if (turn.Found.IsFirst) others.Forget(turn.Actor);
    }

    /// <summary>What was decided on the state as read.</summary>
    /// <param name="Refusal">Null when the command was not refused.</param>
    private sealed record Decided(PersonSnapshot Before, PersonState After, Refusal? Refusal, IReadOnlyList<Event> Happened)
    {
        public CommandOutcome Outcome => CommandOutcome.From(Before, After, Refusal);

        /// <summary>Others see the person differently from now on.</summary>
        public bool ChangesEntry => OwnEntry.Differs(Before.State.Desk.Standing, After.Desk.Standing);

        public bool ChangesPreferences => Happened.OfType<Event.PreferencesChanged>().Any();
    }
}
