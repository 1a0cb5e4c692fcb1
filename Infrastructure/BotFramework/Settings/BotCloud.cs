namespace MicroAssignBot.Infrastructure.BotFramework.Settings;

public enum BotCloud
{
    Public,
    UsGovernment,
}

/// <summary>The addresses that differ between the clouds.</summary>
/// <param name="Issuer">The issuer of tokens that come in.</param>
/// <param name="Metadata">The address at which the keys of those tokens are published.</param>
/// <param name="Authority">The authority that issues the bot's own tokens.</param>
/// <param name="Graph">Where Microsoft Graph is.</param>
/// <param name="ServiceHosts">The hosts that the bot's own tokens may go to, in addition to those in the options.</param>
internal sealed record CloudEndpoints(
    string Issuer, string Metadata, Uri Authority, string Scope, Uri Graph, IReadOnlyList<string> ServiceHosts)
{
    private static readonly CloudEndpoints Public = new(
        "https://api.botframework.com",
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        new Uri("https://login.microsoftonline.com/"),
        "https://api.botframework.com/.default",
        new Uri("https://graph.microsoft.com/"),
        ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"]);

    private static readonly CloudEndpoints UsGovernment = new(
        "https://api.botframework.us",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        new Uri("https://login.microsoftonline.us/"),
        "https://api.botframework.us/.default",
        new Uri("https://graph.microsoft.us/"),
        ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"]);

    public static CloudEndpoints For(BotCloud cloud) => cloud == BotCloud.UsGovernment ? UsGovernment : Public;
}
