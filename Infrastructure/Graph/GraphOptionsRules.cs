using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Graph;

/// <summary>Checks the options against each other and against those of the bot.</summary>
internal sealed class GraphOptionsRules(IOptions<BotOptions> bot) : IValidateOptions<GraphOptions>
{
    public ValidateOptionsResult Validate(string? name, GraphOptions options)
    {
        var problems = options.IsOn ? Problems(options).ToList()
            : options.Installs ? ["Graph:TeamsApp needs Graph:Group."] : [];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    /// <summary>The tenant whose people are read; null where none is known, as on a developer's machine.</summary>
    public static string? Tenant(GraphOptions options, BotOptions bot) =>
        options.TenantId is { Length: > 0 } own ? own : bot.Tenants is [var only] ? only : null;

    private IEnumerable<string> Problems(GraphOptions options)
    {
        if (!Guid.TryParseExact(options.Group, "D", out _))
            yield return $"Graph:Group: '{options.Group}' is not a GUID in the form with hyphens.";
        if (options.Installs && !Guid.TryParseExact(options.TeamsApp, "D", out _))
            yield return $"Graph:TeamsApp: '{options.TeamsApp}' is not a GUID in the form with hyphens.";
        if (options.TenantId is { Length: > 0 } tenant && !bot.Value.Tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase))
            yield return $"Graph:TenantId: '{tenant}' is not in Bot:Tenants.";
        if (string.IsNullOrEmpty(options.TenantId) && bot.Value.Tenants.Count > 1)
            yield return "Graph:TenantId is missing, and Bot:Tenants names more than one.";
        if (bot.Value.Anonymous && !IsOnThisMachine(options.StandIn))
            yield return "Graph:Group needs Bot:AppId. Without it, Graph:StandIn can only name a stand-in on this machine.";
        if (!bot.Value.Anonymous && !string.IsNullOrEmpty(options.StandIn))
            yield return "Graph:StandIn is only for a bot without Bot:AppId.";
    }

    private static bool IsOnThisMachine(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp && url.IsLoopback;
}
