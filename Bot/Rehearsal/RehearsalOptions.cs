using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Rehearsal;

/// <summary>Section <c>Rehearsal</c>. It has an effect in Development only.</summary>
internal sealed class RehearsalOptions
{
    public const string Section = "Rehearsal";

    private const string ObjectId = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";

    /// <summary>Whether the windows are started. The page and the time machine are there without them.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Whether the sample people come from a directory, as a company's do: from a stand-in for Microsoft Graph in this process.
    /// </summary>
    public bool Directory { get; set; }

    /// <summary>Who speaks in the left window; by default the first report of the lead.</summary>
    [RegularExpression(ObjectId, ErrorMessage = "Rehearsal:LearnerObjectId is not an object id (a GUID with hyphens).")]
    public string? LearnerObjectId { get; set; }

    /// <summary>Who speaks in the right window; by default the first person whose roles hold Lead.</summary>
    [RegularExpression(ObjectId, ErrorMessage = "Rehearsal:LeadObjectId is not an object id (a GUID with hyphens).")]
    public string? LeadObjectId { get; set; }

    /// <summary>The program <c>node</c>; by default the one found on PATH. npm is looked for beside it, then on PATH.</summary>
    public string? NodePath { get; set; }

    /// <summary>Port of the learner's window; 0 takes a free one.</summary>
    [Range(0, 65535)]
    public int LearnerPort { get; set; }

    /// <summary>Port of the lead's window; 0 takes a free one.</summary>
    [Range(0, 65535)]
    public int LeadPort { get; set; }
}

[OptionsValidator]
internal sealed partial class RehearsalOptionsValidator : IValidateOptions<RehearsalOptions>;
