using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Retention;

/// <summary>How long history is kept. What is older goes within a week (<see cref="Execution.CleanupTimes.Every"/>).</summary>
public sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>
    /// Tasks that are over, their work and feedback, hand-outs and events are kept so many months; of tasks a number stays.
    /// </summary>
    [Range(6, 120)]
    public int Months { get; set; } = 24;

    /// <summary>The ledger of what was said is kept so many days.</summary>
    [Range(1, 366)]
    public int LedgerDays { get; set; } = 30;
}

[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
