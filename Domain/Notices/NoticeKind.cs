namespace MicroAssignBot.Domain.Notices;

/// <summary>
/// Each has one entry in the <see cref="NoticeDefinitions"/> and one in the drawings of the cards. The names are stored.
/// </summary>
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
