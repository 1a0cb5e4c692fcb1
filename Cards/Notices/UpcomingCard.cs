using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Notices;

namespace MicroAssignBot.Cards.Notices;

/// <summary>Shows a lead which notices the bot will soon send, and to whom.</summary>
public static class UpcomingCard
{
    private const int MostRows = 25;

    /// <param name="coming">In order of time.</param>
    /// <param name="hours">How many hours ahead the list looks.</param>
    /// <param name="from">Index of the first entry shown, from 0.</param>
    public static CardContent Render(
        IReadOnlyList<Upcoming> coming, int hours, IReadOnlyList<SuggestedButton> buttons, CardContext context, int from = 0)
    {
        var builder = new CardBuilder(context, Form.None);
        var (ahead, nothing) = (builder.Text.Counted("upcoming.heading", hours), builder.Text.Counted("upcoming.nothing", hours));
        if (coming.Count == 0) return builder.Card(nothing, [Texts.Line(nothing)], Buttons.Create(buttons));
        var part = Part.Create(coming.Count, from, MostRows);
        return builder.Card(
            ahead,
            [
                Texts.Heading(ahead),
                Texts.Line(builder.Text["upcoming.intro"]),
                part.Line("upcoming.part", builder),
                .. part.Create(coming).Select(one => Row(one, builder)),
            ],
            [.. part.Buttons(to => new Click.UpcomingPage(to), builder), .. Buttons.Create(buttons)]);
    }

    private static Container Row(Upcoming coming, CardBuilder builder) => new(
    [
        Texts.Label(builder.Text.Format("upcoming.row", builder.At(coming.At), builder.Name(coming.To))),
        Texts.Quiet(NoticeDrawings.For(coming.What).Upcoming.Describe(coming, builder)),
        .. new[] { coming.To, coming.Learner }.Select(builder.Unreached).OfType<string>().Take(1).Select(Texts.Quiet),
    ])
    {
        Separator = true,
    };
}
