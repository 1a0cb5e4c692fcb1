using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards.Live;

/// <summary>Brings a learner's question to whoever is asked, with the task beside it and the field for the answer.</summary>
internal static class QuestionCard
{
    public static CardContent Render(Assignment assignment, Stage.Active stage, Question asked, CardBuilder builder)
    {
        var (learner, task) = (builder.Name(assignment.Learner), assignment.Task);
        var summary = builder.Text.Format("question.summary", learner, task.Title);
        var time = assignment is { WaitsForTime: true, Time: { } request } && request.Of == builder.Context.Viewer ? request : null;
        return builder.Card(
            summary,
            [
                Asked(assignment, asked, builder),
                Texts.Heading(summary),
                .. Exchange.OfAsked(assignment, builder),
                Texts.Apart(Texts.Written(asked.Text)),
                .. builder.Text(InputIds.Reply, "question.reply", "question.reply-placeholder", Question.Longest),
                Other(asked, builder) is { } other ? Texts.Quiet(builder.Text.Format("question.also-with", builder.Name(other))) : null,
                asked.HasGoneOn
                    ? null
                    : Texts.Quiet(builder.Text.Format("question.until", learner, builder.At(asked.StandsUntil))),
                time is null ? null : Texts.Line(builder.Text.Format("time.summary", learner, builder.Text.Extra(time.Extra))),
                time is null or { Reason.Length: 0 } ? null : Texts.Apart(Texts.Written(time.Reason)),
                .. TaskText.Goal(task),
                .. builder.Criteria(task),
                .. builder.Fold(
                    "details", "button.details",
                    [
                        Texts.Written(TaskText.Context(task)), .. builder.HandIn(task),
                        Texts.Facts((builder.Text["fact.deadline"], builder.At(stage.Deadline))),
                    ]),
            ],
            [
                builder.Button(
                    "button.reply", new Click.AnswerQuestion(assignment.Topic, assignment.Version, assignment.Questions!.Count - 1)),
                .. time is null ? [] : TimeRequestCard.Actions(assignment, builder),
            ]);
    }

    private static Container Asked(Assignment assignment, Question asked, CardBuilder builder)
    {
        var isLate = asked.HasGoneOn || (asked is { IsPassedOn: true, IsInPlace: false } && asked.Of == builder.Context.Viewer);
        return Band.Render(
            isLate ? CardState.Late : CardState.Yours, builder.AboutLearner(assignment),
            builder.Text[isLate ? "question.late-word" : asked.IsPassedOn ? "question.asked-word" : "time.answer-by"],
            builder.At(isLate || asked.IsPassedOn ? asked.At : asked.PassOnAt));
    }

    private static PersonId? Other(Question asked, CardBuilder builder) =>
        builder.Context.Viewer == asked.Deputy ? asked.Of : asked.Deputy;
}
