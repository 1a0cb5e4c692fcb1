namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// Moments on the clock of an assignment: those of work that is not handed in, then those of work in review, each in order of time.
/// </summary>
public enum Milestone
{
    HalfWay,
    LastCall,
    Overdue,

    /// <summary>The lead is asked what to do.</summary>
    LeadPrompted,

    /// <summary>The grace is over.</summary>
    Lapsed,
    ReviewHalfWay,

    /// <summary>The deputy is called and the learner's slot is free.</summary>
    ReviewOverdue,

    /// <summary>The deputy is late too: the learner may choose another reviewer.</summary>
    ReviewersLate,

    /// <summary>Nobody decided, so the work is closed.</summary>
    Unreviewed,
}

/// <summary>A milestone that lies ahead.</summary>
public sealed record Due(Milestone What, DateTimeOffset At);
