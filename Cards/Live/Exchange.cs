using System.Collections.Immutable;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>What the learner asked about a task, and what they were told.</summary>
internal static class Exchange
{
    /// <summary>So much text of all questions and answers goes on a card, in UTF-16 units as sent, beside the longest work.</summary>
    private const int MostText = 2_600;

    private const int LeastShown = 40;

    /// <summary>All of it, for the learner, and how the question stands that waits.</summary>
    public static IEnumerable<Element> OfLearner(Assignment assignment, CardBuilder builder)
    {
        if (assignment.Questions is not { IsEmpty: false } questions) yield break;
        yield return builder.Title("exchange.own");
        foreach (var drawn in Drawn(questions, builder.Text["exchange.you"], builder)) yield return drawn;
        if (questions[^1].Answer is null) yield return Texts.Line(Stands(assignment, questions[^1], builder));
    }

    /// <summary>The same behind a button, for when it is no longer what the card is about.</summary>
    public static IEnumerable<Element> Folded(Assignment assignment, CardBuilder builder) =>
        builder.Fold("exchange", "exchange.own", [.. OfLearner(assignment, builder).Skip(1)]);

    /// <summary>What came to the viewer, and has been answered.</summary>
    public static IEnumerable<Element> OfAsked(Assignment assignment, CardBuilder builder) => Drawn(
        (assignment.Questions ?? []).FindAll(question => question.Answer is not null && question.Asked.Contains(builder.Context.Viewer)),
        builder.Name(assignment.Learner), builder);

    public static IEnumerable<Element> FoldedOfAsked(Assignment assignment, CardBuilder builder) =>
        builder.Fold("exchange", "exchange.theirs", [.. OfAsked(assignment, builder)]);

    // Text that is cut, or with others left out, would pass for all that was said.
    private static IEnumerable<Element> Drawn(ImmutableList<Question> questions, string learner, CardBuilder builder)
    {
        var fitting = Fitting(questions, builder);
        return fitting.Select(question => Draw(
            question, learner, fitting.Count < questions.Count || !questions.Contains(question), builder));
    }

    /// <summary>If all of it would be too long, the oldest is cut; where there is hardly any room, the newest is shown alone.</summary>
    private static List<Question> Fitting(ImmutableList<Question> questions, CardBuilder builder)
    {
        var (left, drawn) = (builder.IsTight ? 0 : MostText, new List<Question>());
        foreach (var question in questions.Reverse().Take(builder.IsTight ? 1 : Question.Most))
        {
            var answer = question.Answer is { } given ? given with { Text = Cut(given.Text, ref left) } : null;
            drawn.Insert(0, question with { Text = Cut(question.Text, ref left), Answer = answer });
        }

        return drawn;
    }

    private static string Cut(string text, ref int left)
    {
        var length = 0;
        for (; length < text.Length && (left > 0 || length < LeastShown); length++) left -= text[length] is '"' or '\\' or '\n' ? 2 : 1;
        return length == text.Length ? text : Short.To(text, length);
    }

    private static Container Draw(Question question, string learner, bool isShortened, CardBuilder builder) => Texts.Apart(
    [
        Texts.Quiet(builder.Text.Format(
            isShortened ? "exchange.said-shortened" : "exchange.said", learner, builder.At(question.At))),
        Texts.Written(question.Text) with { Spacing = Spacing.None },
        .. question.Answer is { } answer
            ?
            [
                Texts.Quiet(builder.Text.Format(
                    "exchange.said", answer.By == builder.Context.Viewer ? builder.Text["exchange.you"] : builder.Name(answer.By),
                    builder.At(answer.At))),
                Texts.Written(answer.Text) with { Spacing = Spacing.None },
            ]
            : Array.Empty<Element>(),
    ]);

    private static string Stands(Assignment assignment, Question asked, CardBuilder builder)
    {
        var lead = builder.Name(asked.Of);
        return assignment.Asking switch
        {
            null => builder.Text[assignment.IsOpen || asked.IsOvertaken ? "exchange.overtaken" : "exchange.closed"],
            { HasGoneOn: true } => builder.Text.Format(
                "exchange.goes-on", asked.Deputy is { } other ? builder.Text.Format("one-or-other", lead, builder.Name(other)) : lead),
            { Deputy: { } deputy } => builder.Text.Format("exchange.both", lead, builder.Name(deputy), builder.At(asked.StandsUntil)),
            _ when builder.Unreached(asked.Of) is { } unreached =>
                builder.Text.Format("exchange.unreached", unreached, builder.At(asked.StandsUntil)),
            _ => builder.Text.Format("exchange.waits", lead, builder.At(asked.StandsUntil)),
        };
    }
}
