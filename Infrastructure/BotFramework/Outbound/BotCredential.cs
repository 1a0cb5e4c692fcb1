using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;
using MicroAssignBot.Infrastructure.BotFramework.Settings;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>Creates the credential with which the bot proves who it is.</summary>
internal static class BotCredential
{
    /// <param name="tenant">The tenant whose data the token is for; null for the one that the bot is registered in.</param>
    public static TokenCredential Create(BotOptions options, string? tenant = null)
    {
        if (options.UseManagedIdentity)
        {
            var identity = new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(options.AppId));
            identity.Retry.MaxRetries = 0;
            return new ManagedIdentityCredential(identity);
        }
        var authority = CloudEndpoints.For(options.Cloud).Authority;
        if (options.ClientSecret is { Length: > 0 } secret)
        {
            var bySecret = new ClientSecretCredentialOptions { AuthorityHost = authority };
            bySecret.Retry.MaxRetries = 0;
            return new ClientSecretCredential(tenant ?? options.AppTenantId, options.AppId, secret, bySecret);
        }
        var byCertificate = new ClientCertificateCredentialOptions { AuthorityHost = authority };
        byCertificate.Retry.MaxRetries = 0;
        return new ClientCertificateCredential(tenant ?? options.AppTenantId, options.AppId, Certificate(options), byCertificate);
    }

    private static X509Certificate2 Certificate(BotOptions options)
    {
        var (path, password) = (options.CertificatePath!, options.CertificatePassword);
        if (!path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase))
            return X509CertificateLoader.LoadPkcs12FromFile(path, password);
        return string.IsNullOrEmpty(password)
            ? X509Certificate2.CreateFromPemFile(path)
            : X509Certificate2.CreateFromEncryptedPemFile(path, password);
    }
}
