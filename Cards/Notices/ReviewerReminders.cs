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
        var sentence = builder.Text.Format("reminder.review", learner, assignment.Task.Title, builder.At(due), left);
        return new Reminder(sentence, Buttons.Create([new SuggestedButtons(context.Culture).Reviews]));
    }
}
