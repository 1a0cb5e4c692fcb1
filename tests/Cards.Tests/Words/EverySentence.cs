using System.Collections.Immutable;
using System.Globalization;
using MicroAssignBot.Cards.Notices;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests.Words;

/// <summary>All that the bot can say, put together as it says it: on cards, in answers, in refusals and in lists.</summary>
internal static class EverySentence
{
    private static readonly string[] Shown = ["text", "title", "label", "placeholder", "fallbackText", "value", "altText"];
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static IReadOnlyList<string> All { get; } =
    [
        .. Gallery.All.Values.SelectMany(card => Texts(card())),
        .. EveryRefusal.All.Select(refusal => new Sentences(English).For(refusal, For(Amara))),
        .. Answers(new Sentences(English), Berlin),
        .. Entries(new EntrySentences(English)),
        .. Team(new TeamSentences(English)),
        .. Posts(new PostSentences(English)),
        .. Levels(new LevelSentences(English)),
        .. Changes(new Sentences(English), Person(Amara, "Amara", Roles.Learner).Calendar),
        .. Enum.GetValues<NoticeKind>().SelectMany(Coming),
        .. EveryState.Cards.SelectMany(Texts),
        new LocalizedText(English).Box(new Timebox.ByWeekday(DayOfWeek.Friday)),
    ];

    /// <summary>All that a client could show of a card.</summary>
    private static IEnumerable<string> Texts(Viewing.CardContent card) => card.Root().Objects()
        .SelectMany(item => Shown.Select(item.String))
        .OfType<string>().Select(text => text.Replace("\\", "", StringComparison.Ordinal));

    private static IEnumerable<string> Answers(Sentences say, TimeZoneInfo zone) =>
    [
        say.GoesOn(Active, false, Friday, TimeSpan.FromHours(3), For(Amara)), say.GoesOn(Active, true, Friday, TimeSpan.Zero, For(Amara)),
        say.GoesOn(Active, true, Friday, TimeSpan.FromMinutes(1), For(Amara)),
        say.TimeAsked(TimeAsked().Time!, For(Amara)), say.QuestionAsked(Sample.Asked, For(Amara)),
        say.QuestionAsked(PassedOn, For(Amara)), say.DraftKept(Draft), say.DraftKept(Draft with { Text = "" }),
        say.DraftKept(Draft with { Files = [.. Draft.Files, .. Draft.Files] }),
        say.DraftKept(Draft with { Files = [.. Draft.Files, .. Draft.Files], Text = "" }), say.DraftKept(Draft with { Files = [] }),
        say.ShareFiles(Jonas, For(Amara)), say.InReview(Jonas, For(Amara)), say.NextAfterReview(Jonas, For(Amara)),
        say.ColleagueAsked(new Colleague.Asked(Wen, 3, Friday), For(Amara)),
        say.GoingOn(new Push(Friday, null, 0, null, false), For(Amara)), say.GoingOn(new Push(null, null, 0, null, false), For(Amara)),
        say.HandedInAlready(Jonas, For(Amara)), say.WhenStuck(true), say.WhenStuck(false),
        say.WorkOrQuestion("Is it due?"), say.AddIt(Jonas, "One more link", For(Amara)), say.Added(Jonas, For(Amara)),
        say.NothingToAdd(Jonas, true, For(Amara)), say.NothingToAdd(Jonas, false, For(Amara)),
        say.ReportSaved("report.csv"),
        .. new[] { Active, InReview, Offered }.Select(task => say.Now(Holding(task), 2, For(Amara))),
        say.Now(Holding(Active), 1, For(Jonas)),
        say.Travelling(zone, TimeZoneInfo.Utc, zone), say.Travelling(zone, TimeZoneInfo.Utc, TimeZoneInfo.Utc), say.ZoneKept(zone),
        Namesakes.Apart([Person(Amara, "Anna", Roles.Lead), Person(Jonas, "Anna", Roles.Learner)], English)[Amara],
    ];

    private static IEnumerable<string> Posts(PostSentences say) =>
    [
        say.ChannelKnown, say.NoChannel, say.YoursAlready, say.Yours(null), say.Yours(2),
        .. Enum.GetValues<HandOutProblem>().Select(say.CannotTake),
    ];

