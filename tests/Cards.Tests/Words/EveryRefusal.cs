using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests.Words;

/// <summary>Every refusal there is, with each cause that is worded differently.</summary>
internal static class EveryRefusal
{
    public static IReadOnlyList<Refusal> All { get; } =
    [
        new Refusal.DoesNotExist(), new Refusal.BeingErased(), new Refusal.NotTheLearner(), new Refusal.NotTheReviewer(),
        new Refusal.NotTheLead(),
        new Refusal.NotAsked(),
        .. Enum.GetValues<Outcome>().Select(outcome => new Refusal.AlreadyClosed(outcome)),
        new Refusal.MovedOn(), new Refusal.CardIsOld(), new Refusal.SlotTaken(3), new Refusal.OfferOpen(3), new Refusal.NothingActive(),
        new Refusal.BoxTooLong(), new Refusal.EntryGone(), new Refusal.TooFarAhead(Search, new Level(0), new Level(3)),
        new Refusal.LevelChanged(), new Refusal.WhereTooLong(201),
        new Refusal.UseTooLong(201), new Refusal.WhoMissing(), new Refusal.OneSkillMissing(), new Refusal.TargetMissing(),
        new Refusal.TeamEmpty(), new Refusal.TeamTooLarge(51), new Refusal.TeamChangesTooMuch(100), new Refusal.TooManyTeamSkills(4),
        new Refusal.TeamSkillUnknown(),
        new Refusal.DeputyUnknown(), new Refusal.LeadUnknown(), new Refusal.TeamsLed(Jonas), new Refusal.TeamsGone(),
        new Refusal.NoMoreHints(), new Refusal.NoSkillChosen(), new Refusal.SkillChosenTwice(), new Refusal.TooManySkills(3),
        new Refusal.StandMissing(1), new Refusal.SkillUnknown(), new Refusal.SkillMissing(2), new Refusal.CriterionUnknown(),
        .. InputIds.All.Select(id => new Refusal.InputUnreadable(id)), new Refusal.WorkTooLong(8000), new Refusal.TimeReasonTooLong(560),
        new Refusal.QuestionTooLong(1000), new Refusal.ReplyTooLong(1000),
        new Refusal.ZoneAmbiguous("IST", ["Asia/Kolkata", "Europe/Dublin"]),
        .. Enum.GetValues<NoMatch>().Select(cause => new Refusal.NothingToOffer(cause)),
        .. Enum.GetValues<NoMatch>().Select(cause => new Refusal.NoOther(cause)),
        new Refusal.Away(new Absence(new DateOnly(2026, 12, 6), true)), new Refusal.Away(new Absence(new DateOnly(2026, 12, 6), false)),
        new Refusal.NoReviewer(true), new Refusal.NoReviewer(false), new Refusal.ColleagueStillAsked(Wen, Friday),
        new Refusal.ColleagueUnknown(), new Refusal.ColleagueFull(), new Refusal.ReviewerIsThere(), new Refusal.HandedOutOffer(),
        new Refusal.NotALead(), new Refusal.NobodyChosen(), new Refusal.TooManyPeople(51), new Refusal.NobodyGiven(),
        new Refusal.ContextMissing(), new Refusal.ContextTooLong(1201), new Refusal.ReviewerUnknown(), new Refusal.QueueFull(),
        new Refusal.AnswerTooLong(0, 121), new Refusal.UrgentStays(),
        new Refusal.OutcomeEmpty(), new Refusal.OutcomeTooLong(501),
        new Refusal.ChannelUnknown(), new Refusal.PlacesWrong(), new Refusal.TooManyPosts(), new Refusal.PostFull(),
        new Refusal.PostIsClosed(), new Refusal.OwnPost(), new Refusal.WouldReviewThemself(), new Refusal.TakerUnreached(),
        new Refusal.TaskIncomplete([]), new Refusal.TooManySuggestions(3), new Refusal.LineTooLong(281),
        new Refusal.WorkEmpty(),
        new Refusal.WorkTooLong(4001), new Refusal.TooManyLinks(11),
        new Refusal.TooManyFiles(11), new Refusal.NoteTooLong(501), new Refusal.TooManyNotes(), new Refusal.LinkNotHttps("http://e.io"),
        new Refusal.FileElsewhere("a.docx", "evil.example"), new Refusal.FileElsewhere("a.docx", null), new Refusal.KeepMissing(),
        new Refusal.CriteriaMissing(),
        new Refusal.ChangeMissing(), new Refusal.FeedbackTooLong(FeedbackPart.Keep, 281), new Refusal.ReasonMissing(),
        new Refusal.AgainMissing(), new Refusal.ExtraTimeMissing(), new Refusal.TimeReasonTooLong(281), new Refusal.TimeAskedBefore(),
        new Refusal.QuestionEmpty(), new Refusal.QuestionTooLong(501), new Refusal.QuestionWaits(), new Refusal.TooManyQuestions(5),
        new Refusal.NobodyToAsk(), new Refusal.ReplyEmpty(), new Refusal.ReplyTooLong(501), new Refusal.AnsweredBefore(Jonas),
        new Refusal.DigestDayUnknown(), new Refusal.DigestTimeUnknown("25:00"),
        new Refusal.NoDeputy(), new Refusal.HandedOnBefore(Jonas),
        .. Enum.GetValues<DeputyProblem>().Select(why => new Refusal.DeputyCannot(Wen, why)),
        .. new WorkingWeekProblem[]
        {
            new WorkingWeekProblem.Unreadable("soon"), new WorkingWeekProblem.HoursWithoutDays("09:00-17:00"),
            new WorkingWeekProblem.DaysWithoutHours("Mon"), new WorkingWeekProblem.NoSuchTime("25:00"),
            new WorkingWeekProblem.EndsBeforeItBegins("Mon 17:00-09:00"), new WorkingWeekProblem.NotApart("Mon 11:00-13:00"),
            new WorkingWeekProblem.LongerThanAnyWeek("Mon"),
        }.Select(problem => new Refusal.HoursWrong(problem)),
        new Refusal.HoursMissing(WorkingWeek.Parse("Mon-Fri 09:00-17:00")), new Refusal.ZoneUnknown("Atlantis"),
        new Refusal.PaceMissing(), new Refusal.LeaveEndsBeforeItBegins(),
        .. Enum.GetValues<PreferenceDate>().SelectMany(which => new Refusal[]
        {
            new Refusal.DateUnreadable(which), new Refusal.DateMissing(which), new Refusal.DateIsOver(which),
            new Refusal.AwayTooLong(which, 366),
        }),
    ];
}
