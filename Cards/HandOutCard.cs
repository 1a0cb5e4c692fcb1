using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards;

/// <summary>A lead's one live card about a hand-out: what became of it with each person.</summary>
public static class HandOutCard
{
    private const int MostInSight = 8;

    public static CardContent Render(Topic topic, HandOut handOut, CardContext context) =>
        CardBuilder.Fit(context, Form.None, builder => Render(topic, handOut, builder));

    private static CardContent Render(Topic topic, HandOut handOut, CardBuilder builder)
    {
        var rows = Ordered(handOut).Select(person => Row(person, builder)).ToList();
        var isPost = handOut.Post is not null;
        return builder.Card(
            builder.Text.Format(isPost ? "post.summary" : "handed-out.summary", handOut.Task.Title),
            [
                Band.Render(
                    CardState.Theirs, builder.About(handOut.Task),
                    isPost ? PostCard.State(handOut, builder) : builder.Text["handed-out.word"], builder.At(handOut.At)),
                Texts.Heading(handOut.Task.Title),
                .. Unreached(handOut, builder),
                Texts.Line(isPost ? PostCard.Places(handOut, builder) : Counts(handOut, builder)),
                isPost && rows.Count == 0 ? Texts.Quiet(builder.Text["post.nobody"]) : null,
                .. rows.Take(MostInSight),
                .. builder.Fold("everyone", "hand-out.everyone", [.. rows.Skip(MostInSight)]),
            ],
            handOut.Post is { IsClosed: false } ? [builder.Button("button.close-post", new Click.ClosePost(topic, 0))] : []);
    }

    public static CardContent Shrunk(HandOut handOut, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var key = handOut.Post is null ? "handed-out.shrunk" : "post.shrunk";
        return ShrunkCard.Render(builder.Text.Format(key, handOut.Task.Title), builder);
    }

    private static IEnumerable<Element> Unreached(HandOut handOut, CardBuilder builder) =>
        handOut.Post is { Channel: var channel } && builder.Context.Unreached.ContainsKey(channel)
            ? [new Container([Texts.Line(builder.Text["post.unreached"])]) { Style = ContainerStyle.Warning }]
            : [];

    // First those about whom the lead may want to do something.
    private static IEnumerable<HandOutPerson> Ordered(HandOut handOut) => handOut.People.OrderBy(person => person.State switch
    {
        HandOutState.NotGiven or HandOutState.Declined or HandOutState.Expired or HandOutState.Withdrawn
            or HandOutState.Dropped or HandOutState.NotReached => 0,
        HandOutState.Sent or HandOutState.Waiting or HandOutState.Offered => 1,
        HandOutState.Accepted or HandOutState.WentOn => 2,
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

    internal static string Counts(HandOut handOut, CardBuilder builder)
    {
        // Of whoever is in no sight any more it is not said what they did.
        int Count(Func<HandOutState, bool> which) => handOut.People.Count(
            person => which(person.State) && person.State is not HandOutState.WentOn { To: HandOutProgress.Elsewhere });
        return builder.Text.Format(
            "handed-out.counts",
            Count(state => state.HoldsPlace && !state.IsUnanswered),
            Count(state => state.IsUnanswered),
            Count(state => !state.HoldsPlace));
    }
}
