using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards;

/// <summary>An answer in words, with the two or three buttons that make sense now.</summary>
public static class ReplyCard
{
    /// <summary>UTF-16 units; a longer sentence is cut.</summary>
    private const int LongestSentence = 2000;

    /// <summary>UTF-16 units of all texts given back together; no form takes more.</summary>
    private const int LongestWritten = 5000;

    public static CardContent Render(string sentence, IReadOnlyList<SuggestedButton> buttons, CardContext context)
    {
        var text = Words.Short.To(sentence, LongestSentence);
        return new CardBuilder(context, Form.None).Card(text, [Texts.Line(text)], Buttons.Create(buttons));
    }

    /// <summary>The same answer, with the texts that the person had typed, so that they can copy them.</summary>
    public static CardContent Keeping(string sentence, Inputs typed, IReadOnlyList<SuggestedButton> buttons, CardContext context)
    {
        var text = Words.Short.To(sentence, LongestSentence);
        var page = new CardBuilder(context, Form.None);
        var kept = Fitting(typed.Written.Select(PlainText.Clean)).Select(Texts.Written).ToList();
        IEnumerable<Element> written = kept.Count == 0 ? [] : [Texts.Label(page.Text["said.you-wrote"]), .. kept];
        return page.Card(text, [Texts.Line(text), .. written], Buttons.Create(buttons));
    }

    private static IEnumerable<string> Fitting(IEnumerable<string> texts)
    {
        var left = LongestWritten;
        foreach (var text in texts)
        {
            if (left <= 0) yield break;
            var fitting = Words.Short.To(text, left);
            left -= fitting.Length;
            yield return fitting;
        }
    }
}
