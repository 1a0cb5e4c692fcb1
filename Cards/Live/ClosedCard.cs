using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>An end that is nobody's verdict, or none yet, to the learner: what happened, and what now.</summary>
internal static class ClosedCard
{
    public static CardContent Of(Assignment assignment, Stage.Closed stage, Page page)
    {
        var sentence = page.Say.Format(Key(stage.Outcome), page.At(stage.At), page.Name(stage.By ?? assignment.Reviewer));
        return page.Card(
            page.Say.Format("closed.summary", assignment.Task.Title, sentence),
            [Texts.Heading(assignment.Task.Title), Texts.Line(sentence)],
            page.NextTask());
    }

    public static CardContent Queued(Assignment assignment, Page page) => page.Card(
        page.Say.Format("queued.summary", assignment.Task.Title),
        [Texts.Heading(assignment.Task.Title), Texts.Line(page.Say["queued.line"]), .. page.Goal(assignment.Task)]);

    private static string Key(Outcome outcome) => outcome switch
    {
        Outcome.Declined => "closed.declined",
        Outcome.Expired => "closed.expired",
        Outcome.Lapsed => "closed.lapsed",
        Outcome.Dropped => "closed.dropped",
        Outcome.Withdrawn => "closed.withdrawn",
        Outcome.Unreviewed => "closed.unreviewed",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "This outcome has feedback."),
    };
}
