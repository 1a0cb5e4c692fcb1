namespace MicroAssignBot.Domain.Assignments;

/// <summary>Why nothing matches.</summary>
public enum NoMatch
{
    GapClosed,
    NoneAtLevel,
    AllDone,
}
