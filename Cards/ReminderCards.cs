using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Live;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards;

/// <summary>Short messages of their own: each asks for one thing and carries the buttons that do it.</summary>
public static class ReminderCards
{
    public static CardContent Alone(Reminder reminder, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        return builder.Card(reminder.Sentence, [Texts.Line(reminder.Sentence), .. reminder.More], reminder.Buttons);
    }

    /// <summary>
    /// Several that were put off because there had been enough that day. A message takes so much and no more, so the less urgent go
    /// without their buttons when they are many and long.
    /// </summary>
    /// <param name="reminders">The most urgent first, no more than twenty.</param>
    public static CardContent Together(IReadOnlyList<Reminder> reminders, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var heading = builder.Text.Counted("reminders.heading", reminders.Count);
        var card = Draw(reminders.Count);
        for (var whole = reminders.Count; card.Json.Length > LongestTogether && whole > 0; card = Draw(whole)) whole /= 2;
        return card;

        CardContent Draw(int whole)
        {
            var seen = new HashSet<string?>();
            var rows = reminders.Select((reminder, place) => Row(place < whole ? reminder : Bare(reminder), seen));
            return builder.Card(heading, [Texts.Heading(heading), .. rows]);
        }
    }

    // In bytes: never fewer than the units of UTF-16 that the channel counts.
    private const int LongestTogether = 40_000;
    private const int LongestBare = 500;

    private static Reminder Bare(Reminder reminder) => new(Short.To(reminder.Sentence, LongestBare), []);

    /// <param name="kind">Half-way, last call or overdue.</param>
    /// <param name="left">Working time until the deadline, or until it lapses when it is overdue.</param>
    public static Reminder ToLearner(NoticeKind kind, Assignment assignment, TimeSpan left, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var active = (Stage.Active)assignment.Stage;
        var title = assignment.Task.Title;
        return new Reminder(kind switch
        {
            NoticeKind.HalfWay => builder.Text.Format("reminder.half-way", title, builder.At(active.Deadline), builder.Text.WorkingTime(left)),
            NoticeKind.LastCall => builder.Text.Format("reminder.last-call", title, builder.At(active.Deadline), builder.Text.WorkingTime(left)),
            _ => builder.Text.Format("reminder.overdue", title, builder.At(active.Deadline), builder.At(active.Ahead[^1].At), builder.Text.WorkingTime(left)),
        }, Buttons(kind, assignment, builder));
    }

    /// <summary>Overdue work, to the lead.</summary>
    /// <param name="left">Working time until it lapses.</param>
    /// <param name="chat">Opens the chat with the learner; null when there is no such address.</param>
    public static Reminder ToLead(Assignment assignment, TimeSpan left, Uri? chat, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var active = (Stage.Active)assignment.Stage;
        var learner = builder.Name(assignment.Learner);
        var said = builder.Unreached(assignment.Learner);
        var line = builder.Text.Format(
            said is null ? "prompt.line" : "prompt.unreached",
            learner, assignment.Task.Title, builder.At(active.Deadline), builder.At(active.Ahead[^1].At), builder.Text.WorkingTime(left));
        var sentence = said is null ? line : $"{said} {line}";
        var (topic, seen) = (assignment.Topic, assignment.Version);
        var write = chat is null ? null : new CardAction.OpenUrl(chat.AbsoluteUri) { Title = builder.Text.Format("button.write-to", learner) };
        var withdraw = builder.Button("button.withdraw", new Click.Withdraw(topic, seen));
        CardAction?[] beside = [builder.Button("button.give-day", new Click.GiveTime(topic, seen, ExtraTime.OneDay)), write, withdraw];
        return new Reminder(sentence, [builder.Button("button.give-time", new Click.GiveTime(topic, seen)), write, withdraw])
        {
            More = [builder.Pick(InputIds.Extra, "prompt.extra", builder.Extras(), nameof(ExtraTime.OneDay))],
            Beside = [.. beside.OfType<CardAction>()],
        };
    }

