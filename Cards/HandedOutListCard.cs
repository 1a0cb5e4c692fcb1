using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards;

/// <summary>What a lead has handed out, ten at a time. A click on a title brings its card back.</summary>
public static class HandedOutListCard
{
    private const int MostRows = 10;

    /// <param name="handOuts">The newest first.</param>
    /// <param name="from">Index of the first one shown, from 0.</param>
    public static CardContent Render(IReadOnlyList<HandOut> handOuts, int from, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var part = Part.Create(handOuts.Count, from, MostRows);
        return builder.Card(
            builder.Text["handouts.heading"],
            [
                Texts.Heading(builder.Text["handouts.heading"]),
                Texts.Line(builder.Text["handouts.intro"]),
                part.Line("handouts.part", builder),
                .. part.Create(handOuts).Select(handOut => Row(handOut, builder)),
            ],
            part.Buttons(to => new Click.HandOutsPage(to), builder));
    }

    private static Container Row(HandOut handOut, CardBuilder builder) => new(
    [
        new Container([Texts.Label(handOut.Task.Title) with { Color = TextColor.Accent }])
        {
            SelectAction = Buttons.Titled(handOut.Task.Title, new Click.ShowHandOut(handOut.Number)),
        },
        Texts.Quiet(builder.At(handOut.At)) with { Spacing = Spacing.None },
        Texts.Quiet(handOut.Post is null ? HandOutCard.Counts(handOut, builder) : PostCard.Places(handOut, builder)) with
        {
            Spacing = Spacing.None,
        },
    ])
    {
        Separator = true,
    };
}
