using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests.Words;

/// <summary>Cards in states that look like others in the gallery and differ only in a sentence.</summary>
internal static class EveryState
{
    public static IEnumerable<CardContent> Cards =>
    [
        .. States.Select(state => Outline(state)),
        .. States.SelectMany(state => new[] { Amara, Jonas }.Select(viewer => LiveCard.Shrunk(state, For(viewer)))),
        WithdrawCard.Render(States, For(Jonas), Form.None, 20),
        WithdrawCard.Render(States, For(Jonas), Form.None),
        TargetsCard.Render(Led(31), Catalogue, For(Jonas), Form.None), TargetsCard.Render(Led(32), Catalogue, For(Jonas), Form.None),
        TeamGallery.Large,
        .. Reasons.Select(reason => Gallery.Drawn(Offered with { Reason = reason }, Amara)),
        Gallery.Drawn(Active, Amara, draft: new Work("", [new FileLink("plan.docx", "https://evil.example:8080/plan.docx")])),
        ColleagueCards.Pick(
            [.. Enumerable.Range(100, 120).Select(number => Person(Other(number), "Alma", Roles.Learner))], false, For(Amara), Form.None),
    ];

    private static IReadOnlyList<Assignment> States =>
    [
        Suggested, Offered, Active, SentBack, SentBackLate, InReview, InSecondReview, AccessAsked, Late, ReviewersLate,
        .. Enum.GetValues<Outcome>().Select(Closed), .. Enumerable.Repeat(Active, 8),
    ];

    private static IReadOnlyList<Person> Led(int people) =>
    [
        .. Enumerable.Range(100, people).Select(number => Person(Other(number), "Alma", Roles.Learner) with
        {
            Targets = new Dictionary<SkillId, Level> { [Search] = new Level(2) },
        }),
    ];

    private static OfferReason[] Reasons =>
    [
        .. Enum.GetValues<Wish>().Select(wish => new OfferReason.ClosesGap(new Level(1), new Level(3), wish, IsFirst: false)),
        new OfferReason.Practises(new Level(2)),
        new OfferReason.OwnChoice(new Level(2)), new OfferReason.Suggested(new Level(2)),
        new OfferReason.LeadsTarget(new Level(2)), new OfferReason.FirstStep(new Level(2)),
        new OfferReason.NextStep(new Level(2)), new OfferReason.HandedOut(Jonas, new Level(2)),
    ];

    private static CardContent Outline(Assignment assignment) =>
        LiveCard.Render(assignment, Sight.Outline, null, Work.Empty, 0, null, For(Wen), Form.None);

    private static PersonId Other(int number) => PersonId.Parse($"3f2c1a00-0000-4000-8000-000000000{number}");
}
