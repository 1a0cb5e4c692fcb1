namespace MicroAssignBot.Domain.Assignments;

/// <summary>What time brings to work that is not handed in, in this order.</summary>
public enum Milestone
{
    HalfWay,
    LastCall,
    Overdue,

    /// <summary>The lead is asked what to do.</summary>
    LeadPrompted,

    /// <summary>The grace is over.</summary>
    Lapsed,
}

/// <summary>A milestone that lies ahead.</summary>
public sealed record Due(Milestone What, DateTimeOffset At);
