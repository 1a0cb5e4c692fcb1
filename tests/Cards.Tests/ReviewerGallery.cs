using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Notices;
using MicroAssignBot.Cards.Tests.Notices;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using static MicroAssignBot.Cards.Tests.Gallery;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests;

/// <summary>What reviewers and leads see of a task, by name.</summary>
internal static class ReviewerGallery
{
    public static IEnumerable<(string Name, Func<CardContent> Card)> All()
    {
        yield return ("review", () => Drawn(InReview, Jonas, othersWaiting: 3));
        yield return ("review-turnaround", () => Drawn(InReview, Jonas, othersWaiting: 1, turnaround: TimeSpan.FromHours(3.5)));
        yield return ("review-answered", () => Drawn(InReview with { Questions = [Sample.Asked with { Answer = Answer }] }, Jonas));
        yield return ("review-put-off", () => Drawn(PutOff(InReview), Jonas));
        yield return ("review-put-off-late", () => Drawn(PutOff(Late), Jonas));
        yield return ("review-back", () => Drawn(Back, Jonas));
        yield return ("review-handed-on", () => Drawn(HandedOn, Wen));
        yield return ("reviewer-handed-on", () => Drawn(HandedOn, Jonas));
        yield return ("review-no-deputy", () => Drawn(
            InReview, Jonas, With(new Refusal.DeputyCannot(Wen, DeputyProblem.IsAway), Typed((InputIds.Keep, "The title.")))));
        yield return ("reviews", () => ReviewListCard.Render(
            [
                Late with { Number = 7 }, PutOff(InReview), Asking(Sample.Asked) with { Number = 8 }, Suggested with { Number = 9 },
            ],
            4, 0, For(Jonas)));
        yield return ("reviews-time", () => ReviewListCard.Render(
            [TimeAsked() with { Number = 7 }, TimeAsked() with { Number = 8, Questions = [Sample.Asked with { Of = Wen }] }],
            2, 0, For(Wen)));
        yield return ("reviews-many", () => ReviewListCard.Render(
            [.. Enumerable.Range(1, ReviewListCard.MostRows).Select(number => InReview with { Number = number })], 23, 10, For(Jonas)));
        yield return ("review-with-note", () => Drawn(InReview with { Notes = [Correction] }, Jonas));
        yield return ("review-with-use", () => Drawn(InReview with { Use = "The pricing page I'm rewriting this week" }, Jonas));
        yield return ("review-for-deputy", () => Drawn(Late, Wen));
        yield return ("reminder-review", () => Reminded(NoticeKind.ReviewHalfWay, InReview, Jonas));
        yield return ("review-second-round", () => Drawn(InSecondReview, Jonas));
        yield return ("review-keep-missing", () => Drawn(
            InReview, Jonas, With(new Refusal.KeepMissing(), Typed((InputIds.Change, "Say why."), (InputIds.Missing, "0,1")))));
        yield return ("review-change-missing", () => Drawn(
            InReview, Jonas, With(new Refusal.ChangeMissing(), Typed((InputIds.Keep, "The title.")))));
        yield return ("lead-time-asked", () => Drawn(TimeAsked(), Wen));
        yield return ("lead-active", () => Drawn(TimeAsked(TimeAnswer.Given), Wen));
        yield return ("lead-question", () => Drawn(Asking(Sample.Asked), Jonas));
        yield return ("lead-question-again", () => Drawn(
            Asking(Sample.Asked with { Answer = Answer }, PassedOn with { Text = "And which one first?", HasGoneOn = true }), Jonas));
        yield return ("lead-question-and-time", () => Drawn(
            TimeAsked() with { Questions = [PassedOn] }, Wen,
            With(new Refusal.ReplyTooLong(501), Typed((InputIds.Reply, "The one for companies.")))));
        yield return ("deputy-question", () => Drawn(Asking(PassedOn), Wen));
        yield return ("lead-answered", () => Drawn(Asking(PassedOn with { Answer = Answer }), Jonas));
        yield return ("lead-question-waits", () => Reminded(NoticeKind.QuestionWaits, Asking(Sample.Asked), Jonas));
        yield return ("lead-in-review", () => Drawn(InReview, Wen));
        yield return ("lead-overdue", () => Drawn(
            Active with { Stage = (Stage.Active)Active.Stage with { Reached = Milestone.Overdue } }, Wen));
        yield return ("lead-in-review-late", () => Drawn(Late with { Deputy = null }, Wen));
        yield return ("lead-prompt", () => Reminded(NoticeKind.LeadPrompt, Active, Wen));
        yield return ("lead-prompt-unreached", () => Reminded(NoticeKind.LeadPrompt, Active, Wen, lost: true));
        yield return ("lead-hears-of-silence-unreached", () => Reminded(NoticeKind.LeadHearsOfSilence, null, Jonas, lost: true));
        yield return (
            "lead-hears-of-lapse-unreached", () => Reminded(NoticeKind.LeadHearsOfLapse, Closed(Outcome.Lapsed), Wen, lost: true));
        yield return ("lead-several", () => ReminderMessage.Together(
            [
                Reminders.Draw(NoticeKind.LeadPrompt, Reminders.Facts(Active), For(Wen)),
                Reminders.Draw(NoticeKind.LeadPrompt, Reminders.Facts(Active with { Number = 4 }) with { Chat = null }, For(Wen)),
                Reminders.Draw(NoticeKind.ReviewHalfWay, Reminders.Facts(InReview), For(Wen)),
                Reminders.Draw(NoticeKind.ReviewHalfWay, Reminders.Facts(InReview with { Number = 5 }), For(Wen)),
            ],
            For(Wen)));
        yield return ("lead-several-and-question", () => ReminderMessage.Together(
            [
                Reminders.Draw(NoticeKind.LeadPrompt, Reminders.Facts(Active) with { Left = TimeSpan.Zero }, For(Wen)),
                Reminders.Draw(NoticeKind.PushQuestion, Reminders.Facts(null) with { Learner = Wen }, For(Wen)),
            ],
            For(Wen)));
        yield return ("digest-little", () => Digest(new DigestFigures(1, 1, null, [], [], UnderWay: 1, Waiting: 0, Coming: 2)));
        yield return ("digest-nothing-done", () => Digest(Week with
        {
            Done = 0, Decided = 0, Turnaround = null, Gaps = [], UnderWay = 0, Waiting = 0, Coming = 0,
        }));
        yield return ("digest-many", () => Digest(Week with { Talks = [.. Enumerable.Repeat(Week.Talks[0], 33)] }));
        yield return ("lead-hears-of-silence", () => Reminded(NoticeKind.LeadHearsOfSilence, null, Jonas));
        yield return ("lead-hears-of-unreviewed", () => Reminded(NoticeKind.LeadHearsOfUnreviewed, Closed(Outcome.Unreviewed), Wen));
        yield return ("lead-hears-of-lapse", () => Reminded(NoticeKind.LeadHearsOfLapse, Closed(Outcome.Lapsed), Wen));
        yield return ("reviewer-sent-back", () => Drawn(SentBack, Jonas));
        yield return ("reviewer-sent-back-answered", () =>
            Drawn(SentBack with { Questions = [Sample.Asked with { Answer = Answer }] }, Jonas));
        yield return ("review-put-off-answered", () =>
            Drawn(PutOff(InReview) with { Questions = [Sample.Asked with { Answer = Answer }] }, Jonas));
        yield return ("reviewer-access-asked", () => Drawn(AccessAsked, Jonas));
        yield return ("reviewer-active", () => Drawn(Active, Jonas));
        foreach (var outcome in Enum.GetValues<Outcome>())
            yield return ($"reviewer-closed-{outcome}", () => Drawn(Closed(outcome), Jonas));
        yield return ("reviewer-closed-left", () => Drawn(In(new Stage.Closed(Outcome.Withdrawn, Friday, Amara)), Jonas));
    }

    public static CardContent Digest(DigestFigures figures, CardContext? context = null) => ReminderMessage.Alone(
        Reminders.Draw(NoticeKind.Digest, Reminders.Facts(null) with { Digest = figures }, context ?? For(Jonas)), context ?? For(Jonas));
}
