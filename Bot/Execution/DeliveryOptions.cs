using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Execution;

/// <summary>The durations of delivery. Section <c>Delivery</c>.</summary>
public sealed class DeliveryOptions : IValidatableObject
{
    public const string Section = "Delivery";

    /// <summary>After this a call to the connector is abandoned.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Call { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>This long after being abandoned a call is dead for certain.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Dead { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one task may work for a person before it must take the lease again.</summary>
    [Range(typeof(TimeSpan), "00:00:03", "00:30:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>How far ahead of a commit its guard lies.</summary>
    [Range(typeof(TimeSpan), "00:00:03", "00:30:00")]
    public TimeSpan Guard { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>A command, or a record of results, that could not be committed within this time is given up.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Attempt { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often due alarms are looked for.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:01:00")]
    public TimeSpan Sweep { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>First wait before a due row is looked at again whose person is leased, doubling.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:01:00")]
    public TimeSpan LookAgain { get; set; } = TimeSpan.FromSeconds(1);

    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan LongestLookAgain { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>First wait after a call that was certainly not done, doubling, with full jitter.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan BackOff { get; set; } = TimeSpan.FromSeconds(2);

    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan LongestBackOff { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>First and second wait after the service says that a message or a chat is not there.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan FirstNotFoundDelay { get; set; } = TimeSpan.FromSeconds(2);

    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan SecondNotFoundDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the update of a card that was just clicked waits while another holder has the lease.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan RerenderDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long other people's working time is cached; 0 reads it each time.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan OthersKnown { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a transfer waits after five lost races.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan Crowded { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long all sending pauses when the service refuses the bot itself or there is no token; doubling.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(15);

    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>If so many people are refused within a minute for no known reason, and no call succeeds, the bot is refused.</summary>
    [Range(2, 1000)]
    public int RefusedTogether { get; set; } = 5;

    /// <summary>The longest wait after a refusal that is not explained.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LongestRefusal { get; set; } = TimeSpan.FromHours(1);

    /// <summary>After so long the person counts as unreachable.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan RefusalBelieved { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Once installed for a person, the bot waits so long to be told of their chat by the channel, and then opens one.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan ChatTold { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long to wait before the bot is installed again for a person for whom that was not allowed.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan InstallAgain { get; set; } = TimeSpan.FromHours(1);

    /// <summary>After this many calls that may have created a message, no further one is made.</summary>
    [Range(1, 10)]
    public int MostUnknownOutcomes { get; set; } = 3;

    /// <summary>A notice is given up after so many lease holders in a row have not finished it.</summary>
    [Range(2, 100)]
    public int MostTakeovers { get; set; } = 10;

    /// <summary>A notice is given up after our own code has failed on it this many times in a row.</summary>
    [Range(1, 100)]
    public int MostRenderFailures { get; set; } = 5;

    /// <summary>The most items claimed at once. Fewer are claimed if their record could exceed the hundred rows of a transaction.</summary>
    [Range(1, 20)]
    public int MostClaimed { get; set; } = 20;

    /// <summary>First wait after a second lost race in a row, doubling, with full jitter.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:10")]
    public TimeSpan LostRace { get; set; } = TimeSpan.FromMilliseconds(25);

    /// <summary>How long a replica holds its shards without renewing them.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan ShardLease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a replica renews its shards, gives back what exceeds its part, and takes what is free.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan ShardRenewal { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many people with a due alarm are read and decided at the same time, for each processor. This makes no calls.</summary>
    [Range(1, 256)]
    public int LooksPerProcessor { get; set; } = 16;

    /// <summary>How many people this replica's sweeper sends for at the same time.</summary>
    [Range(1, 1000)]
    public int Parallel { get; set; } = 64;

    /// <summary>No call begins with less than this of the lease left.</summary>
    public TimeSpan Margin => Call + Dead;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Lease <= Margin + Call)
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(Lease)} must be longer than two calls and {nameof(Dead)}, or nothing is ever sent.", [nameof(Lease)]);
        }

        if (ShardLease < ShardRenewal * 2)
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(ShardLease)} must be at least twice {nameof(ShardRenewal)}, or shards are lost between two renewals.",
                [nameof(ShardLease)]);
        }
    }
}

[OptionsValidator]
public sealed partial class DeliveryOptionsValidator : IValidateOptions<DeliveryOptions>;
