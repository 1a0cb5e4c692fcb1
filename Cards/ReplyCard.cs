using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;

namespace MicroAssignBot.Cards;

/// <summary>An answer in words, with the two or three buttons that make sense now.</summary>
public static class ReplyCard
{
    /// <summary>UTF-16 units; what is longer is cut.</summary>
    private const int LongestSentence = 2000;

    public static CardContent Of(string sentence, IReadOnlyList<Reply> buttons, CardContext context)
    {
        var text = Words.Short.To(sentence, LongestSentence);
        return new Page(context, Form.None).Card(text, [Texts.Line(text)], Buttons.Of(buttons));
    }
}
