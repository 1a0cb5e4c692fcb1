using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Turns;

/// <summary>Decides one command of a turn on the state as read, and applies its events; again after each lost race.</summary>
internal sealed class TurnDecision(
    Turn turn, PersonId owner, Command command, ContactRecorder contact, DecisionContexts contexts, WorkCalendars calendars)
{
    /// <summary>False when the turn is a repeat, so that nothing was decided.</summary>
    public bool IsMade { get; private set; }

    /// <summary>The refusal of the last decision; null when it was not refused.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The events of the last decision.</summary>
    public IReadOnlyList<Event> Happened { get; private set; } = [];

    /// <summary>Others see the person differently from now on.</summary>
    public bool ChangesEntry => ChangesPreferences || Happened.Any(happened =>
        happened is Event.TargetsSet or Event.TeamSet or Event.RequestAnswered or Event.LeftTeam);

    public bool ChangesPreferences => Happened.OfType<Event.PreferencesChanged>().Any();

    public async ValueTask<CommandOutcome> Decide(PersonSnapshot read, ClockReading now, CancellationToken cancellationToken)
    {
        var (before, state) = await contact.Prepare(turn, owner, read, now, cancellationToken);
        if (state.Document.IsErased)
        {
            (IsMade, Happened) = (true, []);
            Refusal = owner == turn.Actor ? new Refusal.BeingErased() : new Refusal.Unknown();
            return CommandOutcome.From(before, state, Refusal);
        }

        var context = await contexts.Create(before.State, turn.Actor, Mentioned, now, cancellationToken);
        var decision = Decider.Decide(before.State.Desk, command, context);
        IsMade = true;
        Refusal = (decision as Decision.Refused)?.Refusal;
        Happened = decision is Decision.Happened happened ? happened.Events : [];
        if (Happened.Count > 0) state = state.Apply(Happened, context, now, await calendars.For(state, cancellationToken));
        // The refusal is the answer; that somebody asked counts nevertheless.
        if (command is Command.Next && Refusal is Refusal.NothingToOffer && Matching.InVain(before.State.Desk, context) is { } asked)
            state = state.ApplyQuietly(asked, turn.Actor, now);
        if (ChangesPreferences) state = state.HeldAnew(now, await calendars.For(state, cancellationToken));
        return CommandOutcome.From(before, state, Refusal);
    }

    // The people whom the command names: the decision needs their entries.
    private IEnumerable<PersonId> Mentioned => command switch
    {
        Command.AskColleague ask => [ask.Colleague],
        Command.ChooseReviewer choose => [choose.Reviewer],
        Command.HandOut { Reviewer: { } reviewer } given => given.People.Append(reviewer),
        Command.HandOut given => given.People,
        Command.SetUpTeam { Deputy: { } deputy } team => team.People.Append(deputy),
        Command.SetUpTeam team => team.People,
        Command.NameLead name => [name.Lead],
        Command.NameDeputy name => [name.Deputy],
        _ => [],
    };
}
