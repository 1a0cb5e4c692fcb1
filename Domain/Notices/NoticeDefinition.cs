using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Domain.Notices;

/// <summary>All that the domain knows about one kind of notice. The cards say how it looks.</summary>
/// <param name="Urgency">Orders the notices in one message, the most urgent first.</param>
/// <param name="Audience">Who may still get it when it is sent.</param>
/// <param name="Validity">Whether it is still true when it is sent.</param>
public sealed record NoticeDefinition(
    NoticeWay Way, NoticeClass Class, NoticeUrgency Urgency, NoticeAudience Audience, NoticeValidity Validity)
{
    /// <summary>The milestone that it announces; each milestone has at most one kind of notice.</summary>
    public Milestone? Milestone { get; init; }

    /// <summary>Waits while the recipient has a review on the screen.</summary>
    public bool IsOneAtATime { get; init; }

    /// <summary>Shows the work to the reviewer, and is then the review on their screen.</summary>
    public bool ShowsReview { get; init; }

    /// <summary>
    /// Carries what a person wrote for the recipient. So it is sent even if the task was closed while the bot was removed from
    /// their chat.
    /// </summary>
    public bool IsSaidThoughOver { get; init; }

    /// <summary>
    /// Its message asks or tells more than a row among others can hold. A nudge of this kind is never folded: put off, it waits to be sent
    /// by itself.
    /// </summary>
    public bool StandsAlone { get; init; }

    /// <summary>A reminder of work that is not handed in.</summary>
    internal static NoticeDefinition ReminderOfWork(Milestone reached, NoticeUrgency urgency) =>
        new(
            NoticeWay.PostMessage, NoticeClass.Nudge, urgency, NoticeAudience.WhoSeesIt,
            NoticeValidity.OfWorkAt(reached)) { Milestone = reached };
}

/// <summary>
/// How a notice is sent: as a message of its own, by changing the live card in place, or by posting the live card anew.
/// </summary>
public enum NoticeWay
{
    PostMessage,
    UpdateCard,
    RepostCard,
}

/// <summary>An answer is sent at once. An act of a person is held to working hours. A nudge is also limited to some a day.</summary>
public enum NoticeClass
{
    Answer,
    Act,
    Nudge,
}

/// <summary>What the recipient has to do first, in this order.</summary>
public enum NoticeUrgency
{
    /// <summary>The recipient's own deadline is near, or over.</summary>
    Deadline,

    /// <summary>Another person waits for the recipient.</summary>
    SomebodyWaits,

    /// <summary>The recipient's own time is running.</summary>
    UnderWay,
    NotUrgent,
}

/// <summary>Who may get a notice. When it is sent, its recipient may have left, or may no longer lead the learner.</summary>
public enum NoticeAudience
{
    /// <summary>A person who may see the topic of the notice.</summary>
    WhoSeesIt,

    /// <summary>The learner, although the topic is shown to another person.</summary>
    Learner,

    /// <summary>The lead of the learner now, although only the learner may see the topic.</summary>
    Lead,

    /// <summary>Whoever wrote the entry that it is about, if it is theirs to change. Its desk is nobody's to see.</summary>
    Author,
}
