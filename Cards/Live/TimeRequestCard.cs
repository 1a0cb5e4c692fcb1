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
    public static CardContent Render(Assignment assignment, Stage.Active stage, TimeRequest asked, CardBuilder page)
    {
        var learner = page.Name(assignment.Learner);
        var summary = page.Text.Format("time.summary", learner, page.Text.Extra(asked.Extra));
        return page.Card(
            summary,
            [
                Texts.Heading(summary),
                Texts.Facts(
                    (page.Text["fact.task"], assignment.Task.Title),
                    (page.Text["fact.deadline"], page.At(stage.Deadline))),
                .. asked.Reason.Length == 0 ? [] : new Element[] { page.Title("time.why"), Texts.Written(asked.Reason) },
                Texts.Quiet(page.Text.Format("time.until", page.At(asked.Until), learner)),
            ],
            page.Button("button.give-time", new Click.GiveTime(assignment.Topic, assignment.Version)),
            page.Button("button.not-this-time", new Click.RefuseTime(assignment.Topic, assignment.Version)));
    }
}
