namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

public enum CallPriority
{
    /// <summary>Nobody is waiting: leaves a part of the budget untouched.</summary>
    Background,

    /// <summary>Somebody just did something and waits.</summary>
    Interactive,
}
