namespace MicroAssignBot.Domain.Assignments;

/// <summary>Why matching found no task.</summary>
public enum NoMatch
{
    GapClosed,

    /// <summary>The catalogue has no task at the next level, or none whose box fits the learner's working time.</summary>
    NoneAtLevel,

    /// <summary>The learner did all of them lately, or was just shown them.</summary>
    AllDone,

    /// <summary>Everybody who could review has as many reviews as one person may get.</summary>
    ReviewersFull,
}
