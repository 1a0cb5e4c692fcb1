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
    private const string Details = "details";

    public static CardContent Render(Assignment assignment, Stage.Offered stage, IfStarted? ifStarted, CardBuilder builder)
    {
        var task = assignment.Task;
        return builder.Card(
            builder.Text.Format("offer.summary", task.Title),
            [
                Texts.Heading(task.Title),
                Texts.Quiet(Why(assignment, builder)),
                .. builder.GoalAndContext(task),
                Texts.Facts(Facts(assignment, ifStarted, builder)),
                new ActionSet([new CardAction.ToggleVisibility([Details]) { Title = builder.Text["button.details"] }]),
                new Container([.. builder.Criteria(task), .. builder.Links(task)]) { Id = Details, IsVisible = false },
                ifStarted is { IsTooLong: true } ? Texts.Line(builder.Text["no.box-too-long"]) : null,
                Texts.Quiet(builder.Text.Format("offer.expires", builder.At(stage.ExpiresAt))),
            ],
            Actions(assignment, ifStarted is { IsTooLong: true }, builder));
    }

    private static IEnumerable<(string, string)> Facts(Assignment assignment, IfStarted? ifStarted, CardBuilder builder)
    {
        var task = assignment.Task;
        yield return builder.SkillFact(task);
        yield return (builder.Text["fact.effort"], builder.Text.Format("about", builder.Text.Effort(task.Effort)));
        yield return (builder.Text["fact.box"], builder.Text.Box(task.Box));
        if (ifStarted is { } started)
            yield return (
                builder.Text["fact.deadline"], builder.Text.Format("offer.deadline", builder.At(started.Deadline), builder.At(started.At)));
        yield return builder.ReviewerFact(assignment);
    }

    private static IEnumerable<CardAction> Actions(Assignment assignment, bool isTooLong, CardBuilder builder)
    {
        var (topic, seen) = (assignment.Topic, assignment.Version);
        if (!isTooLong) yield return builder.Button("button.accept", new Click.Accept(topic, seen, Start.Now));
        yield return builder.Button("button.not-now", new Click.NotNow(topic, seen));
        yield return builder.Button("button.show-another", new Click.ShowAnother(topic, seen));
        if (!isTooLong) yield return builder.More("button.accept-morning", new Click.Accept(topic, seen, Start.NextWorkingMorning));
    }

    private static string Why(Assignment assignment, CardBuilder builder)
    {
        var skill = builder.Skill(assignment.Task.Skill);
        return assignment.Reason switch
        {
            Domain.Assignments.OfferReason.LeadsTarget why =>
                builder.Text.Format("why.leads-target", skill, builder.Text.Level(why.Target)),
            Domain.Assignments.OfferReason.FirstStep why => builder.Text.Format("why.first-step", skill, builder.Text.Level(why.Towards)),
            Domain.Assignments.OfferReason.NextStep why => builder.Text.Format("why.next-step", skill, builder.Text.Level(why.Towards)),
            var other => throw new ArgumentOutOfRangeException(nameof(assignment), other, "No words are written for this reason."),
        };
    }
}
