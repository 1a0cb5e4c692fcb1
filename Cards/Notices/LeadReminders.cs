using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Live;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards.Notices;

/// <summary>Reminders to leads about their people: one fact each, with the buttons to act on it.</summary>
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
        var line = builder.Text.Format(
            said is null ? "prompt.line" : "prompt.unreached", learner, assignment.Task.Title, deadline, end, left);
        var sentence = said is null ? line : $"{said} {line}";
        var (topic, seen) = (assignment.Topic, assignment.Version);
        var title = builder.Text.Format("button.write-to", learner);
        var write = facts.Chat is { } chat ? new CardAction.OpenUrl(chat.AbsoluteUri) { Title = title } : null;
        var withdraw = builder.Button("button.withdraw", new Click.Withdraw(topic, seen));
        CardAction?[] beside = [builder.Button("button.give-day", new Click.GiveTime(topic, seen, ExtraTime.OneDay)), write, withdraw];
        return new Reminder(sentence, [builder.Button("button.give-time", new Click.GiveTime(topic, seen)), write, withdraw])
        {
            More = [builder.Pick(InputIds.Extra, "prompt.extra", builder.Extras(), nameof(ExtraTime.OneDay))],
            Beside = [.. beside.OfType<CardAction>()],
        };
    }

    /// <summary>The learner let offers expire without an answer.</summary>
    public static Reminder Silent(NoticeFacts facts, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        if (builder.Unreached(facts.Learner) is { } unreached) return new Reminder(unreached + " " + builder.Text["silence.unreached"], []);
        return new Reminder(Quiet(facts.Learner, builder), [])
        {
            More = [Texts.Line(builder.Text.Format("silence.seen", builder.Name(facts.Learner)))],
        };
    }

    /// <summary>The time for the task ran out.</summary>
    public static Reminder Lapsed(NoticeFacts facts, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var assignment = facts.Assignment;
        var sentence = builder.Text.Format("prompt.lapsed", builder.Name(assignment.Learner), assignment.Task.Title);
        return new Reminder(builder.Unreached(assignment.Learner) is { } unreached ? $"{unreached} {sentence}" : sentence, []);
    }

    public static Reminder Unreviewed(NoticeFacts facts, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        return new Reminder(builder.Text.Format("prompt.unreviewed", builder.Name(facts.Learner), facts.Assignment.Task.Title), []);
    }

    /// <summary>Says that the learner does not answer, in the same words that the learner read before the lead.</summary>
    public static string Quiet(PersonId learner, CardBuilder builder) => builder.Text.Format("silence.line", builder.Name(learner));
}