    /// <summary>Work that waits for feedback, to the reviewer.</summary>
    /// <param name="left">Working time until the feedback is due.</param>
    public static Reminder ToReviewer(Assignment assignment, TimeSpan left, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var due = ((Stage.InReview)assignment.Stage).FeedbackDue;
        var sentence = builder.Text.Format("reminder.review", builder.Name(assignment.Learner), assignment.Task.Title, builder.At(due), builder.Text.WorkingTime(left));
        return new Reminder(sentence, Parts.Buttons.Create([new SuggestedButtons(context.Culture).Reviews]));
    }

    /// <summary>Offers ran out without a word: how to go on. What the lead would hear is said here first, in the same words.</summary>
    /// <param name="lead">Null when there is nobody to tell.</param>
    public static Reminder Silence(PersonId learner, PersonId? lead, DateTimeOffset until, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        return new Reminder(
            builder.Text.Format("silence.question", builder.At(until)),
            [
                builder.Button("button.pause-month", new Click.PauseMonth()),
                builder.Button("button.other-skill", new Click.OtherSkill()),
                builder.Button("button.keep-going", new Click.KeepGoing()),
            ])
        {
            More = lead is { } told ? [Texts.Line(builder.Text.Format("silence.lead-hears", builder.Name(told), Quiet(learner, builder)))] : [],
        };
    }

    /// <summary>To the lead.</summary>
    public static Reminder Silent(PersonId learner, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        if (builder.Unreached(learner) is { } unreached) return new Reminder(unreached + " " + builder.Text["silence.unreached"], []);
        return new Reminder(Quiet(learner, builder), []) { More = [Texts.Line(builder.Text.Format("silence.seen", builder.Name(learner)))] };
    }

    /// <summary>The time for it ran out, to the lead.</summary>
    public static Reminder Lapsed(Assignment assignment, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var sentence = builder.Text.Format("prompt.lapsed", builder.Name(assignment.Learner), assignment.Task.Title);
        return new Reminder(builder.Unreached(assignment.Learner) is { } unreached ? $"{unreached} {sentence}" : sentence, []);
    }

    public static Reminder Unreviewed(Assignment assignment, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        return new Reminder(builder.Text.Format("prompt.unreviewed", builder.Name(assignment.Learner), assignment.Task.Title), []);
    }

    private static string Quiet(PersonId learner, CardBuilder builder) => builder.Text.Format("silence.line", builder.Name(learner));

    // A button that does the same for all of them is needed once.
    private static Container Row(Reminder reminder, HashSet<string?> seen)
    {
        var buttons = reminder.Beside.Where(button => button is not CardAction.Execute execute || seen.Add(execute.Id)).Select(Among).ToList();
        Element line = Texts.Line(reminder.Sentence);
        return new Container(buttons.Count == 0 ? [line] : [line, new ActionSet(buttons)]) { Separator = true };
    }

    private static CardAction Among(CardAction button) => button is CardAction.Execute { Data: var click } execute
        ? execute with { Data = click with { InDigest = true } }
        : button;

    private static IEnumerable<CardAction> Buttons(NoticeKind kind, Assignment assignment, CardBuilder builder)
    {
        var replies = new SuggestedButtons(builder.Context.Culture);
        var hints = kind is NoticeKind.HalfWay && assignment.HintsTaken < assignment.Task.Hints.Count;
        foreach (var button in Parts.Buttons.Create(hints ? [replies.Work, replies.Hint] : [replies.Work])) yield return button;
        var (topic, seen) = (assignment.Topic, assignment.Version);
        if (assignment.Time is null) yield return builder.Button("button.more-time", new Click.MoreTime(topic, seen) { OnReminder = true });
        if (kind is NoticeKind.Overdue) yield return builder.Button("button.drop-it", new Click.DropIt(topic, seen) { OnReminder = true });
    }
}
