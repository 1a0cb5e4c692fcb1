using System.Globalization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Tests;

/// <summary>One learner, one lead, one task: the people and things that the cards in these tests are about.</summary>
internal static class Sample
{
    public static readonly PersonId Amara = PersonId.Parse("3f2c1a00-0000-4000-8000-000000000001");
    public static readonly PersonId Jonas = PersonId.Parse("3f2c1a00-0000-4000-8000-000000000002");
    public static readonly PersonId Wen = PersonId.Parse("3f2c1a00-0000-4000-8000-000000000003");
    public static readonly SkillId Search = SkillId.Parse("writing-for-search");
    public static readonly SkillId Dashboards = SkillId.Parse("data-dashboards");

    public static readonly DateTimeOffset Thursday = new(2026, 11, 26, 8, 30, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Friday = new(2026, 11, 27, 16, 0, 0, TimeSpan.Zero);

    public static readonly Topic About = new(Amara, 3);

    public static Catalogue Catalogue { get; } = new(
        [new Skill(Search, "Writing for search"), new Skill(Dashboards, "Data dashboards")], []);

    public static CatalogueEntry Entry { get; } = new(
        Id: EntryId.Parse("seo-test-one-page"),
        Version: 1,
        Skill: Search,
        Level: new Level(1),
        Title: "Test the SEO of one page",
        Goal: "Test one of our pages against the query it should answer, and write the one change that would help most.",
        Context: "Take [one page of ours that should bring in more visitors] and [the query it should be found for]. "
            + "Look at it first like a searcher, then with the tools.",
        Effort: TimeSpan.FromMinutes(150),
        Box: new Timebox.Hours(3),
        Criteria: ["Names the query, and what the first five results offer that our page doesn’t",
            "The most important finding, and why, in one sentence"],
        Hints: ["Start without tools. Read our title and description in the results: would you click?",
            "Work on words: make the searcher’s question a heading, and answer it right below."],
        Links: [new ToolLink("PageSpeed Insights", "https://pagespeed.web.dev/")],
        Expert: null);

    public static FormId FormSeen { get; } = FormId.Parse("019b8d2f3c4a7e01b2c3d4e5f6a7b8c9");

    public static Feedback Feedback { get; } = new(
        "The old title beside the new one makes the change easy to judge.",
        "Say which of the three findings matters most, and why.",
        "Try the same with a page that already ranks on page two.",
        [1]);

    public static Work Draft { get; } = new(
        "Query: buy rye bread online.\nOur title says *Home*; see https://example.com/rye?a=1&b=2.\n"
        + "Better: <Fresh rye bread, at your door>",
        [new FileLink("Findings [final].docx", "https://contoso-my.sharepoint.com/personal/amara/Documents/Findings%20%5Bfinal%5D.docx")]);

    public static Submission Handed { get; } = new(3, 1, Draft, Thursday.AddHours(3));

    public static IfStarted Started { get; } = new(Thursday, Thursday.AddHours(3));

    public static CardContext For(PersonId viewer) => new(
        viewer,
        CultureInfo.GetCultureInfo("en"),
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
        new Dictionary<PersonId, string> { [Amara] = "Amara Okoye", [Jonas] = "Jonas Lindqvist", [Wen] = "Wen Li" },
        new Dictionary<SkillId, string> { [Search] = "Writing for search", [Dashboards] = "Data dashboards" });

    private static OfferReason FirstStep { get; } = new OfferReason.ClosesGap(new Level(0), new Level(1), Wish.Learners, IsFirst: true);

    public static Assignment In(Stage stage) => new(
        Learner: Amara, Number: 3, Version: 5, Task: Entry, Reason: FirstStep, Reviewer: Jonas, Stage: stage, StartedAt: Thursday,
        FirstBox: TimeSpan.FromHours(3), HintsTaken: 0,
        Submissions: stage is Stage.InReview ? 1 : 0, Feedback: null, Passed: []);

    /// <summary>As the viewer sees it where Jonas guides the learner; what would not be shown is drawn as for a lead.</summary>
    public static Sight Seen(Assignment assignment, PersonId viewer) =>
        SightRules.For(assignment.Topic, assignment, null, viewer, null) is var sight and not Sight.None ? sight : Sight.Outline;

    /// <summary>Amara suggested it, and Jonas is asked.</summary>
    public static Assignment Suggested => In(new Stage.Suggested(Thursday, Jonas, Friday)) with
    {
        Reason = new OfferReason.Suggested(new Level(2)), Suggestion = new Suggestion(Thursday),
    };

    /// <summary>It waits its turn.</summary>
    public static Assignment Agreed => Suggested with
    {
        Stage = new Stage.Queued(Friday), Suggestion = new Suggestion(Thursday, Jonas, Friday),
    };

    public static Assignment Offered => In(new Stage.Offered(Thursday, Friday));

    public static Assignment Active => In(Working(1)) with { HintsTaken = 1 };

    /// <summary>Wen leads Amara and is asked for two hours more.</summary>
    public static Assignment TimeAsked(TimeAnswer? answer = null) =>
        Active with { Time = new TimeRequest(
            ExtraTime.TwoHours, "A customer called, and the morning is gone.", Wen, Thursday, Friday, answer) };

    /// <summary>Amara asks Jonas, who has not answered.</summary>
    public static Question Asked { get; } = new(
        "Which of the two pricing pages counts: the one for schools or the one for companies?", Jonas, Thursday, Friday,
        Thursday.AddHours(4), Friday.AddHours(-1));

    /// <summary>Wen may answer too.</summary>
    public static Question PassedOn => Asked with { IsReminded = true, IsPassedOn = true, Deputy = Wen };

    public static QuestionAnswer Answer { get; } = new("The one for companies. It gets ten times as many visitors.", Jonas, Friday);

    public static Assignment Asking(params Question[] questions) => Active with { HintsTaken = 2, Questions = [.. questions] };

    public static Assignment SentBack => In(Working(2)) with { Feedback = Feedback, Submissions = 1 };

    public static Assignment InReview => In(Waiting(1));

    /// <summary>Jonas is late, and Wen may decide too.</summary>
    public static Assignment Late => In(Waiting(1) with { Reached = Milestone.ReviewOverdue, IsLate = true }) with { Deputy = Wen };

    /// <summary>Jonas has begun, and put it off.</summary>
    public static Assignment PutOff(Assignment review) => review with
    {
        Stage = (Stage.InReview)review.Stage with
        {
            PutOff = [new PostponedReview(Jonas, Thursday.AddHours(6))],
            Begun = [new BegunFeedback(Jonas, new Feedback("The old title.", "", "", [1]))],
        },
    };

    /// <summary>It has come back to Jonas.</summary>
    public static Assignment Back => InReview with
    {
        Stage = (Stage.InReview)PutOff(InReview).Stage with { PutOff = null },
    };

    /// <summary>Jonas handed it to Wen.</summary>
    public static Assignment HandedOn => InReview with { Reviewer = Wen, HandedOnBy = Jonas };

    /// <summary>A week of Jonas' team.</summary>
    public static DigestFigures Week { get; } = new(
        Done: 5, Decided: 4, TimeSpan.FromHours(3.5), [new ClosedGap(Amara, Search, new Level(2))],
        [new NeedsTalk(Wen, [TalkReason.Lapsed, TalkReason.ReturnedTwice]), new NeedsTalk(Amara, [TalkReason.IgnoresOffers])],
        UnderWay: 3, Waiting: 2, Coming: 1);

    public static Assignment ReviewersLate => Late with { Stage = Waiting(1) with { Reached = Milestone.ReviewersLate, IsLate = true } };

    public static Assignment SentBackLate => In(new Stage.Queued(Friday)) with { Feedback = Feedback, Submissions = 1 };

    public static Assignment InSecondReview => In(Waiting(2)) with { Feedback = Feedback, Submissions = 2 };

    public static Assignment AccessAsked => In(Waiting(1) with { AccessAskedAt = Thursday.AddHours(4), StandsUntil = Friday });

    public static Assignment Closed(Outcome outcome)
    {
        PersonId? by = outcome switch
        {
            Outcome.Declined or Outcome.Dropped => Amara,
            Outcome.Expired or Outcome.Lapsed or Outcome.Unreviewed => null,
            _ => Jonas,
        };
        return In(new Stage.Closed(outcome, Friday, by)) with
        {
            Feedback = outcome is Outcome.Approved or Outcome.NotYet ? Feedback : null,
            Submissions = outcome is Outcome.Approved or Outcome.NotYet or Outcome.Unreviewed ? 1 : 0,
            Levels = outcome is Outcome.Approved or Outcome.NotYet
                ? new LevelChange(new Level(0), new Level(0), new Level(1), Lacking: 1, [])
                : null,
        };
    }

    private static Stage.Active Working(int round) => new(Thursday, Friday, round, [new Due(Milestone.Lapsed, Friday.AddDays(3))]);

    private static Stage.InReview Waiting(int round) =>
        new(Thursday, Friday, round, null, null, [new Due(Milestone.Unreviewed, Friday.AddDays(7))]);

    public static Person Person(PersonId id, string name, Roles roles) => new(
        id, name, null, null, new WorkCalendar(TimeZoneInfo.Utc, WorkingWeek.Parse("Mon-Fri 09:00-17:00")), roles, new Dictionary<SkillId,
        Level>());

    public static Inputs Typed(params ReadOnlySpan<(string Id, string Value)> values)
    {
        var inputs = Inputs.None;
        foreach (var (id, value) in values) inputs = inputs.With(id, value);
        return inputs;
    }

    public static Form With(Refusal problem, Inputs? typed = null, FormMode mode = FormMode.Normal) =>
        new(mode, typed ?? Inputs.None, problem, null);

    public static Form Open(FormMode mode) => Form.None with { Mode = mode };
}
