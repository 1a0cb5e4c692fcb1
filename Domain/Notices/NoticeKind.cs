namespace MicroAssignBot.Domain.Notices;

/// <summary>
/// Each kind has one entry in the <see cref="NoticeDefinitions"/> and one drawing among the cards. The names are stored.
/// </summary>
public enum NoticeKind
{
    Welcome,

    /// <summary>The live card is out of date.</summary>
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

    /// <summary>A learner asks about the task in hand.</summary>
    QuestionAsked,

    /// <summary>Reminds whoever was asked.</summary>
    QuestionWaits,
    QuestionAnswered,

    /// <summary>Tells the learner that the task has lapsed.</summary>
    Lapsed,
    LeadHearsOfLapse,

    /// <summary>Reminds the reviewer when half of their time is over.</summary>
    ReviewHalfWay,

    /// <summary>Tells the learner that they may choose another reviewer.</summary>
    ReviewersLate,
    Unreviewed,
    LeadHearsOfUnreviewed,

    /// <summary>An offer that came by itself.</summary>
    OfferedUnasked,

    /// <summary>Asks a learner who let offers expire how to go on.</summary>
    PushQuestion,

    /// <summary>A lead asks a person into their team.</summary>
    TeamAsked,

    /// <summary>A lead asks a person to be their deputy.</summary>
    DeputyAsked,

    /// <summary>Tells a person that the lead of their team, or a lead who waits for their answer, takes part no longer.</summary>
    TeamEnded,
    LeadHearsOfSilence,

    /// <summary>Asks whoever added the bot to a team of Microsoft Teams who leads it.</summary>
    TeamsAdded,

    /// <summary>Tells them what the person said whom they named.</summary>
    TeamsLeadAnswered,

    /// <summary>Asks a person whether they lead a team of Microsoft Teams.</summary>
    TeamsLeadAsked,

    /// <summary>Tells the lead what happened to the team.</summary>
    TeamsChanged,

    /// <summary>An offer that a lead handed out.</summary>
    HandedOut,

    /// <summary>What became of a task that the person handed out.</summary>
    HandOutSummary,

    /// <summary>The learner's own suggestion, which waits.</summary>
    Suggested,

    /// <summary>A learner asks the person to agree to a suggestion.</summary>
    SuggestionAsked,
    SuggestionAgreed,
    SuggestionDeclined,

    /// <summary>How a task went, for the conversation that it was made from.</summary>
    OutcomeShared,

    /// <summary>Asks a learner whether they used a level since they reached it.</summary>
    UsedSince,

    /// <summary>Tells the lead that a learner reached the target in a skill.</summary>
    LeadHearsOfTarget,

    /// <summary>Tells a lead how the week was.</summary>
    Digest,

    /// <summary>Tells whoever wrote an entry that too few found it useful.</summary>
    EntryDoubted,
}
