using System.Diagnostics;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>Shows the learner a task on offer.</summary>
internal static class OfferCard
{
    public static CardContent Render(Assignment assignment, Stage.Offered stage, IfStarted? ifStarted, CardBuilder builder)
    {
        var task = assignment.Task;
        var isTooLong = ifStarted is { IsTooLong: true };
        return builder.Card(
            builder.Text.Format("offer.summary", task.Title),
            [
                builder.OfferBand(assignment),
                Texts.Heading(task.Title),
                .. TaskText.GoalAndContext(task),
                Texts.Apart(Texts.Columns(Facts(assignment, ifStarted, builder))),
                isTooLong ? Texts.Line(builder.Text["no.box-too-long"]) : null,
                Texts.Quiet(ReasonLine(assignment, builder)),
                Texts.Quiet(builder.Text.Format("offer.line", builder.Text.Effort(task.Effort), builder.At(stage.ExpiresAt))),
                .. isTooLong ? [] : builder.Blanks(task),
                .. Use(builder, isTooLong),
                .. builder.Fold("details", "button.details", [.. Details(assignment, ifStarted, builder)]),
            ],
            Actions(assignment, isTooLong, builder));
    }

    public static Container OfferBand(this CardBuilder builder, Assignment assignment)
    {
        var (skill, level) = builder.About(assignment.Task);
        var isFirst = assignment.Reason is OfferReason.FirstStep or OfferReason.ClosesGap { IsFirst: true };
        var step = isFirst ? builder.Text.Format("offer.first-step", level) : level;
        return Band.Render(CardState.Yours, (skill, step), builder.Text["offer.word"], builder.Text.Box(assignment.Task.Box));
    }

    private static IEnumerable<(string, string)> Facts(Assignment assignment, IfStarted? ifStarted, CardBuilder builder)
    {
        if (ifStarted is { } started) yield return (builder.Text["offer.deadline"], builder.At(started.Deadline));
        yield return (builder.Text["fact.reviewer"], builder.Reviewer(assignment));
    }

    /// <summary>What the learner would use it on: folded, since most do without; open when it was typed, or is wrong.</summary>
    private static IEnumerable<Element> Use(CardBuilder builder, bool isTooLong)
    {
        if (isTooLong) return [];
        var use = builder.Sentence(InputIds.Use, "offer.use", "offer.use-placeholder", Assignment.LongestUse).ToList();
        return builder.Fold("own-words", "offer.own-words", use, Fields.AreUsed(use));
    }

    private static IEnumerable<Element> Details(Assignment assignment, IfStarted? ifStarted, CardBuilder builder)
    {
        var task = assignment.Task;
        if (TaskText.ContextInSight(task).Length < TaskText.Context(task).Length) yield return Texts.Written(TaskText.Context(task));
        foreach (var element in builder.Criteria(task).Concat(builder.HandIn(task)).Concat(builder.Links(task))) yield return element;
        if (ifStarted is { } started) yield return Texts.Quiet(builder.Text.Format("work.start", builder.At(started.At)));
    }

    private static IEnumerable<AdaptiveAction> Actions(Assignment assignment, bool isTooLong, CardBuilder builder)
    {
        var (topic, seen) = (assignment.Topic, assignment.Version);
        if (!isTooLong) yield return builder.Button("button.accept", new Click.Accept(topic, seen, Start.Now));
        yield return builder.Button("button.not-now", new Click.NotNow(topic, seen));
        if (!assignment.IsMeantForThem) yield return builder.Button("button.show-another", new Click.ShowAnother(topic, seen));
        if (!isTooLong) yield return builder.More("button.accept-morning", new Click.Accept(topic, seen, Start.NextWorkingMorning));
    }

    private static string ReasonLine(Assignment assignment, CardBuilder builder) => assignment.Reason switch
    {
        OfferReason.ClosesGap why => builder.Text.Format(
            WhyGap(why.Wish), builder.Skill(assignment.Task.Skill), builder.Level(why.Level), builder.Level(why.Target)),
        OfferReason.Practises why => builder.Text.Format(
            "why.practises", builder.Skill(assignment.Task.Skill), builder.Level(why.Level)),
        OfferReason.Suggested => builder.Text["why.suggested"],
        OfferReason.OwnChoice => builder.Text["why.own-choice"],
        OfferReason.LeadsTarget why => builder.Text.Format("why.leads-target", builder.Level(why.Target)),
        OfferReason.FirstStep why => builder.Text.Format("why.first-step", builder.Level(why.Towards)),
        OfferReason.HandedOut why when assignment.HandOut is { IsTaken: true } => builder.Text.Format("why.taken", builder.Name(why.By)),
        OfferReason.HandedOut why => builder.Text.Format("why.handed-out", builder.Name(why.By)),
        OfferReason.NextStep why => builder.Text.Format("why.next-step", builder.Level(why.Towards)),
        var other => throw new ArgumentOutOfRangeException(nameof(assignment), other, "No words are written for this reason."),
    };

    private static string WhyGap(Wish wish) => wish switch
    {
        Wish.Learners => "why.gap",
        Wish.LeadsTarget => "why.gap.leads-target",
        Wish.LeadsPriority => "why.gap.leads-priority",
        _ => throw new UnreachableException($"{wish}"),
    };
}
