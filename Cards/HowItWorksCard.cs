using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;

namespace MicroAssignBot.Cards;

/// <summary>How the bot works, in a few lines, where it is not opened on the welcome card.</summary>
public static class HowItWorksCard
{
    public static CardContent Of(IReadOnlyList<Reply> buttons, CardContext context)
    {
        var page = new Page(context, Form.None);
        return page.Card(
            page.Say["how.heading"],
            [.. Body(page)],
            Buttons.Of(buttons));
    }

    internal static IEnumerable<Element> Body(Page page) =>
    [
        Texts.Heading(page.Say["how.heading"]),
        .. Texts.Numbered([page.Say["how.offer"], page.Say["how.work"], page.Say["how.review"], page.Say["how.grow"]]),
        .. WhoSeesWhat(page),
    ];

    internal static IEnumerable<Element> WhoSeesWhat(Page page) =>
    [
        Texts.Label(page.Say["sees.heading"]),
        .. new[] { page.Say["sees.reviewer"], page.Say["sees.lead"], page.Say["sees.nobody"], page.Say["sees.admin"] }.Select(Texts.Quiet),
    ];
}
