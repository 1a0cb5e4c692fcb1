using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>Where people are at home. The same object id from anywhere else is somebody whom nobody here knows.</summary>
public sealed class Residence(IOptions<BotOptions> bot)
{
    private readonly string? only = bot.Value.Tenants is [var one] ? one : null;

    /// <param name="tenant">Where an activity came from; null when it does not say.</param>
    public bool IsOf(Person person, string? tenant) =>
        (person.Tenant ?? only) is not { } home || string.Equals(home, tenant, StringComparison.OrdinalIgnoreCase);
}
