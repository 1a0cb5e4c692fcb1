using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;

namespace MicroAssignBot.Cards.Notices;

/// <summary>A sentence about a task. The task's title in it is bold and, with a link, opens the task's card.</summary>
internal sealed record LinkedSentence(string Before, string Title, string After)
{
    /// <summary>Stands for the title among the values of a sentence. No text that a person wrote contains it.</summary>
    public const string Mark = "\0";

    public AdaptiveAction.Execute? Link { get; init; }

    /// <summary>As plain text.</summary>
    public string Text => Before + Title + After;

    /// <param name="open">The click that opens the task's card.</param>
    /// <param name="values">Of the sentence, with <see cref="Mark"/> in place of the title.</param>
    public static LinkedSentence Create(CardBuilder builder, string key, string title, Click? open, params ReadOnlySpan<object?> values)
    {
        var parts = builder.Text.Format(key, values).Split(Mark, 2);
        return new LinkedSentence(parts[0], parts.Length > 1 ? title : "", parts.ElementAtOrDefault(1) ?? "")
        {
            Link = open is null
                ? null
                : new AdaptiveAction.Execute($"title-{Verbs.ActionId(open)}", Verbs.For(open), open) { Title = title },
        };
    }

    public static LinkedSentence Create(string sentence) => new(sentence, "", "");

    public Element Draw() => new RichTextBlock([.. new[]
    {
        new TextRun(Before), new TextRun(Title) { Weight = TextWeight.Bolder, Underline = Link is null ? null : true, SelectAction = Link },
        new TextRun(After),
    }.Where(run => run.Text.Length > 0)]);
}
