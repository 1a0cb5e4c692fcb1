using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>Somebody asks for more time, to their lead: one click answers it.</summary>
internal static class TimeRequestCard
{
    public static CardContent Of(Assignment assignment, Stage.Active stage, TimeRequest asked, Page page)
    {
        var learner = page.Name(assignment.Learner);
        var summary = page.Say.Format("time.summary", learner, page.Say.Extra(asked.Extra));
        return page.Card(
            summary,
            [
                Texts.Heading(summary),
                Texts.Facts(
                    (page.Say["fact.task"], assignment.Task.Title),
                    (page.Say["fact.deadline"], page.At(stage.Deadline))),
                .. asked.Why.Length == 0 ? [] : new Element[] { page.Title("time.why"), Texts.Written(asked.Why) },
                Texts.Quiet(page.Say.Format("time.until", page.At(asked.Until), learner)),
            ],
            page.Button("button.give-time", new Click.GiveTime(assignment.Topic, assignment.Version)),
            page.Button("button.not-this-time", new Click.RefuseTime(assignment.Topic, assignment.Version)));
    }
}
