using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Cards.Tests.Gallery;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests;

/// <summary>What a learner sees of a task, by name.</summary>
internal static class LearnerGallery
{
    public static IEnumerable<(string Name, Func<CardContent> Card)> All()
    {
        yield return ("offer", () => Drawn(Offered, Amara));
        yield return (
            "offer-too-long",
            () => LiveCard.Render(Offered, Sight.Own, null, Work.Empty, 0, Started with { IsTooLong = true }, For(Amara), Form.None));
        yield return ("offer-declining", () => Drawn(
            Offered, Amara, With(new Refusal.AgainMissing(), Typed((InputIds.Reason, "TooHard")), FormMode.Declining)));
        yield return ("offer-no-other", () => Drawn(Offered, Amara, With(new Refusal.NoOther(NoMatch.AllDone))));
        yield return ("offer-with-use", () => Drawn(
            Offered with { Reason = new OfferReason.ClosesGap(new Level(1), new Level(3), Wish.LeadsPriority, IsFirst: false) }, Amara,
            With(new Refusal.UseTooLong(201), Typed((InputIds.Use, "The pricing page I'm rewriting this week")))));
        yield return ("work", () => Drawn(Active, Amara));
        yield return ("work-with-use", () => Drawn(Active with { Use = "The pricing page I'm rewriting this week" }, Amara));
        yield return ("work-with-draft", () => Drawn(Active, Amara, draft: Draft));
        yield return ("work-too-long", () => Drawn(Active, Amara, With(new Refusal.WorkTooLong(4001), Typed((InputIds.Work, "Too long")))));
        yield return ("work-dropping", () => Drawn(
            Active, Amara, With(new Refusal.ReasonMissing(), Typed((InputIds.Work, "Half a page")), FormMode.Dropping)));
        yield return ("work-asking-time", () => Drawn(
            Active, Amara, With(
                new Refusal.ExtraTimeMissing(), Typed((InputIds.TimeReason, "A customer called."), (InputIds.Work, "Half a page")),
                FormMode.AskingTime)));
        yield return ("work-time-asked", () => Drawn(TimeAsked(), Amara));
        yield return ("work-time-asked-unreached", () => Waiting(TimeAsked(), TimeAsked().Time!.Of, new Unreached.Since(Thursday)));
        foreach (var move in new[] { new Move(Friday, null), new Move(Friday, Wen) })
            yield return (
                move.By is null ? "work-moved" : "work-given",
                () => Drawn(Active with { Stage = (Stage.Active)Active.Stage with { Move = move } }, Amara));
        foreach (var answer in Enum.GetValues<TimeAnswer>().Where(answer => answer is not TimeAnswer.Overtaken))
            yield return ($"work-time-{answer}", () => Drawn(TimeAsked(answer), Amara));
        yield return ("work-hints-over", () => Drawn(Active with { HintsTaken = 9 }, Amara));
        yield return ("work-asking-lead", () => Drawn(
            Active, Amara, With(
                new Refusal.QuestionTooLong(501), Typed((InputIds.Question, "Which page?"), (InputIds.Work, "Half a page")),
                FormMode.AskingLead)));
        yield return ("work-asked", () => Drawn(Asking(Sample.Asked), Amara));
        yield return ("work-asked-unreached", () => Waiting(Asking(Sample.Asked), Jonas, new Unreached.NotOpened()));
        yield return ("work-asked-both", () => Drawn(Asking(PassedOn), Amara));
        yield return ("work-asked-goes-on", () => Drawn(Asking(PassedOn with { HasGoneOn = true }), Amara));
        yield return ("work-answered", () => Drawn(
            Asking(Sample.Asked with { Answer = Answer }, Sample.Asked with { Text = "And which one first?" }), Amara));
        yield return ("work-answered-long", () => Drawn(
            Asking([.. Enumerable.Repeat(
                Sample.Asked with { Text = Long("Which page counts?"), Answer = Answer with { Text = Long("The one for companies.") } },
                Question.Most)]),
            Amara));
        yield return ("work-sent-back-asked", () =>
            Drawn(SentBack with { Questions = [Sample.Asked with { IsOvertaken = true }] }, Amara));
        yield return ("reminder-answered", () => Reminded(
            NoticeKind.QuestionAnswered, Active with { Questions = [Sample.Asked with { Answer = Answer }] }, Amara));
        yield return ("in-review-answered", () => Drawn(InReview with { Questions = [Sample.Asked with { Answer = Answer }] }, Amara));
        yield return ("work-sent-back", () => Drawn(SentBack, Amara));
        foreach (var kind in new[] { NoticeKind.HalfWay, NoticeKind.LastCall, NoticeKind.Overdue })
            yield return ($"reminder-{kind}", () => Reminded(kind, Active, Amara, TimeSpan.FromMinutes(131)));
        yield return ("silence", () => Reminded(NoticeKind.PushQuestion, null, Amara));
        yield return ("in-review", () => Drawn(InReview, Amara));
        yield return ("in-review-not-opened", () => Waiting(InReview, Jonas, new Unreached.NotOpened()));
        yield return ("in-review-unreached", () => Waiting(InReview, Jonas, new Unreached.Since(Thursday)));
        yield return ("in-review-deputy-reached", () => Waiting(Late, Jonas, new Unreached.Since(Thursday)));
        yield return ("in-review-late", () => Drawn(Late, Amara));
        yield return ("in-review-late-alone", () => Drawn(Late with { Deputy = null }, Amara));
        yield return ("in-review-reviewers-late", () => Drawn(ReviewersLate, Amara));
        yield return ("in-review-stepped-in", () => Drawn(InReview with { ReviewerLeft = true }, Amara));
        yield return ("in-review-nobody-left", () => Drawn(ReviewersLate with { ReviewerLeft = true, Deputy = null }, Amara));
        yield return ("over", () => LiveCard.Over(For(Jonas)));
        yield return ("queued-sent-back", () => Drawn(SentBackLate, Amara));
        yield return ("queued-sent-back-answered", () =>
            Drawn(SentBackLate with { Questions = [Sample.Asked with { Answer = Answer }] }, Amara));
        yield return ("other-reviewer", () => ColleagueCards.PickReviewer(
            ReviewersLate, [Person(Wen, "Wen Li", Roles.Learner), Person(Amara, "Amara Okoye", Roles.Learner)], For(Amara),
            With(new Refusal.ColleagueUnknown())));
        yield return ("access-asked", () => Drawn(AccessAsked, Amara));
        yield return ("access-asked-answered", () => Drawn(
            AccessAsked with { Questions = [Sample.Asked with { Answer = Answer }] }, Amara));
        yield return ("queued", () => Drawn(In(new Stage.Queued(Thursday)), Amara));
        foreach (var outcome in Enum.GetValues<Outcome>())
            yield return ($"closed-{outcome}", () => Drawn(Closed(outcome), Amara));
        yield return ("closed-answered", () =>
            Drawn(Closed(Outcome.Lapsed) with { Questions = [Sample.Asked with { Answer = Answer }] }, Amara));
        yield return ("closed-left", () => Drawn(In(new Stage.Closed(Outcome.Withdrawn, Friday, Amara)), Amara));
        yield return ("feedback-answered", () =>
            Drawn(Closed(Outcome.Approved) with { Questions = [Sample.Asked with { Answer = Answer }] }, Amara));
        yield return ("feedback-rated", () => Drawn(Closed(Outcome.Approved) with { Rating = new Rating(true, false) }, Amara));
        yield return ("feedback-rated-longer", () => Drawn(Closed(Outcome.NotYet) with { Rating = new Rating(null, true) }, Amara));
        yield return ("feedback-rated-both", () => Drawn(Closed(Outcome.Approved) with { Rating = new Rating(false, true) }, Amara));
        yield return ("closed-declined-until", () => Drawn(In(new Stage.Closed(Outcome.Declined, Thursday, Amara, Friday)), Amara));
        yield return ("draft", () => DraftCard.Render(Active, Draft, null, true, For(Amara)));
        yield return ("draft-with-picture", () => DraftCard.Render(
            Active, Draft with { Files = [] }, new Sentences(For(Amara).Culture).PictureNotKeptButText, false, For(Amara)));
        yield return (
            "draft-edited",
            () => DraftCard.Edited(
                Active, Draft, For(Amara), With(new Refusal.LinkNotHttps("http://e.io"), Typed((InputIds.Work, "http://e.io")))));
        yield return ("in-review-handed-on", () => Drawn(HandedOn, Amara));
        yield return ("in-review-with-note", () => Drawn(InReview with { Notes = [Correction] }, Amara));
        foreach (var reached in new[] { Milestone.LastCall, Milestone.Overdue })
            yield return ($"work-{reached}", () => Drawn(
                Active with { Stage = (Stage.Active)Active.Stage with { Reached = reached } }, Amara));
        yield return ("shrunk", () => LiveCard.Shrunk(Active, For(Amara)));
        yield return ("shrunk-sent-back", () => LiveCard.Shrunk(SentBack, For(Amara)));
        yield return ("shrunk-to-review", () => LiveCard.Shrunk(InReview, For(Jonas)));
    }

    private static string Long(string sentence) =>
        string.Join(' ', Enumerable.Repeat(sentence, Question.Longest / (sentence.Length + 1)));
}
