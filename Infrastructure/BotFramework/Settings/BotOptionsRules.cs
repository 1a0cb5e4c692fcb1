using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.BotFramework.Settings;

/// <summary>
/// Checks the options against each other. With an app id the bot needs all that proves identities; without one it runs on a
/// developer's machine only.
/// </summary>
internal sealed class BotOptionsRules(IHostEnvironment environment) : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var problems = Shared(options).Concat(options.Anonymous ? Anonymous(options) : Identified(options)).ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Shared(BotOptions options)
    {
        foreach (var tenant in options.Tenants.Where(tenant => !IsGuid(tenant)))
            yield return $"Bot:Tenants: '{tenant}' is not a GUID.";
        foreach (var host in options.ServiceHosts.Where(host => !IsHost(host)))
            yield return $"Bot:ServiceHosts: '{host}' is not a full host name without scheme, port and path.";
    }

    private IEnumerable<string> Anonymous(BotOptions options)
    {
        if (!environment.IsDevelopment())
        {
            yield return "Bot:AppId is missing. Without it the host can't check who is writing, "
                + "so it only starts in the Development environment.";
        }
        if (Credentials(options) > 0)
            yield return "Bot:AppId is missing, but a credential is set. Set both.";
    }

    private static IEnumerable<string> Identified(BotOptions options)
    {
        if (!IsGuid(options.AppId))
            yield return "Bot:AppId is not a GUID.";
        if (options.Tenants.Count == 0)
            yield return "Bot:Tenants is empty. Name the tenants whose people the bot serves.";
        if (Credentials(options) != 1)
            yield return "Configure exactly one of Bot:ClientSecret, Bot:CertificatePath and Bot:UseManagedIdentity.";
        if (!options.UseManagedIdentity && !IsGuid(options.AppTenantId))
            yield return "Bot:AppTenantId is not a GUID.";
        if (options.CertificatePath is { Length: > 0 } path && !File.Exists(path))
            yield return "Bot:CertificatePath doesn't name a file that exists.";
    }

    private static int Credentials(BotOptions options) =>
        (string.IsNullOrEmpty(options.ClientSecret) ? 0 : 1)
        + (string.IsNullOrEmpty(options.CertificatePath) ? 0 : 1)
        + (options.UseManagedIdentity ? 1 : 0);

    private static bool IsGuid(string? text) => Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty;

    private static bool IsHost(string text) =>
        Uri.CheckHostName(text) == UriHostNameType.Dns && text.All(char.IsAscii) && text.Contains('.') && !text.EndsWith('.');
}
