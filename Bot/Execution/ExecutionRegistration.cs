using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Execution;

/// <summary>Commands on people. The room of turns adds the <see cref="IDecisionContexts"/>.</summary>
internal static class ExecutionRegistration
{
    public static IServiceCollection AddExecution(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DeliveryOptions>().Bind(configuration.GetSection(DeliveryOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsValidator>();
        services.AddSingleton(provider => new Instance(provider.GetRequiredService<IOptions<StorageOptions>>().Value.IsEmbedded));
        services.AddSingleton<Shutdown>();
        services.AddSingleton<ConflictBackoff>();
        services.AddSingleton<PostCommitQueue>();
        services.AddSingleton<AlarmRows>();
        services.AddSingleton<LeasePolicy>();
        return services.AddSingleton<CommandExecutor>();
    }
}
