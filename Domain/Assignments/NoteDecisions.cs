using System.Collections.Immutable;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>The learner adds a note to work that is in review.</summary>
internal static class NoteDecisions
{
    /// <summary>Refused while the reviewer cannot open the work: then the learner hands it in again instead.</summary>
    public static Decision Add(Desk desk, Command.AddNote command, DecisionContext context)
    {
        var text = PlainText.Clean(command.Text);
        return desk.Find(command.Number) switch
        {
            { Stage: Stage.InReview { AccessAskedAt: null } } same when same.Notes is [.., { Text: var last }] && last == text =>
                Decision.Again,
            { Stage: Stage.InReview { AccessAskedAt: null } } full when full.Notes?.Count >= Note.Most =>
                Decision.No(new Refusal.TooManyNotes()),
            { Stage: Stage.InReview { AccessAskedAt: null } } => Add(command.Number, text, context),
            var other => Decision.NoLonger(other),
        };
    }

    private static Decision Add(int number, string text, DecisionContext context)
    {
        if (text.Length > Note.Longest) return Decision.No(new Refusal.NoteTooLong(text.Length));
        return new Work(text, ImmutableList<FileLink>.Empty).Problem() is { } problem
            ? Decision.No(problem)
            : Decision.That(new Event.NoteAdded(number, new Note(text, context.Now)));
    }
}
