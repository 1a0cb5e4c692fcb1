using System.Diagnostics;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Catalogue;

namespace MicroAssignBot.Bot.Outbox;

/// <summary>
/// What arrivals change in the recipient's partition: a notice lies in the inbox, an instruction is decided on the desk. The ledger
/// row, which is inserted in the same transaction, makes each of them count once. What an instruction asks of the catalogue, which is a
/// partition of its own, is done before: if this process dies in between, it is done again and changes nothing more.
/// </summary>
public sealed class ArrivalDecision(
    PersonStore people, WorkCalendars calendars, IDecisionContexts contexts, ICatalogueEditor catalogue)
{
    /// <param name="isAgain">
    /// This is a retry. Some may have arrived before, which makes the insert into the ledger fail. So the ledger is read only on a
    /// retry.
    /// </param>
    internal async ValueTask<CommandOutcome> Decide(
        PersonSnapshot before, IEnumerable<Arrival> batch, ClockReading now, bool isAgain, CancellationToken cancellationToken)
    {
        var state = before.State;
        var hours = await calendars.For(state, cancellationToken);

        // A slow lease holder and the one that took over may both hand over the same thing at the same time.
        foreach (var arrival in batch.DistinctBy(arrival => arrival.Id))
        {
            if (isAgain && await people.HasArrived(state.Person, arrival.Id, cancellationToken)) continue;
            state = arrival.Transfer switch
            {
                { Instruction: { } instruction } => await Follow(state, arrival.Id, instruction, now, hours, cancellationToken),
                { Notice: { } notice } => state.Arrive(arrival.Id, notice, now, hours),
                { Board.Row.Learner: var learner } => state.Followed(arrival.Id, learner, now),
                _ => throw new UnreachableException("It brings neither a notice nor an instruction, nor anything for a board."),
            };
            if (arrival.Transfer.Board is { Row: var row }) state = state.WithBoard(row, now);
        }

        return CommandOutcome.From(before, state);
    }

    private async ValueTask<PersonState> Follow(
        PersonState state, string id, Instruction instruction, ClockReading now, WorkCalendar? hours, CancellationToken cancellationToken)
    {
        if (instruction is Instruction.MarkDoubted { Entry: var entry, Version: var version })
            await catalogue.Doubt(entry, version, cancellationToken);
        var context = await contexts.Create(state, instruction.From, now, cancellationToken);
        var followed = state.Followed(id, instruction.From, now);
        if (instruction is Instruction.TellBoard) return followed.TellAnew(instruction.From, context, now).AskAnew(instruction.From, now);
        var decision = state.Document.IsErased
            ? Decision.No(new Refusal.DoesNotExist())
            : Decider.Follow(state.Desk, instruction, context);
        return decision switch
        {
            Decision.Happened happened => followed.Apply(happened.Events, context, now, hours),
            Decision.Refused refused when InstructionPolicy.Refused(instruction, refused.Refusal) is { } answer =>
                followed.Send(answer, now),
            Decision.Refused or Decision.Repeated => followed,
            _ => throw new InvalidOperationException("This kind of decision is not handled."),
        };
    }
}
