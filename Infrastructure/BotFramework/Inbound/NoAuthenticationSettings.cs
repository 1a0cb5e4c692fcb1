using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Configuration;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>
/// Hides the framework's own configuration section for authentication, so that no setting can loosen how tokens are validated.
/// </summary>
internal sealed class NoAuthenticationSettings : IAuthenticationConfigurationProvider
{
    public IConfiguration AuthenticationConfiguration { get; } = new ConfigurationBuilder().Build();
}
