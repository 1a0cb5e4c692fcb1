using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Graph;

/// <summary>The section <c>Graph</c>: people from the company's directory, through Microsoft Graph.</summary>
public sealed class GraphOptions
{
    public const string Section = "Graph";

    /// <summary>
    /// The object id of the group whose members are the people, with those of the groups in it. Without one Microsoft Graph is not called.
    /// </summary>
    public string? Group { get; set; }

    /// <summary>The tenant of the group; without it the only one in <c>Bot:Tenants</c>.</summary>
    public string? TenantId { get; set; }

    /// <summary>Whether working hours and zones are read from mailboxes.</summary>
    public bool WorkingTime { get; set; } = true;

    /// <summary>Whether messages wait while somebody does not want to be disturbed or is in a meeting.</summary>
    public bool Presence { get; set; } = true;

    /// <summary>
    /// The app's id in the company's catalogue of Teams apps, which is not the one in its manifest. With it the bot is installed for people
    /// who have never opened it, when somebody hands a task out to them.
    /// </summary>
    public string? TeamsApp { get; set; }

    /// <summary>How often the directory is asked for changes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan ReadEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often everybody is read anew, in case a change was not told.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "7.00:00:00")]
    public TimeSpan ReadAllEvery { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The part of the people that may leave the group between two readings; if more do, that is not believed.</summary>
    [Range(0.0, 1.0)]
    public double MostLeaving { get; set; } = 0.2;

    /// <summary>What is open for somebody ends so long after they left; whoever is back before goes on.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan CloseOutAfter { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long one call may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:02:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>If the service asks for more time than this, what was being done ends, and goes on when the time is over.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:02:00")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// A stand-in for Microsoft Graph on this machine, such as <c>http://127.0.0.1:5010/v1.0</c>; only without <c>Bot:AppId</c>.
    /// </summary>
    public string? StandIn { get; set; }

    internal bool Installs => !string.IsNullOrWhiteSpace(TeamsApp);

    internal bool IsOn => !string.IsNullOrWhiteSpace(Group);
}

[OptionsValidator]
internal sealed partial class GraphOptionsValidator : IValidateOptions<GraphOptions>;
