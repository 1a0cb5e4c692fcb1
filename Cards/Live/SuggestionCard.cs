using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Live;

/// <summary>A task that a learner suggests, as long as nobody has answered.</summary>
internal static class SuggestionCard
{
    public static CardContent Own(Assignment assignment, Stage.Suggested stage, CardBuilder builder) => builder.Card(
        builder.Text.Format("suggestion.own-summary", assignment.Task.Title),
        [
            TaskBand.Own(assignment, builder),
            Texts.Heading(assignment.Task.Title),
            .. TaskText.Goal(assignment.Task),
            Texts.Line(Waits(stage, builder)),
            Texts.Apart(Texts.Columns(Facts(assignment.Task, builder))),
            .. builder.Fold("details", "button.details", [.. Details(assignment.Task, builder), .. builder.Criteria(assignment.Task)]),
        ],
        builder.Button("button.take-back", new Click.TakeBack(assignment.Topic, assignment.Version)));

    public static CardContent OfAsked(Assignment assignment, Stage.Suggested stage, CardBuilder builder) => builder.Form.Mode switch
    {
        FormMode.ChangingSuggestion => Changing(assignment, stage, builder),
        FormMode.DecliningSuggestion => Declining(assignment, stage, builder),
        _ => Question(assignment, stage, builder),
    };

    private static CardContent Question(Assignment assignment, Stage.Suggested stage, CardBuilder builder)
    {
        var (topic, seen) = (assignment.Topic, assignment.Version);
        return builder.Card(
            Summary(assignment, builder),
            [
                Asked(assignment, stage, builder),
                Texts.Heading(assignment.Task.Title),
                Texts.Line(builder.Text.Format("suggestion.asked", builder.Name(assignment.Learner))),
                .. TaskText.GoalAndContext(assignment.Task),
                Texts.Apart(Texts.Columns(Facts(assignment.Task, builder))),
                .. builder.Criteria(assignment.Task),
                .. builder.Fold("details", "button.details", [.. Details(assignment.Task, builder)]),
            ],
            builder.Button("button.agree", new Click.Agree(topic, seen)),
            builder.Button("button.change-suggestion", new Click.ChangeSuggestion(topic, seen)),
            builder.Button("button.not-now", new Click.DeclineSuggestion(topic, seen)));
    }

    private static CardContent Changing(Assignment assignment, Stage.Suggested stage, CardBuilder builder)
    {
        var task = assignment.Task;
        return builder.Card(
            Summary(assignment, builder),
            [
                Asked(assignment, stage, builder),
                Texts.Line(builder.Text.Format("suggestion.change-intro", builder.Name(assignment.Learner))),
                builder.Line(InputIds.Title, "entry-form.title", "entry-form.title-hint", EntryLimits.Title, task.Title),
                builder.Skill("entry-form.skill", Skills(task.Skill, builder), task.Skill.ToString()),
                builder.Level(task.Level.Value),
                .. builder.Goal(task.Goal),
                builder.Box(WrittenTime.Write(task.Box)),
                .. builder.Criteria(task.Criteria),
                .. builder.Fold("more", "suggest.more", [.. builder.ContextAndHandIn(task.Context, task.HandIn)], HasErrors(builder)),
            ],
            builder.Button("button.agree-changed", new Click.AgreeChanged(assignment.Topic, assignment.Version)),
            builder.Back("button.back", assignment));
    }

    private static CardContent Declining(Assignment assignment, Stage.Suggested stage, CardBuilder builder) => builder.Card(
        Summary(assignment, builder),
        [
            Asked(assignment, stage, builder),
            Texts.Heading(assignment.Task.Title),
            Texts.Line(builder.Text.Format("suggestion.decline-intro", builder.Name(assignment.Learner))),
            .. builder.Text(InputIds.Line, "suggestion.line", "suggestion.line-hint", Suggestion.LongestLine),
        ],
        builder.Button("button.confirm-decline", new Click.ConfirmDecline(assignment.Topic, assignment.Version)),
        builder.Back("button.back", assignment));

    private static bool HasErrors(CardBuilder builder) =>
        builder.Form.Errors.ContainsKey(InputIds.Context) || builder.Form.Errors.ContainsKey(InputIds.HandIn);

    private static string Summary(Assignment assignment, CardBuilder builder) =>
        builder.Text.Format("suggestion.summary", builder.Name(assignment.Learner), assignment.Task.Title);

    private static Container Asked(Assignment assignment, Stage.Suggested stage, CardBuilder builder) => Band.Render(
        stage.IsLate ? CardState.Late : CardState.Yours, builder.AboutLearner(assignment),
        builder.Text[stage.IsLate ? "suggestion.late-word" : "time.answer-by"], builder.At(stage.AnswerBy));

    private static IEnumerable<SkillId> Skills(SkillId own, CardBuilder builder) =>
        builder.Context.Skills.Keys.OrderBy(builder.Skill, StringComparer.Create(builder.Context.Culture, ignoreCase: true)).Append(own)
            .Distinct();

    private static string Waits(Stage.Suggested stage, CardBuilder builder) => stage switch
    {
        _ when stage.Asked.All(asked => builder.Unreached(asked) is not null) =>
            builder.Text.Format("suggestion.unreached", builder.Unreached(stage.Of)!),
        { Deputy: { } deputy } => builder.Text.Format("suggestion.passed-on", builder.Name(stage.Of), builder.Name(deputy)),
        { IsLate: true } => builder.Text.Format("suggestion.late", builder.Name(stage.Of)),
        _ => builder.Text.Format("suggestion.waits", builder.Name(stage.Of)),
    };

    private static IEnumerable<(string, string)> Facts(CatalogueEntry task, CardBuilder builder) =>
    [
        (builder.Text["entry.effort"], builder.Text.Effort(task.Effort)), (builder.Text["entry.box"], builder.Text.BoxAlone(task.Box)),
    ];

    private static IEnumerable<Element> Details(CatalogueEntry task, CardBuilder builder)
    {
        if (TaskText.ContextInSight(task).Length < TaskText.Context(task).Length) yield return Texts.Written(TaskText.Context(task));
        foreach (var handIn in builder.HandIn(task)) yield return handIn;
    }
}
