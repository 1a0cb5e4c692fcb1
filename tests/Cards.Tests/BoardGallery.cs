using System.Collections.Immutable;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Boards;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Cards.Tests.HandOutGallery;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests;

/// <summary>What a lead sees of their people, by name.</summary>
internal static class BoardGallery
{
    private static readonly DateTimeOffset Now = Friday.AddHours(-4);

    private static readonly Domain.Catalogue.Catalogue Known = With(Entry);

    public static IEnumerable<(string Name, Func<CardContent> Card)> All()
    {
        yield return ("board", () => Board(Everything));
        yield return ("board-second-page", () => Board(Everything, 10));
        yield return ("board-one-needs", () => Board([Row(Amara, InReview), Row(Wen, Offered)]));
        yield return ("board-unreached-at-work", () => Board(
            [Unreached(Somebody(4), Active, Suggested with { Number = 4 }), Unreached(Somebody(5), Overdue)]));
        yield return ("board-nobody-has-a-task", () => Board([Row(Amara), Row(Wen)]));
        yield return ("board-person", () => Person(
            Row(Amara, Asking(Asked)), [Asking(Asked), Suggested with { Number = 4 }, In(new Stage.Queued(Thursday)) with { Number = 5 }]));
        yield return ("board-person-review", () => Person(
            Row(Amara, InReview), [InReview, TimeAsked() with { Number = 4 }, Offered with { Number = 5 }]));
        yield return ("board-person-late", () => Person(Row(Amara, Overdue), [Overdue]));
        yield return ("board-person-many", () => Person(Row(Amara, Overdue), Many));
        yield return ("board-person-many-further", () => Person(Row(Amara, Overdue), Many, task: 5));
        yield return ("board-person-free", () => Person(Row(Amara), [], chat: false));
        yield return ("board-person-unreached", () => Person(
            Create(Amara, BoardRow.Create(Desk.Empty(Amara), Jonas, new BoardReach(true, Thursday)) with { IsQuiet = true }), [],
            Gallery.Lost(Jonas)));
    }

    /// <summary>A row for each of many people, with a task of this title.</summary>
    public static CardContent Board(IEnumerable<PersonId> people, CatalogueEntry task, CardContext context) => BoardCard.Render(
        [.. people.Select(id => Row(id, InReview with { Learner = id, Task = task }))], 0,
        With(task), context);

    private static Domain.Catalogue.Catalogue With(CatalogueEntry task) =>
        Domain.Catalogue.Catalogue.Create(Sample.Catalogue.Skills, [new CatalogueItem(task)]);

    private static IReadOnlyList<Assignment> Many =>
        [Overdue, InReview with { Number = 4 }, .. Enumerable.Range(5, 10).Select(number => Offered with { Number = number })];

    private static Assignment Overdue => Active with { Stage = ((Stage.Active)Active.Stage) with { Deadline = Thursday } };

    private static IEnumerable<BoardPerson> Everything =>
    [
        Row(Amara, Asking(Asked), Suggested with { Number = 4 }),
        Row(Somebody(4), TimeAsked() with { Time = TimeAsked().Time! with { Of = Jonas } }),
        Row(Somebody(5), Suggested), Row(Somebody(6), InReview), Row(Somebody(7), Overdue),
        Row(Somebody(8), Late with { Reviewer = Wen, Deputy = null, Stage = ((Stage.InReview)Late.Stage) with { FeedbackDue = Thursday } }),
        Create(Somebody(9), BoardRow.Create(Desk.Empty(Somebody(9)), Jonas, new BoardReach(true, Thursday))),
        Create(Somebody(10), BoardRow.Create(Desk.Empty(Somebody(10)), Jonas, BoardReach.Here) with { IsQuiet = true }),
        Row(Somebody(11), Offered), Row(Somebody(12), AccessAsked), Row(Wen, Active), Row(Somebody(13), InReview with { Reviewer = Wen }),
        Row(Somebody(14), Asking(Asked with { Of = Wen })),
        Create(Somebody(15), BoardRow.Create(Desk.Empty(Somebody(15)), Jonas, BoardReach.Here) with
        {
            Pause = new DateSpan(DateOnly.MinValue, DateOnly.MaxValue),
        }),
        Row(Somebody(16)),
        Create(Somebody(17), BoardRow.Create(Desk.Empty(Somebody(17)), Jonas, new BoardReach(false, null))), Create(Somebody(18), null),
    ];

    private static CardContent Board(IEnumerable<BoardPerson> people, int from = 0) =>
        BoardCard.Render(BoardPerson.InOrder(people), from, Known, Leads());

    private static CardContent Person(
        BoardPerson person, IReadOnlyList<Assignment> open, CardContext? context = null, bool chat = true, int task = 0) =>
        BoardPersonCard.Render(
        person, open, chat ? new Uri("https://teams.microsoft.com/l/chat/0/0?users=amara%40contoso.example") : null,
        new Click.ShowBoardPerson($"{person.Id}") { Task = task }, context ?? Leads());

    private static BoardPerson Row(PersonId id, params Assignment[] open) => Row(id, BoardReach.Here, open);

    private static BoardPerson Unreached(PersonId id, params Assignment[] open) => Row(id, new BoardReach(true, Thursday), open);

    private static BoardPerson Row(PersonId id, BoardReach reach, Assignment[] open) => Create(id, BoardRow.Create(
        Desk.Empty(id) with { Open = open.ToImmutableSortedDictionary(assignment => assignment.Number, assignment => assignment) },
        Jonas, reach));

    private static BoardPerson Create(PersonId id, BoardRow? row) =>
        new(id, row, BoardLine.For(row, Jonas, Now, new DateOnly(2026, 11, 27)));
}
