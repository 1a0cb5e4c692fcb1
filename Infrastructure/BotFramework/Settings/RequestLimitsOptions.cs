using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.BotFramework.Settings;

/// <summary>How much one process takes at once: from everybody, from one address and from one person.</summary>
public sealed class RequestLimitsOptions
{
    public const string Section = "Limits";

    /// <summary>Connections from everybody together; further ones are closed.</summary>
    [Range(10, 1_000_000)]
    public int Connections { get; set; } = 10_000;

    /// <summary>
    /// Requests a second from one address, in the long run. The channel comes from few addresses; loopback is not counted.
    /// </summary>
    [Range(1, 1_000_000)]
    public int AddressPerSecond { get; set; } = 1000;

    /// <summary>How many requests from one address may come at once.</summary>
    [Range(1, 1_000_000)]
    public int AddressBurst { get; set; } = 5000;

    /// <summary>Activities a second from one person, in the long run.</summary>
    [Range(1, 1_000_000)]
    public int PersonPerSecond { get; set; } = 10;

    /// <summary>How many activities from one person may come at once.</summary>
    [Range(1, 1_000_000)]
    public int PersonBurst { get; set; } = 100;
}

[OptionsValidator]
internal sealed partial class RequestLimitsOptionsValidator : IValidateOptions<RequestLimitsOptions>;
