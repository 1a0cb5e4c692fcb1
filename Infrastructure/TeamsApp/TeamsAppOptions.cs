namespace MicroAssignBot.Infrastructure.TeamsApp;

/// <summary>
/// The section <c>TeamsApp</c>: who offers the app, as Teams shows it. Only making the package reads it, so the bot starts without.
/// </summary>
public sealed class TeamsAppOptions
{
    public const string Section = "TeamsApp";

    /// <summary>The organisation's name, at most 32 characters.</summary>
    public string? Developer { get; set; }

    /// <summary>A page about the app or the organisation; https.</summary>
    public string? WebsiteUrl { get; set; }

    /// <summary>The organisation's privacy statement; https.</summary>
    public string? PrivacyUrl { get; set; }

    /// <summary>The organisation's terms of use; https.</summary>
    public string? TermsUrl { get; set; }
}
