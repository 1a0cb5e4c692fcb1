using System.Collections.Immutable;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Notices;
using MicroAssignBot.Cards.Tests.Notices;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests;

/// <summary>Every card in every state that looks different, by name.</summary>
internal static class Gallery
{
    public static IReadOnlyDictionary<string, Func<CardContent>> All { get; } = Learner()
        .Concat(Reviewer())
        .Concat(Welcome())
        .Concat(Settings())
        .Concat(Others())
        .ToDictionary(pair => pair.Name, pair => pair.Card);

    private static DateOnly Today => new(2026, 11, 26);

    private static Note Correction { get; } = new("Wrong link, use https://example.com/rye-bread instead.", Friday);

    public static CardContent Drawn(
        Assignment assignment, PersonId viewer, Form? form = null, Work? draft = null, int othersWaiting = 0) => LiveCard.Render(
        assignment,
        Seen(assignment, viewer),
        assignment.Submissions == 0 ? null : Handed,
        draft ?? Work.Empty,
        othersWaiting,
        assignment.Stage is Stage.Offered ? Started : null,
        For(viewer),
        form ?? Form.None);

    private static CardContent InReviewWith(Unreached jonas, Assignment assignment) => LiveCard.Render(
        assignment, Sight.Own, Handed, Work.Empty, 0, null,
        For(Amara) with { Unreached = new Dictionary<PersonId, Unreached> { [Jonas] = jonas } }, Form.None);

    /// <summary>Nothing reaches Amara.</summary>
    private static CardContext Lost(PersonId viewer) =>
        For(viewer) with { Unreached = new Dictionary<PersonId, Unreached> { [Amara] = new Unreached.Since(Thursday) } };

    private static CardContent Reminded(NoticeKind kind, Assignment? about, PersonId viewer, TimeSpan? left = null, bool lost = false)
    {
        var facts = Reminders.Facts(about);
        return ReminderMessage.Alone(
            Reminders.Draw(kind, facts with { Left = left ?? facts.Left }, lost ? Lost(viewer) : For(viewer)), For(viewer));
    }

