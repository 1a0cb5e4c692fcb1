using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.BotFramework.Settings;

/// <summary>Who the bot is, whom it serves, and how it calls.</summary>
public sealed class BotOptions
{
    public const string Section = "Bot";

    /// <summary>
    /// The bot's Entra application id. Without one the bot demands no token, and runs in Development and on loopback only.
    /// </summary>
    public string? AppId { get; set; }

    /// <summary>The tenant that the application is registered in.</summary>
    public string? AppTenantId { get; set; }

    /// <summary>An app id needs exactly one of this, <see cref="CertificatePath"/> and <see cref="UseManagedIdentity"/>.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>A file with certificate and private key: PKCS#12, or PEM when it ends in <c>.pem</c>.</summary>
    public string? CertificatePath { get; set; }

    public string? CertificatePassword { get; set; }

    /// <summary>The user-assigned managed identity whose client id is <see cref="AppId"/>.</summary>
    public bool UseManagedIdentity { get; set; }

    [EnumDataType(typeof(BotCloud))]
    public BotCloud Cloud { get; set; }

    /// <summary>The tenants whose people the bot serves, as GUIDs. It answers nobody else.</summary>
    public IList<string> Tenants { get; } = [];

    /// <summary>Further hosts, by exact name, that the bot's token may go to.</summary>
    public IList<string> ServiceHosts { get; } = [];

    /// <summary>How long one call to the connector may take, its token included.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest body that is read, in bytes.</summary>
    [Range(16 * 1024, 1000 * 1000)]
    public int BodyLimit { get; set; } = 256 * 1024;

    /// <summary>The least time from one look for new keys, even a failed one, to the next that an unknown key may cause.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan KeyRefreshInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one look for the channel's keys may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:30")]
    public TimeSpan KeyTimeout { get; set; } = TimeSpan.FromSeconds(5);

    internal bool Anonymous => string.IsNullOrWhiteSpace(AppId);
}

[OptionsValidator]
internal sealed partial class BotOptionsValidator : IValidateOptions<BotOptions>;
