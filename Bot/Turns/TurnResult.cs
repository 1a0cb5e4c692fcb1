using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Turns;

/// <summary>What came of a command, seen from the turn.</summary>
/// <param name="State">Whose desk it was decided on, as they are now.</param>
/// <param name="Refusal">Null when it was carried out, now or before.</param>
/// <param name="Happened">What it made happen; nothing when it was refused or had been done before.</param>
internal sealed record TurnResult(PersonState State, Refusal? Refusal, IReadOnlyList<Event> Happened);