    private static IEnumerable<string> Levels(LevelSentences say) =>
    [
        say.NothingYet, say.Lowered(LevelGallery.Raised, For(Amara)),
        say.Answered(LevelGallery.Raised.Use! with { IsUsed = true }, For(Amara)),
        say.Answered(LevelGallery.Raised.Use! with { IsUsed = false }, For(Amara)),
        say.Answered(LevelGallery.Raised.Use! with { AskAt = Friday, IsUsed = false }, For(Amara)),
    ];

    private static IEnumerable<string> Team(TeamSentences say) =>
    [
        say.TargetSaved(new Command.SetTarget(Search, new Domain.Skills.Level(2), true), Amara, For(Jonas)),
        say.TargetSaved(new Command.SetTarget(Search, new Domain.Skills.Level(2), false), null, For(Jonas)),
        .. TeamGallery.Answers.Select(answered => say.TeamAnswered(answered, For(Amara))), say.TeamLeft(Jonas, For(Amara)), say.InNoTeam,
        say.LookAgain, say.NothingHandedOut, say.TeamChanged(TeamGallery.Led, For(Amara)), say.TeamChanged(LedTeam.None, For(Amara)),
        say.TeamSaved(0), say.TeamSaved(1), say.TeamSaved(2), say.TeamsOfStranger("Web"), say.TeamsOfStranger(null),
        say.TeamsNotSaved("Web"), say.TeamsNotSaved(null),
    ];

    private static IEnumerable<string> Entries(EntrySentences say) =>
    [
        say.Published(Entry), say.Published(Entry with { Version = 2 }), say.Confirmed(6), say.TooManyDrafts(50),
        say.Changed(AuthorGallery.Own, For(Jonas)), say.Changed(AuthorGallery.Company, For(Jonas)), say.Saved(Thursday, For(Jonas)),
        say.LinkBack, say.Line(Entry, For(Jonas)), say.NotPublished, say.Retired, say.Restored, say.Discarded, say.DraftGone,
        say.NotAWriter, say.MovedOn,
        .. new EntryProblems(English).Describe(AuthorGallery.Problems).Values,
    ];

    /// <summary>What new settings change, and how they are read back.</summary>
    private static IEnumerable<string> Changes(Sentences say, WorkCalendar hours)
    {
        var away = Preferences.None with { Pause = Days(2, 6), Leave = Days(14, 31) };
        var offset = new WorkCalendar(Zones.Named("Etc/GMT-2")!, hours.Week);
        Event.Rescheduled Moved(DateTimeOffset? starts, DateTimeOffset was) => new(3, Thursday, starts, was, Friday, []);
        foreach (var (task, moved) in new[] { (Active, Moved(null, Thursday)), (Active, Moved(null, Friday)),
            (Active, Moved(Thursday, Thursday)), (Offered, Moved(null, Thursday)) })
        {
            DateTimeOffset? digest = task.Stage is Stage.Active ? Friday : null;
            Event[] happened = [new Event.PreferencesChanged(away, Thursday), new Event.DigestPlanned(digest, null, Thursday), moved];
            var desk = Holding(task);
            yield return say.PreferencesChanged(
                happened, desk with { Standing = desk.Standing with { Preferences = away } }, hours, Thursday, For(Amara));
        }

        yield return say.SettingsChanged(away with { Leave = new DateSpan(new DateOnly(2026, 12, 21), new DateOnly(2027, 1, 8)) },
            offset, Thursday);
    }

    private static DateSpan Days(int first, int last) => new(new DateOnly(2026, 12, first), new DateOnly(2026, 12, last));

    private static Desk Holding(Assignment task) => Desk.Empty(Amara) with
    {
        Standing = Standing.Empty with { Slot = task.Stage is Stage.Offered ? null : 3 },
        Open = ImmutableSortedDictionary<int, Assignment>.Empty.Add(3, task),
    };

    private static IEnumerable<string> Coming(NoticeKind kind) =>
    [
        NoticeDrawings.For(kind).NameIn(English),
        .. Texts(UpcomingCard.Render(
            [.. Enumerable.Repeat(new Upcoming(Thursday, Wen, kind, Amara, Active), 60)], 1, [], For(Jonas), 25)),
        .. Texts(UpcomingCard.Render([new Upcoming(Thursday, Wen, kind, Amara, null)], 1, [], For(Jonas))),
        .. Texts(UpcomingCard.Render([], 1, [], For(Jonas))),
    ];
}
