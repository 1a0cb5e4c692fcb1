using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;

namespace MicroAssignBot.Cards;

/// <summary>How the bot works, in a few lines, as a card of its own. The welcome card can show the same lines.</summary>
public static class HowItWorksCard
{
    public static CardContent Render(IReadOnlyList<SuggestedButton> buttons, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        return builder.Card(
            builder.Text["how.heading"],
            [.. Body(builder)],
            Buttons.Create(buttons));
    }

    internal static IEnumerable<Element> Body(CardBuilder builder) =>
    [
        Texts.Heading(builder.Text["how.heading"]),
        .. Texts.Numbered([builder.Text["how.offer"], builder.Text["how.work"], builder.Text["how.review"], builder.Text["how.grow"]]),
        Texts.Quiet(builder.Text["how.privacy"]),
    ];
}
