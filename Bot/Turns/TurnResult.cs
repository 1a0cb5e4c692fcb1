using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Turns;

/// <summary>How a command of a turn ended.</summary>
/// <param name="State">The desk's owner, as they are now.</param>
/// <param name="Refusal">Null when the command was carried out, now or earlier.</param>
/// <param name="Happened">The events of the command; empty when it was refused or is a repeat.</param>
internal sealed record TurnResult(PersonState State, Refusal? Refusal, IReadOnlyList<Event> Happened);
