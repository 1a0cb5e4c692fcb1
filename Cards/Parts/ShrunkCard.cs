using MicroAssignBot.Cards.Viewing;

namespace MicroAssignBot.Cards.Parts;

/// <summary>What is left of a message whose card was posted anew.</summary>
internal static class ShrunkCard
{
    public static CardContent Of(string sentence, Page page) => page.Card(sentence, [Texts.Quiet(sentence)]);
}
