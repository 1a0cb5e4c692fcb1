using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Cards.Tests.Gallery;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests;

public class LiveCardTests
{
    private static IEnumerable<Assignment> EveryStage =>
    [
        In(new Stage.Queued(Thursday)), Offered, Active, SentBack, InReview, InSecondReview, AccessAsked,
        .. Enum.GetValues<Outcome>().Select(Closed),
    ];

    [Fact]
    public void Everybody_gets_a_card_at_every_stage_with_every_form_open()
    {
        foreach (var assignment in EveryStage)
            foreach (var viewer in new[] { Amara, Jonas, Wen })
                foreach (var mode in Enum.GetValues<FormMode>())
                    Assert.NotEmpty(Drawn(assignment, viewer, Open(mode)).Summary);
    }

    [Fact]
    public void A_card_that_shrinks_says_what_became_of_the_task_in_every_stage_and_where_it_goes_on() => Assert.All(
        EveryStage.Concat([Late, ReviewersLate]).SelectMany(assignment => new[] { Amara, Jonas }.Select(viewer => (assignment, viewer))),
        pair => Assert.Matches(
            $"^((?!{Entry.Title}).*, )?(continued below: )?{Entry.Title}(: continued below)?$",
            LiveCard.Shrunk(pair.assignment, For(pair.viewer)).Summary));

    [Theory]
    [InlineData(Outcome.Approved, "Approved, continued below: ")]
    [InlineData(Outcome.Lapsed, "Time ran out, continued below: ")]
    [InlineData(Outcome.Withdrawn, "Withdrawn, continued below: ")]
    public void A_card_that_shrinks_says_how_the_task_ended(Outcome outcome, string words) =>
        Assert.StartsWith(words, LiveCard.Shrunk(Closed(outcome), For(Amara)).Summary, StringComparison.Ordinal);

    [Fact]
    public void Only_the_reviewer_is_asked_to_decide() => Assert.All(EveryStage, assignment =>
    {
        Assert.Empty(Drawn(assignment, Wen).Buttons());
        Assert.DoesNotContain("Approve", Drawn(assignment, Amara).Titles());
    });

    [Fact]
    public void The_second_review_offers_not_yet_instead_of_sending_back() =>
        Assert.Equal(["Approve", "Not yet", "I can't open it", "Later", "Hand to deputy"], Drawn(InSecondReview, Jonas).Titles());

    [Fact]
    public void The_reviewer_never_sees_which_hints_were_taken() => Assert.All(EveryStage, assignment =>
        Assert.DoesNotContain(Entry.Hints[0], Drawn(assignment with { HintsTaken = 2 }, Jonas).Text(), StringComparison.Ordinal));

    [Theory]
    [InlineData(100, false)]
    [InlineData(Question.Longest, true)]
    public void An_exchange_that_is_cut_says_so(int length, bool isCut)
    {
        var question = Asked with { Text = new string('a', length), Answer = Answer with { Text = new string('b', length) } };
        var card = Drawn(Asking([.. Enumerable.Repeat(question, Question.Most)]), Amara).Text();
        Assert.Equal(isCut, card.Contains("I shortened this", StringComparison.Ordinal));
    }

    [Fact]
    public void Hints_are_shown_as_far_as_they_were_taken()
    {
        var card = Drawn(Active with { HintsTaken = 1 }, Amara).Text();
        Assert.Contains(Entry.Hints[0], card, StringComparison.Ordinal);
        Assert.DoesNotContain(Entry.Hints[1], card, StringComparison.Ordinal);
        Assert.DoesNotContain("Give me a hint", Drawn(Active with { HintsTaken = 2 }, Amara).Titles());
    }

    [Fact]
    public void Blanks_that_nobody_filled_lose_their_brackets() =>
        Assert.Contains(
            "Take one page of ours that should bring in more visitors and", Drawn(Offered, Amara).Text(), StringComparison.Ordinal);

    [Fact]
    public void Dates_are_said_in_the_viewers_zone_with_weekday_and_time()
    {
        Assert.Contains("offer open until Fri 27 Nov, 17:00", Drawn(Offered, Amara).Text(), StringComparison.Ordinal);
        var tokyo = For(Amara) with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo") };
        var card = LiveCard.Render(Offered, Sight.Own, null, Work.Empty, 0, null, tokyo, Form.None);
        Assert.Contains("Sat 28 Nov, 01:00", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_offer_says_why_in_one_line()
    {
        OfferReason[] reasons =
        [
            new OfferReason.ClosesGap(new Level(1), new Level(3), Wish.Learners, IsFirst: false),
            new OfferReason.ClosesGap(new Level(1), new Level(3), Wish.LeadsTarget, IsFirst: false),
            new OfferReason.ClosesGap(new Level(1), new Level(3), Wish.LeadsPriority, IsFirst: true),
            new OfferReason.OwnChoice(new Level(2)), new OfferReason.LeadsTarget(new Level(2)), new OfferReason.FirstStep(new Level(1)),
            new OfferReason.NextStep(new Level(3)), new OfferReason.HandedOut(Jonas, new Level(2)),
        ];
        string[] lines =
        [
            "Writing for search: you're at ●○○○ with help, your target is ●●●○ hard cases.",
            "Writing for search: you're at ●○○○ with help, your lead's target for you is ●●●○ hard cases.",
            "Writing for search: you're at ●○○○ with help, your target is ●●●○ hard cases, and your lead marked it.",
            "You took this from the catalogue.", "Your lead's target: ●●○○ alone", "You picked this skill.", "Next step to ●●●○ hard cases",
            "Jonas Lindqvist handed it out to you.",
        ];
        Assert.All(reasons.Zip(lines), pair =>
            Assert.Contains(pair.Second, Drawn(Offered with { Reason = pair.First }, Amara).Text(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_person_without_a_name_is_a_colleague()
    {
        var context = For(Amara) with { Names = new Dictionary<Domain.People.PersonId, string>() };
        var card = LiveCard.Render(InReview, Sight.Own, Handed, Work.Empty, 0, null, context, Form.None);
        Assert.Contains("Your work is with a colleague.", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_waits_is_counted_and_nothing_is_said_when_nothing_does()
    {
        Assert.Contains("1 more waiting", Drawn(InReview, Jonas, othersWaiting: 1).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("more waiting", Drawn(InReview, Jonas).Text(), StringComparison.Ordinal);
    }
}
