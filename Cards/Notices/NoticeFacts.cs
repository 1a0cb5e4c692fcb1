using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards.Notices;

/// <summary>The newest of what a reminder is about.</summary>
/// <param name="Learner">Whom it is about.</param>
/// <param name="Lead">Who leads them; null when there is nobody to tell.</param>
/// <param name="Task">Null when it is about none.</param>
/// <param name="Left">Working time until it is due, or until it lapses when it is overdue.</param>
/// <param name="AskedUntil">The learner is asked how to go on, and may answer until then.</param>
/// <param name="Chat">Opens the chat with the learner; null when there is no such address.</param>
public sealed record NoticeFacts(PersonId Learner, PersonId? Lead, Assignment? Task, TimeSpan Left, DateTimeOffset? AskedUntil, Uri? Chat)
{
    internal Assignment Assignment => Task ?? throw new InvalidOperationException("This reminder is about a task, and there is none.");
}
