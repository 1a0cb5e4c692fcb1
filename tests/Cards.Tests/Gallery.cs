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
using MicroAssignBot.Domain.Reports;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests;

/// <summary>Every card in every state that looks different, by name.</summary>
internal static class Gallery
{
    public static IReadOnlyDictionary<string, Func<CardContent>> All { get; } = LearnerGallery.All()
        .Concat(ReviewerGallery.All())
        .Concat(TeamGallery.All())
        .Concat(TeamsGallery.All())
        .Concat(HandOutGallery.All())
        .Concat(BoardGallery.All())
        .Concat(PostGallery.All())
        .Concat(SuggestionGallery.All())
        .Concat(LevelGallery.All())
        .Concat(Welcome())
        .Concat(Settings())
        .Concat(Others())
        .Concat(AuthorGallery.All())
        .ToDictionary(pair => pair.Name, pair => pair.Card);

    private static DateOnly Today => new(2026, 11, 26);

    public static Note Correction { get; } = new("Wrong link, use https://example.com/rye-bread instead.", Friday);

    public static CardContent Drawn(
        Assignment assignment, PersonId viewer, Form? form = null, Work? draft = null, int othersWaiting = 0,
        TimeSpan? turnaround = null) => LiveCard.Render(
        assignment,
        Seen(assignment, viewer),
        assignment.Submissions == 0 ? null : Handed,
        draft ?? Work.Empty,
        othersWaiting,
        assignment.Stage is Stage.Offered ? Started : null,
        For(viewer),
        form ?? Form.None,
        turnaround: turnaround);

    /// <summary>As Amara sees it while somebody cannot be reached.</summary>
    public static CardContent Waiting(Assignment assignment, PersonId lost, Unreached why) => LiveCard.Render(
        assignment, Sight.Own, assignment.Submissions == 0 ? null : Handed, Work.Empty, 0, null,
        For(Amara) with { Unreached = new Dictionary<PersonId, Unreached> { [lost] = why } }, Form.None);

    /// <summary>Nothing reaches Amara.</summary>
    public static CardContext Lost(PersonId viewer) =>
        For(viewer) with { Unreached = new Dictionary<PersonId, Unreached> { [Amara] = new Unreached.Since(Thursday) } };

