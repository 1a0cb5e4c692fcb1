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

    public static CardContent Render(Assignment assignment, Stage.Offered stage, IfStarted? ifStarted, CardBuilder page)
    {
        var task = assignment.Task;
        return page.Card(
            page.Text.Format("offer.summary", task.Title),
            [
                Texts.Heading(task.Title),
                Texts.Quiet(Why(assignment, page)),
                .. page.GoalAndContext(task),
                Texts.Facts(Facts(assignment, ifStarted, page)),
                new ActionSet([new CardAction.ToggleVisibility([Details]) { Title = page.Text["button.details"] }]),
                new Container([.. page.Criteria(task), .. page.Links(task)]) { Id = Details, IsVisible = false },
                ifStarted is { IsTooLong: true } ? Texts.Line(page.Text["no.box-too-long"]) : null,
                Texts.Quiet(page.Text.Format("offer.expires", page.At(stage.ExpiresAt))),
            ],
            Actions(assignment, ifStarted is { IsTooLong: true }, page));
    }

    private static IEnumerable<(string, string)> Facts(Assignment assignment, IfStarted? ifStarted, CardBuilder page)
    {
        var task = assignment.Task;
        yield return page.SkillFact(task);
        yield return (page.Text["fact.effort"], page.Text.Format("about", page.Text.Effort(task.Effort)));
        yield return (page.Text["fact.box"], page.Text.Box(task.Box));
        if (ifStarted is { } started)
            yield return (page.Text["fact.deadline"], page.Text.Format("offer.deadline", page.At(started.Deadline), page.At(started.At)));
        yield return page.ReviewerFact(assignment);
    }

    private static IEnumerable<CardAction> Actions(Assignment assignment, bool isTooLong, CardBuilder page)
    {
        var (topic, seen) = (assignment.Topic, assignment.Version);
        if (!isTooLong) yield return page.Button("button.accept", new Click.Accept(topic, seen, Start.Now));
        yield return page.Button("button.not-now", new Click.NotNow(topic, seen));
        yield return page.Button("button.show-another", new Click.ShowAnother(topic, seen));
        if (!isTooLong) yield return page.More("button.accept-morning", new Click.Accept(topic, seen, Start.NextWorkingMorning));
    }

    private static string Why(Assignment assignment, CardBuilder page)
    {
        var skill = page.Skill(assignment.Task.Skill);
        return assignment.Reason switch
        {
            Domain.Assignments.OfferReason.LeadsTarget why => page.Text.Format("why.leads-target", skill, page.Text.Level(why.Target)),
            Domain.Assignments.OfferReason.FirstStep why => page.Text.Format("why.first-step", skill, page.Text.Level(why.Towards)),
            Domain.Assignments.OfferReason.NextStep why => page.Text.Format("why.next-step", skill, page.Text.Level(why.Towards)),
            var other => throw new ArgumentOutOfRangeException(nameof(assignment), other, "No words are written for this reason."),
        };
    }
}
