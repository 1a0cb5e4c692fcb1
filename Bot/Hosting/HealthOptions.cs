using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Hosting;

/// <summary>The port of the probes, and how long an answer is valid.</summary>
internal sealed class HealthOptions
{
    public const string Section = "Health";

    /// <summary>A port of its own, on which nothing else is answered; 0 answers the probes beside the messages.</summary>
    [Range(0, 65535)]
    public int Port { get; set; }

    /// <summary>For how long the store is not asked again, however many ask.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan KeptFor { get; set; } = TimeSpan.FromSeconds(1);
}

[OptionsValidator]
internal sealed partial class HealthOptionsValidator : IValidateOptions<HealthOptions>;
