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
    public static CardContent Of(Assignment assignment, Stage.Active stage, Page page) => page.Card(
        page.Say.Format("asking.summary", assignment.Task.Title),
        [
            Texts.Heading(page.Say.Format("asking.summary", assignment.Task.Title)),
            Texts.Line(page.Say.Format("asking.intro", page.At(stage.Deadline))),
            .. page.Choose(InputIds.Extra, "asking.extra", ChoiceStyle.Expanded, page.Extras()),
            .. page.Text(InputIds.Why, "asking.why", "asking.why-placeholder", TimeRequest.LongestWhy),
            page.Carried(InputIds.Work, "work.label", Work.Longest),
        ],
        page.Button("button.ask-time", new Click.AskTime(assignment.Topic, assignment.Version) { Aside = page.Form.IsAside }),
        page.Back("button.back", assignment));

    public static IEnumerable<Choice> Extras(this Page page) =>
        Enum.GetValues<Extra>().Select(extra => new Choice(page.Say.Extra(extra), extra.ToString()));
}
