using MicroAssignBot.Cards.Viewing;

namespace MicroAssignBot.Cards.Parts;

/// <summary>What is left of a message whose card was posted anew.</summary>
internal static class ShrunkCard
{
    public static CardContent Render(string sentence, CardBuilder builder) => builder.Card(sentence, [Texts.Quiet(sentence)]);
}
