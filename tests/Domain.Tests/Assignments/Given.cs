using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>
/// Where a story begins, each reached by what people do. It is Monday, 2 November 2026, ten in the morning in Berlin, and the
/// assignment is the first.
/// </summary>
internal static class Given
{
    public const int Number = 1;

    public static Feedback Praise { get; } = new("Clear title.", "", "", []);

    public static Feedback Advice { get; } = new("", "Shorter summary.", "", [1]);

    public static Story Nothing(World? world = null) =>
        new(Desk.Empty(Who.Learner), world ?? World.Usual, At("2026-11-02T10:00+01:00"), []);

    public static Story SkillsChosen(World? world = null) =>
        Nothing(world).And(Who.Learner, new Command.ChooseSkills([new SkillChoice(World.Search, SelfAssessment.New)]));

    public static Story Offered(World? world = null) => SkillsChosen(world).And(Who.Learner, new Command.Next());

    public static Story Active(World? world = null) => Offered(world).And(Who.Learner, new Command.Accept(Number, null, Start.Now));

    public static Story InReview(World? world = null) => Active(world).And(Who.Learner, new Command.Submit(Number, "My work."));

    public static Story AccessAsked(World? world = null) => InReview(world).And(Who.Expert, new Command.CannotOpen(Number));

    public static Story SentBack(World? world = null) => InReview(world).And(Who.Expert, new Command.SendBack(Number, null, Advice));

    public static Story SecondReview(World? world = null) => SentBack(world).And(Who.Learner, new Command.Submit(Number, "Better work."));

    public static Story Approved(World? world = null) => InReview(world).And(Who.Expert, new Command.Approve(Number, null, Praise));

    public static Story NotYet(World? world = null) => SecondReview(world).And(Who.Expert, new Command.SayNotYet(Number, null, Advice));

    public static Story Declined(World? world = null) =>
        Offered(world).And(Who.Learner, new Command.Decline(Number, DeclineReason.NoTime, AskAgain.Tomorrow));

    public static Story Expired(World? world = null) =>
        Offered(world).At("2026-11-04T17:00+01:00").And(Who.Learner, new Command.Tick());

    public static Story Dropped(World? world = null) => Active(world).And(Who.Learner, new Command.Drop(Number, DropReason.NoTime));

    public static Story Withdrawn(World? world = null) => Active(world).And(Who.Lead, new Command.Withdraw(Number));

    /// <summary>Monday, half past ten: two hours more than until Tuesday at two.</summary>
    public static Story TimeAsked(World? world = null) =>
        Active(world).At("2026-11-02T10:30+01:00").And(
            Who.Learner, new Command.RequestMoreTime(Number, ExtraTime.TwoHours, "A customer called."));

    public static Story TimeGiven(World? world = null) => TimeAsked(world).And(Who.Lead, new Command.GrantMoreTime(Number, null));

    public static Story TimeRefused(World? world = null) => TimeAsked(world).And(Who.Lead, new Command.RefuseMoreTime(Number));

    /// <summary>Monday, half past ten.</summary>
    public static Story QuestionAsked(World? world = null) =>
        Active(world).At("2026-11-02T10:30+01:00").And(Who.Learner, new Command.AskLead(Number, "Which page counts?"));

    /// <summary>Tuesday, half past ten: the lead was reminded, and the deputy is asked too.</summary>
    public static Story QuestionPassedOn(World? world = null) => QuestionAsked(world)
        .At("2026-11-02T14:30+01:00").And(Who.Stranger, new Command.Tick())
        .At("2026-11-03T10:30+01:00").And(Who.Stranger, new Command.Tick());

    public static Story QuestionAnswered(World? world = null) =>
        QuestionAsked(world).And(Who.Lead, new Command.AnswerLearner(Number, 0, "The one on pricing."));

    public static Story Overdue(World? world = null) =>
        Active(world).At("2026-11-03T14:00+01:00").And(Who.Learner, new Command.Tick());

    public static Story Lapsed(World? world = null) =>
        Active(world).At("2026-11-04T17:00+01:00").And(Who.Learner, new Command.Tick());

    /// <summary>Handed in on Monday at ten; nobody decides until Tuesday at five.</summary>
    public static Story Late(World? world = null) => InReview(world).At("2026-11-03T17:00+01:00").And(Who.Stranger, new Command.Tick());

    /// <summary>The deputy does not decide either, until Wednesday at five.</summary>
    public static Story ReviewersLate(World? world = null) =>
        Late(world).At("2026-11-04T17:00+01:00").And(Who.Stranger, new Command.Tick());

    public static Story Unreviewed(World? world = null) =>
        InReview(world).At("2026-11-09T17:00+01:00").And(Who.Stranger, new Command.Tick());

    /// <summary>Sent back by the deputy while the learner is on another task.</summary>
    public static Story SentBackLate(World? world = null) => Late(world)
        .And(Who.Learner, new Command.Next()).And(Who.Learner, new Command.Accept(2, null, Start.Now))
        .And(Who.Deputy, new Command.SendBack(Number, null, Advice));

    public static Story ColleagueAsked(World? world = null) =>
        SkillsChosen((world ?? World.Usual).Offering(World.Entry("seo-test")).Alone())
            .And(Who.Learner, new Command.AskColleague(Who.Colleague));

    public static EntryDraft Idea { get; } = EntryDraft.Empty with
    {
        Skill = "search", Goal = "Rewrite the intro of our pricing page.", Context = "Few visitors stay.", Box = "hours 4",
        Criteria = ["Names the reader"],
    };

    public static Story Suggested(World? world = null) =>
        SkillsChosen(world).And(Who.Learner, new Command.Suggest(FormId.Parse("the-form"), Idea));

    public static Story NotAgreed(World? world = null) =>
        Suggested(world).And(Who.Lead, new Command.DeclineSuggestion(Number, "Not before the launch."));

    public static Story TakenBack(World? world = null) => Suggested(world).And(Who.Learner, new Command.TakeBack(Number));

    public static DateTimeOffset At(string instant) => Calendar.At.Instant(instant);
}
