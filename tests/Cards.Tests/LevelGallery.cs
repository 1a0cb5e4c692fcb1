using System.Collections.Immutable;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Notices;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Cards.Tests.Gallery;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests;

/// <summary>What a learner sees of their levels, and a lead of a target that is reached, by name.</summary>
internal static class LevelGallery
{
    private static readonly Evidence First = new(1, "Write titles for three pages", new Level(1), Thursday.AddDays(-20));
    private static readonly Evidence Second = new(3, "Test the SEO of one page", new Level(1), Thursday);

    /// <summary>Amara came from new to with help by two tasks.</summary>
    public static SkillRecord Raised { get; } = new(Search, new Level(0), [First, Second])
    {
        Raised = new Raise(new Level(1), Thursday, 0), Use = new UseQuestion(new Level(1), null, Asked: 1),
    };

    private static LevelChange Change => new(new Level(0), new Level(1), new Level(2), 2, [First.Title, Second.Title]);

    public static IEnumerable<(string Name, Func<CardContent> Card)> All() => [.. Feedback(), .. Asked(), .. Progress()];

    private static IEnumerable<(string Name, Func<CardContent> Card)> Feedback()
    {
        yield return ("feedback-level-raised", () => Given(Change));
        yield return ("feedback-at-target", () => Given(Change with { Target = new Level(1) }));
        yield return ("feedback-level-raised-by-one", () => Given(Change with { Target = null, From = [Second.Title] }));
        foreach (var outcome in (Outcome[])[Outcome.Approved, Outcome.NotYet])
            yield return ($"feedback-of-an-earlier-build-{outcome}", () => Drawn(Closed(outcome) with { Levels = null }, Amara));
        yield return ("offer-to-practise", () => Drawn(Offered with { Reason = new OfferReason.Practises(new Level(1)) }, Amara));
    }

    private static IEnumerable<(string Name, Func<CardContent> Card)> Asked()
    {
        yield return ("used-since", () => Reminded(NoticeKind.UsedSince, null, Amara));
        var form = With(new Refusal.WhereTooLong(201), Typed((InputIds.Where, "In the monthly report")));
        yield return (
            "used-since-too-long",
            () => ReminderMessage.Alone(LearnerReminders.UsedSince(Raised, For(Amara), form), For(Amara), form));
        yield return ("target-reached", () => Reminded(NoticeKind.LeadHearsOfTarget, null, Jonas));
    }

    private static IEnumerable<(string Name, Func<CardContent> Card)> Progress()
    {
        yield return ("progress", () => Levels([Raised, Own], Form.None));
        yield return ("progress-of-one", () => Levels([Raised with { Use = null }], Form.None));
        yield return ("progress-at-target", () => Levels(
            [Raised with { Use = Used(true, "In the monthly report for sales") }], Form.None, 1));
        yield return ("progress-to-practise", () => Levels([Raised with { Use = Used(false, null) }], Form.None, 1));
        var lowered = Raised.With(new Lowering(new Level(0), 3, Friday));
        yield return ("progress-lowered", () => Levels(
            [lowered], Form.None with { Remark = new LevelSentences(For(Amara).Culture).Lowered(lowered, For(Amara)) }));
        yield return ("progress-level-changed", () => Levels([Raised], With(new Refusal.LevelChanged())));
        yield return ("progress-without-target", () => ProgressCard.Render(
            Standing.Empty with { Skills = [Raised with { Use = Used(true, null) }] }, [], 0, For(Amara), Form.None)!);
        yield return ("progress-too-high", () => ProgressCard.Lower(Raised, 3, 0, For(Amara)));
        yield return ("progress-approved", () => Levels(
            [Approved(12), Approved(11) with { Skill = Dashboards, LeftOut = null }], Form.None));
        yield return ("progress-page", () => Many(12, 5));
    }

    /// <summary>Of many skills, each with as much as there can be.</summary>
    public static CardContent Many(int skills, int from, string letters = "Skill ")
    {
        var ids = Enumerable.Range(1, skills).Select(number => SkillId.Parse($"skill-{number}")).ToList();
        var title = MessageSizeTests.Fill(letters, 60);
        var approvals = Enumerable.Range(1, 32).Select(number => new Evidence(number, title, new Level(1 + (number % 4)), Thursday));
        var standing = Standing.Empty with
        {
            Skills = [.. ids.Select(id => new SkillRecord(id, new Level(0), [.. approvals])
            {
                Use = Used(true, MessageSizeTests.Fill(letters, 200)),
            })],
        };
        var gaps = ids.Select(id => new Gap(id, new Level(2), new Level(3), Wish.Learners, IsFirst: false)).ToList();
        var context = For(Amara) with { Skills = ids.ToDictionary(id => id, _ => MessageSizeTests.Fill(letters, 60)) };
        return ProgressCard.Render(standing, gaps, from, context, Form.None)!;
    }

    /// <summary>By so many tasks at one level.</summary>
    private static SkillRecord Approved(int tasks) => Enumerable.Range(1, tasks).Aggregate(
        new SkillRecord(Search, new Level(0), []),
        (record, number) => record.With(new Evidence(number, $"Test the SEO of page {number}", new Level(1), Thursday.AddDays(number))));

    /// <summary>Where she says that she stands.</summary>
    private static SkillRecord Own => new(Dashboards, new Level(2), []);

    private static UseQuestion Used(bool isUsed, string? where) =>
        new(new Level(1), null, Asked: 1, IsUsed: isUsed, Where: where, WantsPractice: !isUsed);

    private static CardContent Given(LevelChange change) => Drawn(Closed(Outcome.Approved) with { Levels = change }, Amara);

    private static CardContent Levels(ImmutableList<SkillRecord> records, Form form, int target = 3) => ProgressCard.Render(
        Standing.Empty with { Skills = records },
        [.. records.Select(record => new Gap(record.Skill, record.Level, new Level(target), Wish.Learners, IsFirst: false))],
        0, For(Amara), form)!;
}
