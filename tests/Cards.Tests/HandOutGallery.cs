using System.Collections.Immutable;
using System.Globalization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Cards.Tests.Gallery;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests;

/// <summary>What a lead sees of a hand-out, and a learner of what waits, by name.</summary>
internal static class HandOutGallery
{
    private static readonly CatalogueEntry FourBlanks = Entry with
    {
        Context = "Look at [a page of ours], [a page of a competitor], [the query], and ask [a colleague from sales] what customers say.",
    };

    public static HandOut Summary { get; } = new(
        Number: 4, Version: 7, Task: Entry, At: Thursday, Start: Start.Now, IsUrgent: false, Reviewer: null,
        People:
        [
            new(Amara, new HandOutState.Accepted(Thursday, Friday)), new(Wen, new HandOutState.Declined(Thursday, DeclineReason.NotMyWork)),
            new(Somebody(4), new HandOutState.Offered(Thursday)), new(Somebody(5), new HandOutState.Waiting(Thursday)),
            new(Somebody(6), new HandOutState.NotGiven(HandOutProblem.NotReached)), new(Somebody(7), new HandOutState.Sent()),
            new(Somebody(8), new HandOutState.Expired(Friday)), new(Somebody(9), new HandOutState.Withdrawn(Friday)),
            .. Enum.GetValues<HandOutProblem>().Select(problem => new HandOutPerson(Somebody(20 + (int)problem), new HandOutState.NotGiven(
                problem))),
            .. Enum.GetValues<DeclineReason>().Select(reason => new HandOutPerson(Somebody(30 + (int)reason), new HandOutState.Declined(
                Thursday, reason))),
        ]);

    public static HandOut Further { get; } = Summary with
    {
        People = [.. Enum.GetValues<HandOutProgress>().Select(
            to => new HandOutPerson(Somebody(4 + (int)to), new HandOutState.WentOn(Friday, to)))],
    };

    public static HandOut Unreached { get; } = Summary with
    {
        People =
        [
            new(Amara, new HandOutState.NotReached(Friday, null)), new(Wen, new HandOutState.Offered(Friday)),
            .. Enum.GetValues<InstallProblem>().Select(
                problem => new HandOutPerson(Somebody(4 + (int)problem), new HandOutState.NotReached(Friday, problem))),
        ],
    };

    private static Topic Of4 => new(Jonas, 4);