    private static IEnumerable<(string Name, Func<CardContent> Card)> Learner()
    {
        yield return ("offer", () => Drawn(Offered, Amara));
        yield return (
            "offer-too-long",
            () => LiveCard.Render(Offered, Sight.Own, null, Work.Empty, 0, Started with { IsTooLong = true }, For(Amara), Form.None));
        yield return ("offer-declining", () => Drawn(
            Offered, Amara, With(new Refusal.AgainMissing(), Typed((InputIds.Reason, "TooHard")), FormMode.Declining)));
        yield return ("offer-no-other", () => Drawn(Offered, Amara, With(new Refusal.NoOther(NoMatch.AllDone))));
        yield return ("work", () => Drawn(Active, Amara));
        yield return ("work-with-draft", () => Drawn(Active, Amara, draft: Draft));
        yield return ("work-too-long", () => Drawn(Active, Amara, With(new Refusal.WorkTooLong(4001), Typed((InputIds.Work, "Too long")))));
        yield return ("work-dropping", () => Drawn(
            Active, Amara, With(new Refusal.ReasonMissing(), Typed((InputIds.Work, "Half a page")), FormMode.Dropping)));
        yield return ("work-asking-time", () => Drawn(
            Active, Amara, With(
                new Refusal.ExtraMissing(), Typed((InputIds.Why, "A customer called."), (InputIds.Work, "Half a page")),
                FormMode.AskingTime)));
        yield return ("work-time-asked", () => Drawn(TimeAsked(), Amara));
        foreach (var move in new[] { new Move(Friday, null), new Move(Friday, Wen) })
            yield return (
                move.By is null ? "work-moved" : "work-given",
                () => Drawn(Active with { Stage = (Stage.Active)Active.Stage with { Move = move } }, Amara));
        foreach (var answer in Enum.GetValues<TimeAnswer>().Where(answer => answer is not TimeAnswer.Overtaken))
            yield return ($"work-time-{answer}", () => Drawn(TimeAsked(answer), Amara));
        yield return ("work-sent-back", () => Drawn(SentBack, Amara));
        foreach (var kind in new[] { NoticeKind.HalfWay, NoticeKind.LastCall, NoticeKind.Overdue })
            yield return ($"reminder-{kind}", () => Reminded(kind, Active, Amara, TimeSpan.FromMinutes(131)));
        yield return ("silence", () => Reminded(NoticeKind.PushQuestion, null, Amara));
        yield return ("in-review", () => Drawn(InReview, Amara));
        yield return ("in-review-not-opened", () => InReviewWith(new Unreached.NotOpened(), InReview));
        yield return ("in-review-unreached", () => InReviewWith(new Unreached.Since(Thursday), InReview));
        yield return ("in-review-deputy-reached", () => InReviewWith(new Unreached.Since(Thursday), Late));
        yield return ("in-review-late", () => Drawn(Late, Amara));
        yield return ("in-review-late-alone", () => Drawn(Late with { Deputy = null }, Amara));
        yield return ("in-review-reviewers-late", () => Drawn(ReviewersLate, Amara));
        yield return ("in-review-stepped-in", () => Drawn(InReview with { ReviewerLeft = true }, Amara));
        yield return ("in-review-nobody-left", () => Drawn(ReviewersLate with { ReviewerLeft = true, Deputy = null }, Amara));
        yield return ("over", () => LiveCard.Over(For(Jonas)));
        yield return ("queued-sent-back", () => Drawn(SentBackLate, Amara));
        yield return ("other-reviewer", () => ColleagueCards.PickReviewer(
            ReviewersLate, [Person(Wen, "Wen Li", Roles.Learner), Person(Amara, "Amara Okoye", Roles.Learner)], For(Amara),
            With(new Refusal.ColleagueUnknown())));
        yield return ("access-asked", () => Drawn(AccessAsked, Amara));
        yield return ("queued", () => Drawn(In(new Stage.Queued(Thursday)), Amara));
        foreach (var outcome in Enum.GetValues<Outcome>())
            yield return ($"closed-{outcome}", () => Drawn(Closed(outcome), Amara));
        yield return ("closed-declined-until", () => Drawn(In(new Stage.Closed(Outcome.Declined, Thursday, Amara, Friday)), Amara));
        yield return ("draft", () => DraftCard.Render(Active, Draft, null, true, For(Amara)));
        yield return ("draft-with-picture", () => DraftCard.Render(
            Active, Draft with { Files = [] }, new Sentences(For(Amara).Culture).PictureNotKeptButText, false, For(Amara)));
        yield return (
            "draft-edited",
            () => DraftCard.Edited(
                Active, Draft, For(Amara), With(new Refusal.LinkNotHttps("http://e.io"), Typed((InputIds.Work, "http://e.io")))));
        yield return ("in-review-with-note", () => Drawn(InReview with { Notes = [Correction] }, Amara));
        foreach (var reached in new[] { Milestone.LastCall, Milestone.Overdue })
            yield return ($"work-{reached}", () => Drawn(Active with { Stage = (Stage.Active)Active.Stage with { Reached = reached } }, Amara));
        yield return ("shrunk", () => LiveCard.Shrunk(Active, For(Amara)));
        yield return ("shrunk-sent-back", () => LiveCard.Shrunk(SentBack, For(Amara)));
        yield return ("shrunk-to-review", () => LiveCard.Shrunk(InReview, For(Jonas)));
    }

    private static IEnumerable<(string Name, Func<CardContent> Card)> Reviewer()
    {
        yield return ("review", () => Drawn(InReview, Jonas, othersWaiting: 3));
        yield return ("review-with-note", () => Drawn(InReview with { Notes = [Correction] }, Jonas));
        yield return ("review-for-deputy", () => Drawn(Late, Wen));
        yield return ("reminder-review", () => Reminded(NoticeKind.ReviewHalfWay, InReview, Jonas));
        yield return ("review-second-round", () => Drawn(InSecondReview, Jonas));
        yield return ("review-keep-missing", () => Drawn(
            InReview, Jonas, With(new Refusal.KeepMissing(), Typed((InputIds.Change, "Say why."), (InputIds.Missing, "0,1")))));
        yield return ("review-change-missing", () => Drawn(
            InReview, Jonas, With(new Refusal.ChangeMissing(), Typed((InputIds.Keep, "The title.")))));
        yield return ("lead-time-asked", () => Drawn(TimeAsked(), Wen));
        yield return ("lead-active", () => Drawn(TimeAsked(TimeAnswer.Given), Wen));
        yield return ("lead-in-review", () => Drawn(InReview, Wen));
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
        yield return ("lead-hears-of-silence", () => Reminded(NoticeKind.LeadHearsOfSilence, null, Jonas));
        yield return ("lead-hears-of-unreviewed", () => Reminded(NoticeKind.LeadHearsOfUnreviewed, Closed(Outcome.Unreviewed), Wen));
        yield return ("lead-hears-of-lapse", () => Reminded(NoticeKind.LeadHearsOfLapse, Closed(Outcome.Lapsed), Wen));
        yield return ("reviewer-sent-back", () => Drawn(SentBack, Jonas));
        yield return ("reviewer-access-asked", () => Drawn(AccessAsked, Jonas));
        yield return ("reviewer-active", () => Drawn(Active, Jonas));
        foreach (var outcome in Enum.GetValues<Outcome>())
            yield return ($"reviewer-closed-{outcome}", () => Drawn(Closed(outcome), Jonas));
    }

