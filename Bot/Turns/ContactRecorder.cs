using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Turns;

/// <summary>Records on the actor's own desk that they contacted the bot, and keeps the state as read for the turn.</summary>
internal sealed class ContactRecorder(PersonStore people, IPeople organisation, IOptions<DeliveryOptions> options)
{
    /// <summary>For a turn that decides nothing else on the actor's own desk.</summary>
    /// <param name="earlier">
    /// What commands before this one found. A decision that is made again, after a lost race, forgets what was found for the one before.
    /// </param>
    public async ValueTask<CommandOutcome> Record(
        Turn turn, ContactFindings earlier, PersonSnapshot read, ClockReading now, CancellationToken cancellationToken)
    {
        var (before, state) = await RecordFirst(turn, earlier, read, now, cancellationToken);
        return CommandOutcome.From(before, state);
    }

    /// <summary>Before a decision on the actor's own desk.</summary>
    /// <param name="earlier">As for <see cref="Record"/>.</param>
    public async ValueTask<(PersonSnapshot Before, PersonState State)> RecordFirst(
        Turn turn, ContactFindings earlier, PersonSnapshot read, ClockReading now, CancellationToken cancellationToken)
    {
        var before = await WithCard(turn, read, cancellationToken);
        (turn.OwnState, turn.Found) = (before.State, earlier);
        return (before, await AfterContact(turn, before.State, now, cancellationToken));
    }

    private ValueTask<PersonSnapshot> WithCard(Turn turn, PersonSnapshot read, CancellationToken cancellationToken) =>
        turn is { Clicked: { } clicked, ClickedMessage: not null }
            ? people.WithCard(read, clicked, cancellationToken)
            : ValueTask.FromResult(read);

    private async ValueTask<PersonState> AfterContact(Turn turn, PersonState state, ClockReading now, CancellationToken cancellationToken)
    {
        if (turn.IsElsewhere) return state;
        var signal = new ContactSignal(turn.At, turn.Installs, now, now.LogicalTime + options.Value.RerenderDelay);
        var heard = ContactUpdates.AfterContact(state, turn.Contact, turn.Clicked, turn.ClickedMessage, signal);
        var wasOld = turn.Clicked is { } clicked && state.Cards.GetValueOrDefault(clicked) is { } place
            && heard.Cards[clicked].MessageId != place.MessageId;
        (heard, var change) = ZoneChange.Detect(turn.Person, state, heard, now.LogicalTime);
        turn.Found = turn.Found.And(new ContactFindings(state.Document.Contact is null, wasOld, change));
        return WithDigest(turn, heard, now).NotingGaps(await organisation.ReportsOf(turn.Actor, cancellationToken));
    }

    /// <summary>A lead who can be reached gets a digest of each week from now on.</summary>
    private static PersonState WithDigest(Turn turn, PersonState state, ClockReading now)
    {
        if (state.Desk.Standing.Digest is not null || state.Document.IsErased) return state;
        var person = turn.Person?.In(ClientZone.For(state.Document.Contact)).With(state.Desk.Standing);
        return person is not null && DigestDecisions.First(state.Desk.Standing, person, now.LogicalTime) is { } planned
            ? state.ApplyQuietly(planned, turn.Actor, now)
            : state;
    }
}
