namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

public enum CallPriority
{
    /// <summary>Nobody waits for the call, so it leaves a part of the budget untouched.</summary>
    Background,

    /// <summary>A person has just done something and waits for the call.</summary>
    Interactive,
}
