using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;

namespace MicroAssignBot.Cards;

/// <summary>How the bot works, in a few lines, where it is not opened on the welcome card.</summary>
public static class HowItWorksCard
{
    public static CardContent Render(IReadOnlyList<SuggestedButton> buttons, CardContext context)
    {
        var page = new CardBuilder(context, Form.None);
        return page.Card(
            page.Text["how.heading"],
            [.. Body(page)],
            Buttons.Create(buttons));
    }

    internal static IEnumerable<Element> Body(CardBuilder page) =>
    [
        Texts.Heading(page.Text["how.heading"]),
        .. Texts.Numbered([page.Text["how.offer"], page.Text["how.work"], page.Text["how.review"], page.Text["how.grow"]]),
        .. WhoSeesWhat(page),
    ];

    internal static IEnumerable<Element> WhoSeesWhat(CardBuilder page) =>
    [
        Texts.Label(page.Text["sees.heading"]),
        .. new[] { page.Text["sees.reviewer"], page.Text["sees.lead"], page.Text["sees.nobody"], page.Text["sees.admin"] }.Select(Texts.Quiet),
    ];
}
