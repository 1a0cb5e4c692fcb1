using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>How many calls the channel allows, in one conversation and in one tenant.</summary>
public sealed class CallBudgetOptions
{
    public const string Section = "Bot:Budget";

    [Range(1, 10_000)]
    public int ConversationPerSecond { get; set; } = 7;

    [Range(1, 20_000)]
    public int ConversationPerTwoSeconds { get; set; } = 8;

    [Range(1, 100_000)]
    public int ConversationPerThirtySeconds { get; set; } = 60;

    [Range(1, 1_000_000)]
    public int ConversationPerHour { get; set; } = 1800;

    /// <summary>Calls a second for one tenant, of all replicas together.</summary>
    [Range(1, 100_000)]
    public int TenantPerSecond { get; set; } = 50;

    /// <summary>The part of the tenant's budget that only interactive calls may use.</summary>
    [Range(0.0, 0.5)]
    public double InteractivePart { get; set; } = 0.2;
}

[OptionsValidator]
internal sealed partial class CallBudgetOptionsValidator : IValidateOptions<CallBudgetOptions>;
