using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>The learner asks for more time: how much, and a line for why.</summary>
internal static class AskingTimeCard
{
    public static CardContent Render(Assignment assignment, Stage.Active stage, CardBuilder page) => page.Card(
        page.Text.Format("asking.summary", assignment.Task.Title),
        [
            Texts.Heading(page.Text.Format("asking.summary", assignment.Task.Title)),
            Texts.Line(page.Text.Format("asking.intro", page.At(stage.Deadline))),
            .. page.Choose(InputIds.Extra, "asking.extra", ChoiceStyle.Expanded, page.Extras()),
            .. page.Text(InputIds.Why, "asking.why", "asking.why-placeholder", TimeRequest.LongestReason),
            page.Carried(InputIds.Work, "work.label", Work.Longest),
        ],
        page.Button("button.ask-time", new Click.AskTime(assignment.Topic, assignment.Version) { OnReminder = page.Form.IsOnReminder }),
        page.Back("button.back", assignment));

    public static IEnumerable<Choice> Extras(this CardBuilder page) =>
        Enum.GetValues<ExtraTime>().Select(extra => new Choice(page.Text.Extra(extra), extra.ToString()));
}
