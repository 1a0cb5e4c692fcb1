using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards;

/// <summary>A lead's one live card about a hand-out: what became of it with each person.</summary>
public static class HandOutCard
{
    private const int MostInSight = 8;

    public static CardContent Render(HandOut handOut, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var (skill, level) = builder.About(handOut.Task);
        var rows = Ordered(handOut).Select(person => Row(person, builder)).ToList();
        return builder.Card(
            builder.Text.Format("handed-out.summary", handOut.Task.Title),
            [
                Band.Render(CardState.Theirs, (skill, level), builder.Text["handed-out.word"], builder.At(handOut.At)),
                Texts.Heading(handOut.Task.Title),
                Texts.Line(Counts(handOut, builder)),
                .. rows.Take(MostInSight),
                .. builder.Fold("everyone", "hand-out.everyone", [.. rows.Skip(MostInSight)]),
            ]);
    }

    public static CardContent Shrunk(HandOut handOut, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        return ShrunkCard.Render(builder.Text.Format("handed-out.shrunk", handOut.Task.Title), builder);
    }

    // First those about whom the lead may want to do something.
    private static IEnumerable<HandOutPerson> Ordered(HandOut handOut) => handOut.People.OrderBy(person => person.State switch
    {
        HandOutState.NotGiven or HandOutState.Declined or HandOutState.Expired or HandOutState.Withdrawn => 0,
        HandOutState.Sent or HandOutState.Waiting or HandOutState.Offered => 1,
        HandOutState.Accepted => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(handOut), person.State, "Nothing says where this belongs."),
    });

    private static Element Row(HandOutPerson person, CardBuilder builder) => new Container(
    [
        Texts.Label(builder.Name(person.Id)),
        Texts.Quiet(HandOutWords.State(person, builder)) with { Spacing = Spacing.None },
    ])
    {
        Spacing = Spacing.Small,
    };

    private static string Counts(HandOut handOut, CardBuilder builder)
    {
        int Count(Func<HandOutState, bool> which) => handOut.People.Count(person => which(person.State));
        return builder.Text.Format(
            "handed-out.counts",
            Count(state => state is HandOutState.Accepted),
            Count(state => state.IsOpen),
            Count(state => state is not HandOutState.Accepted && !state.IsOpen));
    }
}
