using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>A budget with room for everything, until a test says for how long there is none.</summary>
internal sealed class ReplicaBudget : ICallBudget
{
    public double Share { get; set; } = 1;

    public TimeSpan? NoRoomFor { get; set; }

    public bool TryTake(string conversation, string tenant, bool interactive, out TimeSpan retryAfter)
    {
        retryAfter = NoRoomFor ?? TimeSpan.Zero;
        return NoRoomFor is null;
    }

    public bool TryReserve(string conversation, string tenant, bool interactive, out TimeSpan retryAfter) =>
        TryTake(conversation, tenant, interactive, out retryAfter);

    public TimeSpan TenantWait(string tenant, bool interactive) => NoRoomFor ?? TimeSpan.Zero;
}
