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
    public static CardContent Render(Assignment assignment, Stage.Active stage, CardBuilder builder) => builder.Card(
        builder.Text.Format("asking.summary", assignment.Task.Title),
        [
            TaskBand.Own(assignment, builder),
            Texts.Heading(builder.Text.Format("asking.summary", assignment.Task.Title)),
            Texts.Line(builder.Text.Format("asking.intro", builder.At(stage.Deadline))),
            .. builder.Choose(InputIds.ExtraTime, "asking.extra", ChoiceStyle.Expanded, builder.Extras()),
            .. builder.Text(InputIds.TimeReason, "asking.why", "asking.why-placeholder", TimeRequest.LongestReason),
            builder.Carried(InputIds.Work, "work.label", Work.Longest),
        ],
        builder.Button(
            "button.ask-time", new Click.AskTime(assignment.Topic, assignment.Version) { OnReminder = builder.Form.IsOnReminder }),
        builder.Back("button.back", assignment));

    public static IEnumerable<Choice> Extras(this CardBuilder builder) =>
        Enum.GetValues<ExtraTime>().Select(extra => new Choice(builder.Text.Extra(extra), extra.ToString()));
}