    private static IEnumerable<(string Name, Func<CardContent> Card)> Welcome()
    {
        var amara = Person(Amara, "Amara Okoye", Roles.Learner);
        var chosen = Standing.Empty with { LastNumber = 2, Focus = [new Focus(Dashboards, new Level(1), new Level(2))] };
        yield return ("welcome", () => WelcomeCard.Render(amara, Standing.Empty, Catalogue, For(Amara), Form.None));
        yield return ("welcome-again", () => WelcomeCard.Render(amara, chosen, Catalogue, For(Amara), Form.None));
        yield return (
            "welcome-explaining", () => WelcomeCard.Render(amara, Standing.Empty, Catalogue, For(Amara), Open(FormMode.Explaining)));
        var typed = Typed(("skill1", "data-dashboards"), ("stand1", "New"), ("skill2", "writing-for-search"));
        yield return ("welcome-stand-missing", () => WelcomeCard.Render(
            amara, Standing.Empty, Catalogue, For(Amara), With(new Refusal.StandMissing(2), typed)));
        yield return ("welcome-lead", () => WelcomeCard.Render(
            Person(Jonas, "Jonas", Roles.Lead), Standing.Empty, Catalogue, For(Jonas), Form.None));
        yield return ("welcome-stranger", () => WelcomeCard.Render(null, Standing.Empty, Catalogue, For(Amara), Form.None));
        yield return ("welcome-shrunk", () => WelcomeCard.Shrunk(For(Amara)));
    }

    private static IEnumerable<(string Name, Func<CardContent> Card)> Settings()
    {
        var (amara, jonas) = (Person(Amara, "Amara Okoye", Roles.Learner), Person(Jonas, "Jonas", Roles.Lead));
        var paused = Preferences.None with { Pause = new DateSpan(new DateOnly(2026, 11, 26), new DateOnly(2026, 12, 6)), Pace = 2 };
        Event[] moved =
        [
            new Event.PreferencesChanged(paused, Thursday),
            new Event.Rescheduled(3, Thursday, null, Friday, Friday.AddDays(10), []),
        ];
        var saved = Form.None with
        {
            Remark = new Sentences(For(Amara).Culture).PreferencesChanged(moved, Desk.Empty(Amara) with
            {
                Standing = Standing.Empty with { Preferences = paused },
                Open = ImmutableSortedDictionary<int, Assignment>.Empty.Add(3, Active),
            }, amara.Calendar, Thursday, For(Amara)),
        };
        var wrong = Typed(
            (InputIds.Hours, "Mon-Fri 17:00-09:00"), (InputIds.Zone, "Berlin"), (InputIds.Pace, "0"), (InputIds.LeaveFrom, "2026-12-21"));
        yield return ("settings", () => SettingsCard.Render(amara, amara.Calendar, Preferences.None, Today, 1, For(Amara), Form.None));
        yield return ("settings-saved", () => SettingsCard.Render(amara, amara.Calendar, paused, Today, 1, For(Amara), saved));
        yield return (
            "settings-who-sees-what",
            () => SettingsCard.Render(amara, amara.Calendar, Preferences.None, Today, 1, For(Amara), Open(FormMode.Explaining)));
        yield return ("settings-hours-wrong", () => SettingsCard.Render(
            amara, amara.Calendar, Preferences.None, Today, 1, For(Amara),
            With(new Refusal.HoursWrong(new WorkingWeekProblem.EndsBeforeItBegins("Mon 17:00-09:00")), wrong)));
        yield return ("settings-leave-incomplete", () => SettingsCard.Render(
            amara, amara.Calendar, Preferences.None, Today, 1, For(Amara),
            With(new Refusal.DateMissing(PreferenceDate.LeaveUntil), wrong)));
        var over = Preferences.None with { Pause = new DateSpan(Today.AddDays(-9), Today.AddDays(-1)),
            Leave = new DateSpan(Today.AddDays(-9), Today.AddDays(-1)) };
        yield return (
            "settings-after-pause-and-leave", () => SettingsCard.Render(amara, amara.Calendar, over, Today, 1, For(Amara), Form.None));
        yield return ("settings-hours-missing", () => SettingsCard.Render(
            amara, amara.Calendar, Preferences.None, Today, 1, For(Amara),
            With(new Refusal.HoursMissing(amara.Calendar.Week), Typed((InputIds.Hours, "")))));
        yield return ("settings-lead", () => SettingsCard.Render(jonas, jonas.Calendar, Preferences.None, Today, 1, For(Jonas), Form.None));
    }

