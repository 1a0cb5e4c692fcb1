using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Notices;

/// <summary>Reminders to learners about their work and offers.</summary>
public static class LearnerReminders
{
    public static Reminder HalfWay(NoticeFacts facts, CardContext context)
    {
        var replies = new SuggestedButtons(context.Culture);
        var hints = facts.Assignment.HintsTaken < facts.Assignment.Task.Hints.Count;
        return UntilDeadline(CardState.Yours, "reminder.half-way", facts, context, hints ? [replies.Work, replies.Hint] : [replies.Work]);
    }

    public static Reminder LastCall(NoticeFacts facts, CardContext context) =>
        UntilDeadline(CardState.Late, "reminder.last-call", facts, context, [new SuggestedButtons(context.Culture).Work]);

    public static Reminder Overdue(NoticeFacts facts, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var (assignment, active) = (facts.Assignment, (Stage.Active)facts.Assignment.Stage);
        var sentence = AboutTask(
            "reminder.overdue", facts, builder, builder.At(active.Deadline), builder.At(active.Ahead[^1].At),
            builder.Text.WorkingTime(facts.Left));
        var drop = builder.Button("button.drop-it", new Click.DropIt(assignment.Topic, assignment.Version) { OnReminder = true });
        return new Reminder(
            CardState.Late, sentence, [.. Buttons(assignment, builder, [new SuggestedButtons(context.Culture).Work]), drop]);
    }

    /// <summary>The answer to a question about the task.</summary>
    public static Reminder Answered(NoticeFacts facts, CardContext context)
    {
        var (builder, question) = (new CardBuilder(context, Form.None), facts.Question!);
        var answer = question.Answer!;
        var sentence = LinkedSentence.Create(
            builder, "reminder.answered", facts.Assignment.Task.Title, new Click.Word(KnownWords.Work), builder.Name(answer.By),
            LinkedSentence.Mark);
        return new Reminder(CardState.Yours, sentence, Parts.Buttons.Create([new SuggestedButtons(context.Culture).Work]))
        {
            More = [Texts.Apart(Texts.Quiet(question.Text), Texts.Written(answer.Text))],
        };
    }

    /// <summary>
    /// Asks a learner who let offers expire how to go on. It quotes what the lead would read, so that the learner reads it first.
    /// </summary>
    public static Reminder PushQuestion(NoticeFacts facts, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        return new Reminder(
            CardState.Yours,
            LinkedSentence.Create(builder.Text.Format("silence.question", builder.At(facts.AskedUntil!.Value))),
            builder.Button("button.keep-going", new Click.KeepGoing()),
            builder.Button("button.pause-month", new Click.PauseMonth()),
            builder.Button("button.other-skill", new Click.OtherSkill()))
        {
            More = facts.Lead is { } told
                ? [Texts.Line(builder.Text.Format("silence.lead-hears", builder.Name(told), LeadReminders.Quiet(facts.Learner, builder)))]
                : [],
        };
    }

    /// <summary>Asks whether a level was used since it was reached, and where.</summary>
    public static Reminder UsedSince(NoticeFacts facts, CardContext context) => UsedSince(facts.Skill!, context, Form.None);

    /// <param name="form">What was typed, when it is asked again because something was wrong with that.</param>
    public static Reminder UsedSince(SkillRecord record, CardContext context, Form form)
    {
        var (builder, level) = (new CardBuilder(context, form), record.Use!.Level);
        return new Reminder(
            CardState.Yours,
            LinkedSentence.Create(builder.Text.Format("used.question", builder.Level(level), builder.Skill(record.Skill))),
            builder.Button("button.used", new Click.UsedIt(record.Skill, level)),
            builder.Button("button.not-used", new Click.NotUsedYet(record.Skill, level)))
        {
            More = [.. builder.Sentence(InputIds.Where, "used.where", "used.where-placeholder", UseQuestion.LongestWhere)],
        };
    }

    /// <summary>A lead asks the person into their team, and says what the team is to reach.</summary>
    public static Reminder TeamAsked(NoticeFacts facts, CardContext context)
    {
        var (builder, request) = (new CardBuilder(context, Form.None), facts.Request!);
        return new Reminder(
            CardState.Yours,
            LinkedSentence.Create(builder.Text.Format("asked.team", builder.Name(request.From))),
            builder.Button("button.join", new Click.Join(request.Number)),
            builder.Button("button.not-now", new Click.NotJoin(request.Number)),
            builder.Button("button.who-sees-what", new Click.WhoSeesWhat()))
        {
            More =
            [
                .. request.Targets.Select(target => Texts.Quiet(builder.Text.Format(
                    "targets.row", builder.Skill(target.Skill), builder.Level(target.Target)))),
                Texts.Quiet(builder.Text.Format("asked.team-means", builder.Name(request.From))),
            ],
        };
    }

    /// <summary>A lead asks the person to step in for them.</summary>
    public static Reminder DeputyAsked(NoticeFacts facts, CardContext context)
    {
        var (builder, request) = (new CardBuilder(context, Form.None), facts.Request!);
        return new Reminder(
            CardState.Yours,
            LinkedSentence.Create(builder.Text.Format("asked.deputy", builder.Name(request.From))),
            builder.Button("button.gladly", new Click.Join(request.Number)),
            builder.Button("button.not-now", new Click.NotJoin(request.Number)));
    }

    /// <summary>
    /// The lead of the person's team, or a lead who waits for their answer, takes part no longer. Whoever has left is not named.
    /// </summary>
    public static Reminder TeamEnded(NoticeFacts facts, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var sentence = facts switch
        {
            { Round: > 0 } => builder.Text["ended.question"],
            { Lead: { } lead } => builder.Text.Format("ended.team", builder.Name(lead)),
            _ => builder.Text["ended.team-alone"],
        };
        return new Reminder(CardState.Theirs, LinkedSentence.Create(sentence));
    }

    private static Reminder UntilDeadline(
        CardState state, string key, NoticeFacts facts, CardContext context, IEnumerable<SuggestedButton> suggested)
    {
        var builder = new CardBuilder(context, Form.None);
        var active = (Stage.Active)facts.Assignment.Stage;
        var sentence = AboutTask(key, facts, builder, builder.At(active.Deadline), builder.Text.WorkingTime(facts.Left));
        return new Reminder(state, sentence, Buttons(facts.Assignment, builder, suggested));
    }

    private static LinkedSentence AboutTask(string key, NoticeFacts facts, CardBuilder builder, params IEnumerable<string> values) =>
        LinkedSentence.Create(
            builder, key, facts.Assignment.Task.Title, new Click.Word(KnownWords.Work), [LinkedSentence.Mark, .. values]);

    private static IEnumerable<AdaptiveAction?> Buttons(Assignment assignment, CardBuilder builder, IEnumerable<SuggestedButton> suggested)
    {
        foreach (var button in Parts.Buttons.Create([.. suggested])) yield return button;
        if (assignment.Time is null)
            yield return builder.Button("button.more-time", new Click.MoreTime(assignment.Topic, assignment.Version) { OnReminder = true });
    }
}
