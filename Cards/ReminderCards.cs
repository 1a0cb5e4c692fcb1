using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Live;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;

namespace MicroAssignBot.Cards;

/// <summary>Short messages of their own: each asks for one thing and carries the buttons that do it.</summary>
public static class ReminderCards
{
    /// <param name="kind">Half-way, last call or overdue.</param>
    /// <param name="left">Working time until the deadline.</param>
    public static CardContent ToLearner(NoticeKind kind, Assignment assignment, TimeSpan left, CardContext context)
    {
        var page = new Page(context, Form.None);
        var active = (Stage.Active)assignment.Stage;
        var title = assignment.Task.Title;
        var sentence = kind switch
        {
            NoticeKind.HalfWay => page.Say.Format("reminder.half-way", title, page.At(active.Deadline), page.Say.WorkingTime(left)),
            NoticeKind.LastCall => page.Say.Format("reminder.last-call", title, page.At(active.Deadline), page.Say.WorkingTime(left)),
            _ => page.Say.Format("reminder.overdue", title, page.At(active.Deadline), page.At(active.Ahead[^1].At)),
        };
        return page.Card(sentence, [Texts.Line(sentence)], Buttons(kind, assignment, page));
    }

    /// <summary>Overdue work, to the lead.</summary>
    /// <param name="chat">Opens the chat with the learner; null when there is no such address.</param>
    public static CardContent ToLead(Assignment assignment, Uri? chat, CardContext context)
    {
        var page = new Page(context, Form.None);
        var active = (Stage.Active)assignment.Stage;
        var learner = page.Name(assignment.Learner);
        var sentence = page.Say.Format("prompt.line", learner, assignment.Task.Title, page.At(active.Deadline), page.At(active.Ahead[^1].At));
        var (topic, seen) = (assignment.Topic, assignment.Version);
        var write = chat is null ? null : new CardAction.OpenUrl(chat.AbsoluteUri) { Title = page.Say.Format("button.write-to", learner) };
        return page.Card(
            sentence,
            [Texts.Line(sentence), page.Pick(InputIds.Extra, "prompt.extra", page.Extras(), nameof(Extra.OneDay))],
            new CardAction?[]
            {
                page.Button("button.give-time", new Click.GiveTime(topic, seen)),
                write,
                page.Button("button.withdraw", new Click.Withdraw(topic, seen)),
            }.OfType<CardAction>());
    }

    /// <summary>Work that waits for feedback, to the reviewer.</summary>
    public static CardContent ToReviewer(Assignment assignment, CardContext context)
    {
        var page = new Page(context, Form.None);
        var due = ((Stage.InReview)assignment.Stage).FeedbackDue;
        var sentence = page.Say.Format("reminder.review", page.Name(assignment.Learner), assignment.Task.Title, page.At(due));
        return page.Card(sentence, [Texts.Line(sentence)], Parts.Buttons.Of([new Replies(context.Culture).Reviews]));
    }

    /// <summary>The time for it ran out, to the lead.</summary>
    public static CardContent Lapsed(Assignment assignment, CardContext context)
    {
        var page = new Page(context, Form.None);
        var sentence = page.Say.Format("prompt.lapsed", page.Name(assignment.Learner), assignment.Task.Title);
        return page.Card(sentence, [Texts.Line(sentence)]);
    }

    private static IEnumerable<CardAction> Buttons(NoticeKind kind, Assignment assignment, Page page)
    {
        var replies = new Replies(page.Context.Culture);
        var hints = kind is NoticeKind.HalfWay && assignment.HintsTaken < assignment.Task.Hints.Count;
        foreach (var button in Parts.Buttons.Of(hints ? [replies.Work, replies.Hint] : [replies.Work])) yield return button;
        var (topic, seen) = (assignment.Topic, assignment.Version);
        if (assignment.Time is null) yield return page.Button("button.more-time", new Click.MoreTime(topic, seen));
        if (kind is NoticeKind.Overdue) yield return page.Button("button.drop-it", new Click.DropIt(topic, seen));
    }
}
