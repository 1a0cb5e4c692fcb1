using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>A task on offer, to the learner.</summary>
internal static class OfferCard
{
    private const string Details = "details";

    public static CardContent Of(Assignment assignment, Stage.Offered stage, IfStarted? ifStarted, Page page)
    {
        var task = assignment.Task;
        return page.Card(
            page.Say.Format("offer.summary", task.Title),
            [
                Texts.Heading(task.Title),
                Texts.Quiet(Why(assignment, page)),
                .. page.GoalAndContext(task),
                Texts.Facts(Facts(assignment, ifStarted, page)),
                new ActionSet([new CardAction.ToggleVisibility([Details]) { Title = page.Say["button.details"] }]),
                new Container([.. page.Criteria(task), .. page.Links(task)]) { Id = Details, IsVisible = false },
                ifStarted is { IsTooLong: true } ? Texts.Line(page.Say["no.box-too-long"]) : null,
                Texts.Quiet(page.Say.Format("offer.expires", page.At(stage.ExpiresAt))),
            ],
            Actions(assignment, ifStarted is { IsTooLong: true }, page));
    }

    private static IEnumerable<(string, string)> Facts(Assignment assignment, IfStarted? ifStarted, Page page)
    {
        var task = assignment.Task;
        yield return page.SkillFact(task);
        yield return (page.Say["fact.effort"], page.Say.Format("about", page.Say.Effort(task.Effort)));
        yield return (page.Say["fact.box"], page.Say.Box(task.Box));
        if (ifStarted is { } started)
            yield return (page.Say["fact.deadline"], page.Say.Format("offer.deadline", page.At(started.Deadline), page.At(started.At)));
        yield return page.ReviewerFact(assignment);
    }

    private static IEnumerable<CardAction> Actions(Assignment assignment, bool isTooLong, Page page)
    {
        var (topic, seen) = (assignment.Topic, assignment.Version);
        if (!isTooLong) yield return page.Button("button.accept", new Click.Accept(topic, seen, Start.Now));
        yield return page.Button("button.not-now", new Click.NotNow(topic, seen));
        yield return page.Button("button.show-another", new Click.ShowAnother(topic, seen));
        if (!isTooLong) yield return page.More("button.accept-morning", new Click.Accept(topic, seen, Start.NextWorkingMorning));
    }

    private static string Why(Assignment assignment, Page page)
    {
        var skill = page.Skill(assignment.Task.Skill);
        return assignment.Why switch
        {
            Domain.Assignments.Why.LeadsTarget why => page.Say.Format("why.leads-target", skill, page.Say.Level(why.Target)),
            Domain.Assignments.Why.FirstStep why => page.Say.Format("why.first-step", skill, page.Say.Level(why.Towards)),
            Domain.Assignments.Why.NextStep why => page.Say.Format("why.next-step", skill, page.Say.Level(why.Towards)),
            var other => throw new ArgumentOutOfRangeException(nameof(assignment), other, "No words are written for this reason."),
        };
    }
}