    public static IEnumerable<(string Name, Func<CardContent> Card)> All()
    {
        var second = Entry with { Id = EntryId.Parse("dashboard"), Title = "Build a mini dashboard", Skill = Dashboards };
        yield return ("assign-list", () => AssignListCard.Render([Entry, second], Leads(), Form.None));
        yield return ("assign-list-nothing", () => AssignListCard.Render(
            [], Leads(), new Form(FormMode.Normal, Typed((InputIds.FindTask, "blockchain")), null, null)));
        yield return ("assign-list-many", () => AssignListCard.Render(
            [.. Enumerable.Range(1, 25).Select(number => Entry with { Id = EntryId.Parse($"entry-{number}") })], Leads(), Form.None, 10));
        yield return ("hand-out", () => HandOutFormCard.Render(FormFor(Entry), Leads(), Form.None));
        yield return ("hand-out-problems", () => HandOutFormCard.Render(
            FormFor(FourBlanks) with
            {
                People = [.. Enumerable.Range(4, 8).Select(Somebody)],
                Previews =
                [
                    new(Somebody(4), null, 3, null),
                    .. Enum.GetValues<HandOutProblem>().Select(
                        problem => HandOutPreview.WithProblem(Somebody(5 + (int)problem), problem)),
                    new(Somebody(11), null, 1, null), new(Somebody(12), null, 2, null),
                ],
                Known = words => words == "a page of ours" ? "the pricing page" : "",
            },
            Leads(), Form.None));
        yield return ("hand-out-reviewer-full", () => HandOutFormCard.Render(
            FormFor(Entry) with { FullWith = 5, Deputy = Wen, Start = Start.NextWorkingMorning }, Leads(),
            Form.None with { Typed = Typed((InputIds.HandStart, nameof(Start.NextWorkingMorning))) }));
        yield return ("hand-out-reviewer-full-with-one", () => HandOutFormCard.Render(
            FormFor(Entry) with { FullWith = 1, Deputy = Wen, Reviewer = Wen }, Leads(), Form.None));
        yield return ("hand-out-nobody-chosen", () => HandOutFormCard.Render(
            FormFor(Entry) with { People = [], Previews = [] }, Leads(), With(new Refusal.NobodyChosen(), Typed((InputIds.HandTo, "")))));
        yield return ("hand-out-context-missing", () => HandOutFormCard.Render(
            FormFor(Entry), Leads(), With(new Refusal.ContextMissing(), Typed((InputIds.HandContext, "")))));
        yield return ("hand-out-done", () => HandOutFormCard.Done(Summary, Leads()));
        yield return ("hand-out-done-to-one", () => HandOutFormCard.Done(Summary with { People = [Summary.People[0]] }, Leads()));
        yield return ("handed-out", () => HandOutCard.Render(
            Of4, Summary with { People = Summary.People.RemoveRange(8, Summary.People.Count - 8) },
            Leads()));
        yield return ("handed-out-to-many", () => HandOutCard.Render(Of4, Summary, Leads()));
        yield return ("handed-out-further", () => HandOutCard.Render(Of4, Further, Leads()));
        yield return ("handed-out-unreached", () => HandOutCard.Render(Of4, Unreached, Leads()));
        yield return ("hand-out-installs", () => HandOutFormCard.Render(
            FormFor(Entry) with
            {
                Previews =
                [
                    new(Amara, null, null, Friday), new(Wen, null, null, Friday) { Installs = true },
                    new(Somebody(4), null, 2, null) { Installs = true },
                ],
            },
            Leads(), Form.None));
        yield return ("handouts", () => HandedOutListCard.Render([Further, Summary with { Number = 3 }], 0, Leads()));
        yield return ("handouts-many", () => HandedOutListCard.Render(
            [.. Enumerable.Range(1, 25).Select(number => Summary with { Number = 26 - number })], 10, Leads()));
        yield return ("hand-out-deputy-asked", () => HandOutFormCard.Render(
            FormFor(Entry) with { FullWith = 5, DeputyAsked = Wen }, Leads(), Form.None));
        yield return ("hand-out-deputy-missing", () => HandOutFormCard.Render(
            FormFor(Entry) with { FullWith = 5 }, Leads(), With(new Refusal.DeputyUnknown(), Typed((InputIds.Deputy, "")))));
        yield return ("handed-out-shrunk", () => HandOutCard.Shrunk(Summary, Leads()));
        yield return ("offer-handed-out", () => Drawn(HandedOut(Offered), Amara));
        yield return ("offer-handed-out-declining", () => Drawn(
            HandedOut(Offered), Amara, Open(FormMode.Declining) with { Typed = Typed((InputIds.Blanks[0], "the pricing page")) }));
        yield return ("review-filled-in", () => Drawn(
            HandedOut(InReview) with { Filled = [new FilledBlank("a page of ours", "the pricing page")] }, Jonas));
        yield return ("queue", () => QueueCard.Render(Queue(sentBack: true, urgent: true, 2), For(Amara), Form.None));
        yield return ("queue-of-one", () => QueueCard.Render(Queue(sentBack: false, urgent: false, 1), For(Amara), Form.None));
        yield return ("queue-urgent-stays", () => QueueCard.Render(
            Queue(sentBack: false, urgent: true, 1), For(Amara), With(new Refusal.UrgentStays())));
    }

    public static PersonId Somebody(int number) =>
        PersonId.Parse(string.Create(CultureInfo.InvariantCulture, $"3f2c1a00-0000-4000-8000-{number:D12}"));

    public static CardContext Leads() => For(Jonas) with
    {
        Names = For(Jonas).Names.Concat(Enumerable.Range(4, 40).Select(
            number => KeyValuePair.Create(Somebody(number), $"Colleague {number}"))).ToDictionary(),
    };

    private static HandOutForm FormFor(CatalogueEntry entry) => new(
        Entry: entry, Id: FormSeen, Team: [Amara, Wen, Somebody(4)], People: [Amara, Wen, Somebody(4)],
        Previews:
        [
            new(Amara, null, null, Friday), new(Wen, null, 2, null),
            HandOutPreview.WithProblem(Somebody(4), HandOutProblem.NotReached),
        ],
        Reviewers: [Jonas, Wen], Start: Start.Now, Reviewer: null, Deputy: null, FullWith: null, Known: _ => "");

    private static Assignment HandedOut(Assignment assignment) => assignment with
    {
        Reason = new OfferReason.HandedOut(Jonas, new(2)),
        HandOut = new HandOutOrigin(Jonas, 4, IsUrgent: false, EarliestStart: null),
        Task = assignment.Task with { Context = "Take the pricing page. Look at it first like a searcher, then with the tools." },
    };

    private static Desk Queue(bool sentBack, bool urgent, int more)
    {
        var desk = Desk.Empty(Amara);
        List<Assignment> waiting =
        [
            .. sentBack ? [SentBackLate] : Array.Empty<Assignment>(),
            .. urgent ? [Waits(10, isUrgent: true)] : Array.Empty<Assignment>(),
            .. Enumerable.Range(11, more).Select(number => Waits(number, isUrgent: false)),
        ];
        return desk with
        {
            Open = waiting.ToImmutableSortedDictionary(assignment => assignment.Number, assignment => assignment),
            Standing = desk.Standing with { Queue = [.. waiting.Select(assignment => assignment.Number)] },
        };
    }

    private static Assignment Waits(int number, bool isUrgent) => HandedOut(In(new Stage.Queued(Thursday))) with
    {
        Number = number,
        HandOut = new HandOutOrigin(Jonas, number, isUrgent, null),
    };
}
