using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>The section <c>Catalogue</c>.</summary>
public sealed class CatalogueOptions
{
    public const string Section = "Catalogue";

    /// <summary>The folder of the catalogue's files; one that is not rooted lies beside the binaries.</summary>
    [Required]
    public string Path { get; set; } = "Catalogue";

    /// <summary>How often publishing is tried while others publish at the same time or the store does not answer.</summary>
    [Range(1, 100)]
    public int Attempts { get; set; } = 10;

    /// <summary>How long to wait after the store gave no answer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often this process looks for what others have changed.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan FollowEvery { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>After so many months without a review, the owner of an entry is asked whether it is still right.</summary>
    [Range(1, 120)]
    public int ReviewMonths { get; set; } = 6;
}

[OptionsValidator]
internal sealed partial class CatalogueOptionsValidator : IValidateOptions<CatalogueOptions>;
