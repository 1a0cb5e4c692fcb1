using System.Collections.Immutable;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// What an event on one person's desk asks of another person's desk. It arrives there exactly once, and is decided there like a
/// command.
/// </summary>
/// <param name="From">The owner of the desk on which it began. The decision takes them as the one who acts.</param>
public abstract record Instruction(PersonId To, PersonId From)
{
    /// <summary>The most rows that one instruction writes where it arrives; a test counts them.</summary>
    public const int MostRows = 12;

    /// <summary>A lead hands out a task.</summary>
    /// <param name="Number">Of the hand-out on the lead's desk.</param>
    /// <param name="At">When the lead handed it out.</param>
    /// <param name="Reviewer">Whom the lead named to review; null leaves it to the rule.</param>
    public sealed record HandOut(
        PersonId To, PersonId From, int Number, CatalogueEntry Task, DateTimeOffset At, Start Start, bool IsUrgent, PersonId? Reviewer,
        ImmutableList<FilledBlank>? Filled = null) : Instruction(To, From);

    /// <summary>Tells the lead what became of the task that they handed out.</summary>
    public sealed record AnswerHandOut(PersonId To, PersonId From, int Number, HandOutState State) : Instruction(To, From);
}
