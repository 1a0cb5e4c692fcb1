using MicroAssignBot.Cards.Viewing;

namespace MicroAssignBot.Cards.Parts;

/// <summary>The one line that replaces an outdated card.</summary>
internal static class ShrunkCard
{
    public static CardContent Render(string sentence, CardBuilder builder) => builder.Card(sentence, [Texts.Quiet(sentence)]);
}