    public static CardContent Reminded(NoticeKind kind, Assignment? about, PersonId viewer, TimeSpan? left = null, bool lost = false)
    {
        var facts = Reminders.Facts(about);
        return ReminderMessage.Alone(
            Reminders.Draw(kind, facts with { Left = left ?? facts.Left }, lost ? Lost(viewer) : For(viewer)), For(viewer));
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
        yield return ("who-sees-what", () => WhoSeesWhatCard.Render(amara, new SeenBy(Jonas, [Wen], null), [], For(Amara)));
        yield return ("who-sees-what-asked", () => WhoSeesWhatCard.Render(amara, new SeenBy(null, [], Jonas), [], For(Amara)));
        yield return ("who-sees-what-lead", () => WhoSeesWhatCard.Render(
            Person(Jonas, "Jonas", Roles.Lead | Roles.Admin), new SeenBy(null, [], null), [], For(Jonas)));
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
        var inBavaria = amara.Calendar with
        {
            Off = DaysOff.Create(new Holidays { Names = ["DE-BY", "Munich office"], Added = [new(2026, 12, 24), new(2026, 12, 25)] }),
        };
        yield return ("settings-holidays", () => SettingsCard.Render(amara, inBavaria, Preferences.None, Today, 1, For(Amara), Form.None));
        var noneLeft = amara.Calendar with
        {
            Off = DaysOff.Create(new Holidays { Names = ["Munich office"], Added = [new(2020, 12, 24)] }),
        };
        yield return (
            "settings-holidays-over", () => SettingsCard.Render(amara, noneLeft, Preferences.None, Today, 1, For(Amara), Form.None));
        yield return ("settings-lead", () => SettingsCard.Render(
            jonas, jonas.Calendar, Preferences.None, Today, 1, For(Jonas), Form.None, digestAt: Friday.AddDays(3).AddHours(-8)));
        yield return ("settings-lead-time-wrong", () => SettingsCard.Render(
            jonas, jonas.Calendar, Preferences.None with { Digest = new DigestTime(DayOfWeek.Friday, TimeSpan.FromHours(14)) }, Today, 1,
            For(Jonas), With(new Refusal.DigestTimeUnknown("25:00"), Typed((InputIds.DigestDay, "None"), (InputIds.DigestAt, "25:00")))));
        yield return ("delete-data", () => DeleteDataCard.Render(0, hasTasks: true, hasReviews: true, For(Jonas)));
        yield return ("delete-data-nothing-open", () => DeleteDataCard.Render(0, hasTasks: false, hasReviews: false, For(Amara)));
        yield return ("delete-data-with-team", () => DeleteDataCard.Render(
            0, hasTasks: false, hasReviews: true, For(Jonas), hasTeam: true));
        yield return ("delete-data-sure", () => DeleteDataCard.Render(1, hasTasks: true, hasReviews: false, For(Amara)));
        yield return ("export-data", () => ExportDataCard.Render(new DataExport.AsksConsent(), For(Amara)));
        yield return ("export-data-shown", () => ExportDataCard.Render(new DataExport.InChat(), For(Amara)));
        yield return ("export-data-too-long", () => ExportDataCard.Render(new DataExport.TooLarge(412_345), For(Amara)));
        yield return ("export-data-saved", () => ExportDataCard.Render(new DataExport.Saved("my-data-2026-11-27.json"), For(Amara)));
        yield return ("export-data-declined", () => ExportDataCard.Render(new DataExport.NotWanted(), For(Amara)));
        yield return ("export-data-failed", () => ExportDataCard.Render(new DataExport.UploadFailed(), For(Amara)));
        yield return ("export-data-no-place", () => ExportDataCard.Render(new DataExport.NoPlace(), For(Amara)));
        yield return ("report", () => ReportCard.Render(SampleReport.Full, SampleReport.Today, 0, For(Amara)));
        yield return ("report-many", () => ReportCard.Render(SampleReport.Long, SampleReport.Today, 5, For(Amara)));
        yield return ("report-nothing", () => ReportCard.Render(SampleReport.Empty, SampleReport.Today, 0, For(Amara)));
        yield return ("report-ends-before-start", () => ReportCard.Refuse(
            PeriodProblem.EndsBeforeStart, Inputs.None, SampleReport.Today, For(Amara)));
        yield return ("report-not-over", () => ReportCard.Refuse(PeriodProblem.NotOver, Inputs.None, SampleReport.Today, For(Amara)));
        yield return ("delete-data-begun", () => DeleteDataCard.Render(2, hasTasks: true, hasReviews: false, For(Amara)));
    }

    private static IEnumerable<(string Name, Func<CardContent> Card)> Others()
    {
        IReadOnlyList<Person> colleagues = [Person(Wen, "Wen Li", Roles.Learner), Person(Jonas, "Jonas Lindqvist", Roles.Lead)];
        var replies = new SuggestedButtons(For(Amara).Culture);
        yield return ("colleague-pick", () => ColleagueCards.Pick(colleagues, true, For(Amara), With(new Refusal.ColleagueUnknown())));
        yield return ("colleague-pick-nobody", () => ColleagueCards.Pick([], false, For(Amara), Form.None));
        yield return ("colleague-asked", () => ColleagueCards.Request(About, new Colleague.Asked(Wen, 3, Friday), For(Wen)));
        yield return ("colleague-agreed", () => ColleagueCards.Request(About, new Colleague.Agreed(Wen, 3), For(Wen)));
        yield return ("colleague-declined", () => ColleagueCards.Request(About, new Colleague.NotAgreed(Wen, 3), For(Wen)));
        yield return ("colleague-over", () => ColleagueCards.Request(About, new Colleague.Asked(Jonas, 4, Friday), For(Wen)));
        yield return (
            "colleague-answered-gladly", () => ColleagueCards.Answered(new Colleague.Agreed(Wen, 3), true, colleagues, For(Amara)));
        yield return (
            "colleague-answered-not-now", () => ColleagueCards.Answered(new Colleague.NotAgreed(Wen, 3), true, colleagues, For(Amara)));
        yield return (
            "colleague-silent",
            () => ColleagueCards.Answered(new Colleague.NotAgreed(Wen, 3, Answered: false), true, colleagues, For(Amara)));
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
        yield return ("upcoming-many", () => UpcomingCard.Render(
            [.. Enumerable.Range(1, 60).Select(
                hour => new Upcoming(Thursday.AddHours(hour), Amara, NoticeKind.LastCall, Amara, Active with { Number = hour }))],
            48, [replies.Withdraw], For(Jonas), 25));
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
