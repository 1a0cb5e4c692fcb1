using System.Collections.Immutable;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What a lead or a learner wrote into the blanks of a task's context.</summary>
internal static class BlankDecisions
{
    /// <returns>A refusal for the first answer that is too long, or null.</returns>
    public static Refusal? Problem(ImmutableList<string>? answers)
    {
        var place = answers?.FindIndex(answer => answer.Length > Blanks.LongestAnswer) ?? -1;
        return place < 0 ? null : new Refusal.AnswerTooLong(place, answers![place].Length);
    }

    /// <param name="answers">By the order of the blanks; empty ones stay open.</param>
    public static ImmutableList<FilledBlank> Fill(CatalogueEntry entry, ImmutableList<string>? answers) =>
        [.. Blanks.In(entry).Zip(answers ?? [])
            .Select(pair => new FilledBlank(pair.First, Blanks.Tidy(PlainText.Clean(pair.Second))))
            .Where(filled => filled.Answer.Length > 0)];
}
