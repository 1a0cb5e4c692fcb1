using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;

namespace MicroAssignBot.Domain.Notices;

/// <summary>
/// One thing to say to one person. It holds facts only; it is worded when it is sent, from the newest state, or cancelled
/// when what it says is no longer true.
/// </summary>
/// <param name="Round">How often the work had been handed in then; what speaks of an earlier hand-in is no longer true.</param>
/// <param name="Queue">What it changes in the recipient's review queue when it arrives, if anything.</param>
public sealed record Notice(PersonId To, Topic About, NoticeKind Kind, int Round, QueueChange? Queue)
{
    public NoticeWay Way => Kind switch
    {
        NoticeKind.ColleagueAnswered or NoticeKind.LeadHearsOfLapse or NoticeKind.LeadHearsOfSilence
            or NoticeKind.LeadHearsOfUnreviewed => NoticeWay.PostMessage,
        NoticeKind.OfferedUnasked => NoticeWay.RepostCard,
        _ when Class is NoticeClass.Nudge => NoticeWay.PostMessage,
        NoticeKind.Changed => NoticeWay.UpdateCard,
        _ => NoticeWay.RepostCard,
    };

    public NoticeClass Class => Kind switch
    {
        NoticeKind.Welcome or NoticeKind.Changed or NoticeKind.Again or NoticeKind.Offered => NoticeClass.Answer,
        NoticeKind.HalfWay or NoticeKind.LastCall or NoticeKind.Overdue or NoticeKind.LeadPrompt
            or NoticeKind.ReviewHalfWay or NoticeKind.OfferedUnasked or NoticeKind.PushQuestion => NoticeClass.Nudge,
        _ => NoticeClass.Act,
    };

    /// <summary>Where several are said together, deadlines come first: the lower, the earlier.</summary>
    public int Urgency => Kind switch
    {
        NoticeKind.LastCall or NoticeKind.Overdue => 0,
        NoticeKind.LeadPrompt or NoticeKind.ReviewHalfWay => 1,
        NoticeKind.HalfWay => 2,
        _ => 3,
    };
}

public enum NoticeKind
{
    Welcome,

    /// <summary>The live card shows something older than what is.</summary>
    Changed,

    /// <summary>The person asked for the live card.</summary>
    Again,
    Offered,
    ReviewAsked,
    AccessAsked,
    SentBack,
    Feedback,
    Withdrawn,
    ColleagueAsked,
    ColleagueAnswered,
    HalfWay,
    LastCall,
    Overdue,

    /// <summary>Work is overdue: the lead is asked what to do.</summary>
    LeadPrompt,
    TimeAsked,
    TimeAnswered,

    /// <summary>To the learner.</summary>
    Lapsed,
    LeadHearsOfLapse,

    /// <summary>To the reviewer, whose clock is half over.</summary>
    ReviewHalfWay,

    /// <summary>To the learner, who may choose another reviewer.</summary>
    ReviewersLate,
    Unreviewed,
    LeadHearsOfUnreviewed,

    /// <summary>An offer that came by itself.</summary>
    OfferedUnasked,

    /// <summary>To the learner, who let offers run out: how to go on.</summary>
    PushQuestion,
    LeadHearsOfSilence,
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
