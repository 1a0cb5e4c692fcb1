using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Retention;

/// <summary>What becomes of rows that are too old.</summary>
internal static class RetentionRegistration
{
    public static IServiceCollection AddRetention(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RetentionOptions>().Bind(configuration.GetSection(RetentionOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>();
        services.AddSingleton<OldRows>();
        return services.AddSingleton<RetentionCleanup>();
    }
}
