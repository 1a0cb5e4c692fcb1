using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Notices;

/// <summary>Reminders to reviewers about work that waits for feedback.</summary>
internal static class ReviewerReminders
{
    public static Reminder HalfWay(NoticeFacts facts, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var (assignment, due) = (facts.Assignment, ((Stage.InReview)facts.Assignment.Stage).FeedbackDue);
        var (learner, left) = (builder.Name(assignment.Learner), builder.Text.WorkingTime(facts.Left));
        var sentence = LinkedSentence.Create(
            builder, "reminder.review", assignment.Task.Title, new Click.Word(KnownWords.Reviews), learner, LinkedSentence.Mark,
            builder.At(due), left);
        return new Reminder(CardState.Yours, sentence, Buttons.Create([new SuggestedButtons(context.Culture).Reviews]));
    }
}
