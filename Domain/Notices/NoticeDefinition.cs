using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Domain.Notices;

/// <summary>All that the domain knows of one kind of notice. How it looks lies with the cards.</summary>
/// <param name="Urgency">Where several are said together: the first of them comes first.</param>
/// <param name="Audience">Who may still hear it when it is said.</param>
/// <param name="Validity">As long as what it is said.</param>
public sealed record NoticeDefinition(
    NoticeWay Way, NoticeClass Class, NoticeUrgency Urgency, NoticeAudience Audience, NoticeValidity Validity)
{
    /// <summary>The milestone that it tells of; each tells itself by one kind at most.</summary>
    public Milestone? Milestone { get; init; }

    /// <summary>While a review is on its recipient's screen, it waits.</summary>
    public bool IsOneAtATime { get; init; }

    /// <summary>It puts work before whoever reviews it, which then is the review on their screen.</summary>
    public bool ShowsReview { get; init; }

    /// <summary>Somebody wrote it for its recipient, so it is said even if all was over before they had the bot again.</summary>
    public bool IsSaidThoughOver { get; init; }

    /// <summary>What time brings to work that is not handed in.</summary>
    internal static NoticeDefinition ReminderOfWork(Milestone reached, NoticeUrgency urgency) =>
        new(
            NoticeWay.PostMessage, NoticeClass.Nudge, urgency, NoticeAudience.WhoSeesIt,
            NoticeValidity.OfWorkAt(reached)) { Milestone = reached };
}

/// <summary>How it is sent: a message of its own; the live card changed in place; the live card posted anew.</summary>
public enum NoticeWay
{
    PostMessage,
    UpdateCard,
    RepostCard,
}

/// <summary>An answer comes at once; an act of a person is held to working hours; a nudge is capped too.</summary>
public enum NoticeClass
{
    Answer,
    Act,
    Nudge,
}

/// <summary>What its recipient has to do first.</summary>
public enum NoticeUrgency
{
    /// <summary>Their own time is nearly over, or is.</summary>
    Deadline,

    /// <summary>Somebody else waits for them.</summary>
    SomebodyWaits,

    /// <summary>Their own time goes on.</summary>
    UnderWay,
    NotUrgent,
}

/// <summary>Whoever it was meant for may have left, or lead nobody any more, by the time at which it is said.</summary>
public enum NoticeAudience
{
    /// <summary>Whoever may see what it is about.</summary>
    WhoSeesIt,

    /// <summary>The learner, of what is shown to somebody else.</summary>
    Learner,

    /// <summary>Who leads the learner now, of what the learner alone may see.</summary>
    Lead,
}