    private static IEnumerable<(string Name, Func<CardContent> Card)> Others()
    {
        IReadOnlyList<Person> colleagues = [Person(Wen, "Wen Li", Roles.Learner), Person(Jonas, "Jonas Lindqvist", Roles.Lead)];
        var replies = new SuggestedButtons(For(Amara).Culture);
        yield return ("colleague-pick", () => ColleagueCards.Pick(colleagues, true, For(Amara), With(new Refusal.ColleagueUnknown())));
        yield return ("colleague-pick-nobody", () => ColleagueCards.Pick([], false, For(Amara), Form.None));
        yield return ("colleague-asked", () => ColleagueCards.Request(About, new Colleague.Asked(Wen, 3, Friday), For(Wen)));
        yield return ("colleague-agreed", () => ColleagueCards.Request(About, new Colleague.Agreed(Wen, 3), For(Wen)));
        yield return ("colleague-declined", () => ColleagueCards.Request(About, new Colleague.Declined(Wen, 3), For(Wen)));
        yield return ("colleague-over", () => ColleagueCards.Request(About, new Colleague.Asked(Jonas, 4, Friday), For(Wen)));
        yield return (
            "colleague-answered-gladly", () => ColleagueCards.Answered(new Colleague.Agreed(Wen, 3), true, colleagues, For(Amara)));
        yield return (
            "colleague-answered-not-now", () => ColleagueCards.Answered(new Colleague.Declined(Wen, 3), true, colleagues, For(Amara)));
        yield return (
            "colleague-silent",
            () => ColleagueCards.Answered(new Colleague.Declined(Wen, 3, Answered: false), true, colleagues, For(Amara)));
        yield return (
            "colleague-waiting", () => ColleagueCards.Answered(new Colleague.Asked(Wen, 3, Friday), true, colleagues, For(Amara)));
        yield return ("colleague-shrunk", () => ColleagueCards.Shrunk(About, For(Wen)));
        yield return ("reply-not-saved", () => ReplyCard.Keeping(
            new Sentences(For(Amara).Culture).NotSaved, Inputs.None.With(InputIds.Work, "First line.\nSecond line."),
            [replies.Work, replies.Help], For(Amara)));
        yield return (
            "reply",
            () => ReplyCard.Render(
                "I don't know that word.", [replies.Work, replies.SubmitDraft(Active, Draft), replies.Help], For(Amara)));
        yield return ("help", () => HelpCard.Render(Roles.Learner | Roles.Lead, [replies.NextTask], For(Amara)));
        yield return ("how-it-works", () => HowItWorksCard.Render([replies.FirstTask], For(Amara)));
        yield return ("upcoming", () => UpcomingCard.Render(
            [
                new Upcoming(Thursday, Amara, NoticeKind.LastCall, Amara, Active),
                new Upcoming(Friday, Jonas, NoticeKind.LeadPrompt, Amara, Active),
                new Upcoming(Friday, Wen, NoticeKind.OfferedUnasked, Wen, null),
            ],
            48,
            [replies.Withdraw],
            For(Jonas)));
        yield return ("upcoming-unreached", () => UpcomingCard.Render(
            [
                new Upcoming(Thursday, Amara, NoticeKind.LastCall, Amara, Active),
                new Upcoming(Friday, Jonas, NoticeKind.LeadPrompt, Amara, Active),
            ],
            48,
            [replies.Withdraw],
            Lost(Jonas)));
        yield return ("upcoming-nothing", () => UpcomingCard.Render([], 48, [replies.Help], For(Jonas)));
        yield return (
            "withdraw",
            () => WithdrawCard.Render([Offered, Active with { Number = 4 }, InReview with { Number = 5 }], For(Jonas), Form.None));
        yield return (
            "withdraw-unreached",
            () => WithdrawCard.Render([Active with { Number = 4 }, InReview with { Number = 5 }], Lost(Jonas), Form.None));
        yield return ("withdraw-confirm", () => WithdrawCard.Render([InReview], For(Jonas), Open(FormMode.Withdrawing)));
        yield return ("withdraw-done", () => WithdrawCard.Done(Closed(Outcome.Withdrawn), For(Jonas)));
        yield return ("withdraw-nothing", () => WithdrawCard.Render([], For(Jonas), Form.None));
    }
}
