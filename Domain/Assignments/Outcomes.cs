using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What a learner told of a finished task in the conversation that the task came from.</summary>
/// <param name="Number">Of the assignment.</param>
/// <param name="Place">The conversation, which is addressed like a person.</param>
/// <param name="Title">Of the task.</param>
public sealed record SharedOutcome(int Number, PersonId Place, string Title, string Text)
{
    /// <summary>UTF-16 units of the text.</summary>
    public const int Longest = 500;

    private const int MostKept = 10;

    internal static ImmutableList<SharedOutcome> With(ImmutableList<SharedOutcome> kept, SharedOutcome outcome) =>
        (kept.Count >= MostKept ? kept.RemoveAt(0) : kept).Add(outcome);
}

/// <summary>The learner posts how an approved task went, once, in the conversation that the task was made from.</summary>
internal static class OutcomeDecisions
{
    public static Decision Share(Desk desk, Command.ShareOutcome command, DecisionContext context)
    {
        if (desk.Standing.Outcomes.Exists(outcome => outcome.Number == command.Number)) return Decision.Again;
        var text = PlainText.Clean(command.Text);
        return desk.Find(command.Number) switch
        {
            { MayShareOutcome: true } when text.Length == 0 => Decision.No(new Refusal.OutcomeEmpty()),
            { MayShareOutcome: true } when text.Length > SharedOutcome.Longest => Decision.No(new Refusal.OutcomeTooLong(text.Length)),
            { MayShareOutcome: true } done => Decision.That(new Event.OutcomeShared(
                new SharedOutcome(done.Number, command.Place, done.Task.Title, text), context.Now)),
            var other => Decision.NoLonger(other),
        };
    }
}
