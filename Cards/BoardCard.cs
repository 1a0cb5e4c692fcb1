using System.Diagnostics;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Boards;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards;

/// <summary>A lead's people, ten at a time, those first who need the lead. A click on one of them shows more.</summary>
public static class BoardCard
{
    private const int MostRows = 10;

    /// <param name="people">In the order in which they are shown.</param>
    /// <param name="from">Index of the first person shown, from 0.</param>
    /// <param name="catalogue">In which the titles are.</param>
    public static CardContent Render(IReadOnlyList<BoardPerson> people, int from, Catalogue catalogue, CardContext context) =>
        CardBuilder.Fit(context, Form.None, builder => Render(people, Part.Create(people.Count, from, MostRows), catalogue, builder));

    /// <summary>What is up with one person, for the band of their own card too.</summary>
    internal static (CardState State, string Word) Said(BoardNeed need, CardBuilder builder) => need switch
    {
        BoardNeed.Asks => (CardState.Yours, builder.Text["board.asks"]),
        BoardNeed.AsksForTime => (CardState.Yours, builder.Text["board.asks-time"]),
        BoardNeed.Suggests => (CardState.Yours, builder.Text["board.suggests"]),
        BoardNeed.WaitsForReview => (CardState.Yours, builder.Text["board.review"]),
        BoardNeed.Late => (CardState.Late, builder.Text["board.late"]),
        BoardNeed.ReviewIsLate => (CardState.Late, builder.Text["board.review-late"]),
        BoardNeed.CannotBeReached => (CardState.Stopped, builder.Text["board.unreached"]),
        BoardNeed.GoneQuiet => (CardState.Late, builder.Text["board.quiet"]),
        BoardNeed.HasOffer => (CardState.Theirs, builder.Text["board.offer"]),
        BoardNeed.HasToShare => (CardState.Theirs, builder.Text["board.share"]),
        BoardNeed.WaitsForOthers => (CardState.Theirs, builder.Text["board.others"]),
        BoardNeed.AtWork => (CardState.Theirs, builder.Text["board.work"]),
        BoardNeed.InReview => (CardState.Theirs, builder.Text["board.in-review"]),
        BoardNeed.Away => (CardState.Theirs, builder.Text["board.away"]),
        BoardNeed.HasNoTask => (CardState.Theirs, builder.Text["board.free"]),
        BoardNeed.HasNotOpened => (CardState.Theirs, builder.Text["board.not-opened"]),
        BoardNeed.NoNews => (CardState.Theirs, builder.Text["board.no-news"]),
        _ => throw new UnreachableException($"{need}"),
    };

    /// <summary>The moment that belongs to what is up; null when none does.</summary>
    internal static string? Moment(BoardLine line, CardBuilder builder) => line.At is { } at
        ? builder.Text.Format(
            line.Need switch
            {
                BoardNeed.Asks or BoardNeed.AsksForTime or BoardNeed.Suggests => "board.asked-at",
                BoardNeed.WaitsForReview or BoardNeed.HasToShare => "board.handed-in-at",
                BoardNeed.CannotBeReached => "board.since",
                BoardNeed.Late => "board.was-due",
                BoardNeed.ReviewIsLate or BoardNeed.InReview => "board.feedback-due",
                BoardNeed.HasOffer or BoardNeed.WaitsForOthers => "board.answer-by",
                BoardNeed.AtWork => "board.due",
                BoardNeed.GoneQuiet or BoardNeed.Away or BoardNeed.HasNoTask or BoardNeed.HasNotOpened or BoardNeed.NoNews =>
                    throw new UnreachableException($"{line.Need} has no moment."),
                _ => throw new UnreachableException($"{line.Need}"),
            },
            builder.At(at))
        : null;

    private static CardContent Render(IReadOnlyList<BoardPerson> people, Part part, Catalogue catalogue, CardBuilder builder)
    {
        var needing = people.Count(person => person.Line.NeedsLead);
        var summary = needing == 0 ? builder.Text["board.nobody-needs"] : builder.Text.Counted("board.need", needing);
        return builder.Card(
            $"{builder.Text["board.heading"]}: {summary}",
            [
                Texts.Heading(builder.Text["board.heading"]),
                Texts.Line(summary),
                people.All(person => person.Row is null or { Tasks.IsEmpty: true, Waiting: 0 })
                    ? Texts.Line(builder.Text["board.nobody-has-a-task"])
                    : null,
                part.Line("board.part", builder),
                .. part.Create(people).Select(person => Row(person, part.First, catalogue, builder)),
            ],
            [
                .. part.Buttons(to => new Click.Board(to), builder),
                builder.Button("button.hand-out-task", new Click.Word(KnownWords.Assign)),
            ]);
    }

    private static Container Row(BoardPerson person, int from, Catalogue catalogue, CardBuilder builder)
    {
        var (state, word) = Said(person.Line.Need, builder);
        var name = builder.Name(person.Id);
        var detail = Join(
            Detail(person.Line, catalogue, builder),
            person.Line.Besides is { } besides
                ? Join(besides.Task is null ? Said(besides.Need, builder).Word : null, Detail(besides, catalogue, builder))
                : null,
            More(person, builder));
        return new Container(
        [
            new ColumnSet(
            [
                new Column(
                    ColumnWidth.Stretch,
                    [
                        new Container([Texts.Label(name) with { Color = TextColor.Accent }])
                        {
                            SelectAction = Buttons.Titled(name, new Click.ShowBoardPerson($"{person.Id}", from)),
                        },
                    ]),
                new Column(ColumnWidth.Auto, [Mark(state, word)]),
            ]),
            .. detail.Length == 0 ? Array.Empty<Element>() : [Texts.Quiet(detail) with { Spacing = Spacing.None }],
        ])
        {
            Separator = true,
        };
    }

    private static Element Mark(CardState state, string word) => state is CardState.Yours
        ? new Badge(word, BadgeStyle.Accent)
        {
            HorizontalAlignment = HorizontalAlignment.Right,
            Fallback = Texts.Quiet(word) with { Color = TextColor.Accent, IsSubtle = null, Weight = TextWeight.Bolder },
        }
        : Band.Word(state, word);

    private static string Detail(BoardLine line, Catalogue catalogue, CardBuilder builder) =>
        Join(line.Task is { } task ? Title(task, catalogue, builder) : null, Moment(line, builder));

    private static string Title(BoardTask task, Catalogue catalogue, CardBuilder builder) => task.IsOwn
        ? builder.Text["board.own-task"]
        : catalogue.Find(task.Entry) is { Entry.Title: var title } ? builder.Named(title) : builder.Text["board.some-task"];

    private static string? More(BoardPerson person, CardBuilder builder)
    {
        if ((person.Line.Task ?? person.Line.Besides?.Task) is null) return null;
        var others = (person.Row?.Tasks.Count ?? 0) + (person.Row?.Waiting ?? 0) - 1;
        return others > 0 ? builder.Text.Counted("board.more", others) : null;
    }

    internal static string Join(params IEnumerable<string?> parts) =>
        string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
}

/// <param name="Row">Null when nothing has been heard of them.</param>
public sealed record BoardPerson(PersonId Id, BoardRow? Row, BoardLine Line)
{
    /// <summary>Those first who need the lead, and of them those who have waited the longest.</summary>
    public static IReadOnlyList<BoardPerson> InOrder(IEnumerable<BoardPerson> people) =>
        [.. people.OrderBy(person => person.Line.Need).ThenBy(person => person.Line.At)];
}
