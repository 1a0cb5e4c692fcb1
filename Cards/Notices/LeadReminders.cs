using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Live;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards.Notices;

/// <summary>Reminders to leads about their people and their entries: one fact each, with the buttons to act on it.</summary>
internal static class LeadReminders
{
    /// <summary>The learner's work is overdue.</summary>
    public static Reminder Overdue(NoticeFacts facts, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var (assignment, active) = (facts.Assignment, (Stage.Active)facts.Assignment.Stage);
        var learner = builder.Name(assignment.Learner);
        var said = builder.Unreached(assignment.Learner);
        var (deadline, end, left) = (builder.At(active.Deadline), builder.At(active.Ahead[^1].At), builder.Text.WorkingTime(facts.Left));
        var sentence = LinkedSentence.Create(
            builder, said is null ? "prompt.line" : "prompt.unreached", assignment.Task.Title, null, learner, LinkedSentence.Mark,
            deadline, end, left);
        var (topic, seen) = (assignment.Topic, assignment.Version);
        var title = builder.Text.Format("button.write-to", learner);
        return new Reminder(
            CardState.Late,
            After(said, sentence),
            builder.Button("button.give-time", new Click.GiveTime(topic, seen)),
            facts.Chat is { } chat ? new AdaptiveAction.OpenUrl(chat.AbsoluteUri) { Title = title } : null,
            builder.Button("button.withdraw", new Click.Withdraw(topic, seen)))
        {
            More = [builder.Pick(InputIds.ExtraTime, "prompt.extra", builder.Extras(), nameof(ExtraTime.OneDay))],
            Beside = builder.Button("button.give-day", new Click.GiveTime(topic, seen, ExtraTime.OneDay)),
        };
    }

    /// <summary>A learner's question waits for an answer.</summary>
    public static Reminder QuestionWaits(NoticeFacts facts, CardContext context)
    {
        var (builder, asked) = (new CardBuilder(context, Form.None), facts.Assignment.Asking!);
        var sentence = LinkedSentence.Create(
            builder, "prompt.question", facts.Assignment.Task.Title, new Click.Word(KnownWords.Reviews), builder.Name(facts.Learner),
            LinkedSentence.Mark, builder.At(asked.At));
        return new Reminder(CardState.Yours, sentence, Buttons.Create([new SuggestedButtons(context.Culture).Questions]))
        {
            More = [Texts.Apart(Texts.Written(asked.Text))],
        };
    }

    /// <summary>The learner let offers expire without an answer.</summary>
    public static Reminder Silent(NoticeFacts facts, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        if (builder.Unreached(facts.Learner) is { } unreached)
            return new Reminder(CardState.Theirs, LinkedSentence.Create($"{unreached} {builder.Text["silence.unreached"]}"));
        return new Reminder(CardState.Theirs, LinkedSentence.Create(Quiet(facts.Learner, builder)))
        {
            More = [Texts.Line(builder.Text.Format("silence.seen", builder.Name(facts.Learner)))],
        };
    }

    /// <summary>The learner reached the target in a skill.</summary>
    public static Reminder AtTarget(NoticeFacts facts, CardContext context)
    {
        var (builder, record) = (new CardBuilder(context, Form.None), facts.Skill!);
        return new Reminder(
            CardState.Approved,
            LinkedSentence.Create(builder.Text.Format(
                "target.line", builder.Name(facts.Learner), builder.Level(record.Raised!.To), builder.Skill(record.Skill))),
            builder.Button("button.new-target", new Click.Word(KnownWords.Targets)));
    }

    /// <summary>The time for the task ran out.</summary>
    public static Reminder Lapsed(NoticeFacts facts, CardContext context) => Ended(CardState.Stopped, "prompt.lapsed", facts, context);

    public static Reminder Unreviewed(NoticeFacts facts, CardContext context) =>
        Ended(CardState.Theirs, "prompt.unreviewed", facts, context);

    /// <summary>Too few of those who did a task found it useful: how many, and never who.</summary>
    public static Reminder Doubted(NoticeFacts facts, CardContext context)
    {
        var (builder, entry, ratings) = (new CardBuilder(context, Form.None), facts.Entry!, facts.Ratings!);
        var sentence = LinkedSentence.Create(
            builder, "doubted.line", entry.Title, null, ratings.Useful, ratings.Answers, LinkedSentence.Mark);
        return new Reminder(CardState.Yours, sentence, builder.Button("button.edit", new Click.EditEntry(entry.Id)))
        {
            More =
            [
                .. ratings.TookLonger == 0
                    ? Array.Empty<Element>()
                    : [Texts.Line(builder.Text.Counted("doubted.longer", ratings.TookLonger, builder.Text.Effort(entry.Effort)))],
                Texts.Quiet(builder.Text["doubted.means"]),
            ],
        };
    }

    private static Reminder Ended(CardState state, string key, NoticeFacts facts, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var sentence = LinkedSentence.Create(
            builder, key, facts.Assignment.Task.Title, null, builder.Name(facts.Learner), LinkedSentence.Mark);
        return new Reminder(state, After(builder.Unreached(facts.Learner), sentence));
    }

    private static LinkedSentence After(string? before, LinkedSentence sentence) =>
        before is null ? sentence : sentence with { Before = $"{before} {sentence.Before}" };

    /// <summary>Says that the learner does not answer, in the same words that the learner read before the lead.</summary>
    public static string Quiet(PersonId learner, CardBuilder builder) => builder.Text.Format("silence.line", builder.Name(learner));
}
