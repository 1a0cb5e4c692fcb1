using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Turns;

/// <summary>Decides one command of a turn on what was read, and applies it; anew on a fresh reading after a lost race.</summary>
internal sealed class TurnDecision(
    Turn turn, PersonId owner, Command command, ContactRecorder contact, DecisionContexts contexts, WorkCalendars calendars)
{
    /// <summary>False when the turn had been carried out before, and nothing was decided.</summary>
    public bool IsMade { get; private set; }

    /// <summary>Of the last decision; null when it was not refused.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What the last decision makes happen.</summary>
    public IReadOnlyList<Event> Happened { get; private set; } = [];

    public bool ChangesPreferences => Happened.OfType<Event.PreferencesChanged>().Any();

    public async ValueTask<CommandOutcome> Decide(PersonSnapshot read, ClockReading now, CancellationToken cancellationToken)
    {
        var (before, state) = await contact.Prepare(turn, owner, read, now, cancellationToken);
        var context = await contexts.Create(before.State, turn.Actor, Mentioned, now, cancellationToken);
        var decision = Decider.Decide(before.State.Desk, command, context);
        IsMade = true;
        Refusal = (decision as Decision.Refused)?.Refusal;
        Happened = decision is Decision.Happened happened ? happened.Events : [];
        if (Happened.Count > 0) state = state.Apply(Happened, turn.Actor, now, await calendars.For(state, cancellationToken));
        if (ChangesPreferences) state = state.HeldAnew(now, await calendars.For(state, cancellationToken));
        return CommandOutcome.From(before, state, Refusal);
    }

    // Whom the command names, of whom the decision must know.
    private PersonId? Mentioned => command switch
    {
        Command.AskColleague ask => ask.Colleague,
        Command.ChooseReviewer choose => choose.Reviewer,
        _ => null,
    };
}
