namespace MicroAssignBot.Domain.Assignments;

/// <summary>Why nothing matches.</summary>
public enum NoMatch
{
    GapClosed,

    /// <summary>Nothing at the next level, or nothing whose box fits the learner's week.</summary>
    NoneAtLevel,

    /// <summary>Done lately, or just shown.</summary>
    AllDone,

    /// <summary>Everybody who could review has enough to review.</summary>
    ReviewersFull,
}
