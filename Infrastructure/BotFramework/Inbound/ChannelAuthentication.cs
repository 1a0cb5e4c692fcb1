using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>Configures how the channel's tokens are validated. <see cref="Admission"/> makes the checks that need the activity.</summary>
internal sealed class ChannelAuthentication(IOptions<BotOptions> bot, ChannelTokenEvents events, ChannelKeyring keyring)
    : IConfigureNamedOptions<JwtBearerOptions>, IPostConfigureOptions<JwtBearerOptions>
{
    public const string Scheme = "Channel";

    public void Configure(string? name, JwtBearerOptions options)
    {
        if (name == Scheme)
            Configure(options);
    }

    public void Configure(JwtBearerOptions options)
    {
        var cloud = CloudEndpoints.For(bot.Value.Cloud);
        options.MetadataAddress = cloud.Metadata;
        options.RequireHttpsMetadata = true;
        options.RefreshOnIssuerKeyNotFound = false;
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.IncludeErrorDetails = false;
        options.Events = events;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = cloud.Issuer,
            ValidAudience = bot.Value.AppId,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ClockSkew = TimeSpan.FromMinutes(5),
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            ValidateIssuer = true,
            ValidateAudience = true,
            ValidateLifetime = true,
            ValidateIssuerSigningKey = true,
            TryAllIssuerSigningKeys = false,
        };
    }

    // Runs last, because the backchannel is made from all other options.
    public void PostConfigure(string? name, JwtBearerOptions options)
    {
        if (name != Scheme)
            return;
        keyring.Connect(options.Backchannel);
        options.ConfigurationManager = keyring;
    }
}
