using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Configuration;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>Nothing in the configuration loosens how tokens are validated: the framework's own section for it is not read.</summary>
internal sealed class NoAuthenticationSettings : IAuthenticationConfigurationProvider
{
    public IConfiguration AuthenticationConfiguration { get; } = new ConfigurationBuilder().Build();
}
