using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Rendering;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Turns;

/// <summary>What a turn may ask for, and what its decisions know.</summary>
internal static class TurnsRegistration
{
    public static IServiceCollection AddTurns(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TermsOptions>().Bind(configuration.GetSection(TermsOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TermsOptions>, TermsOptionsValidator>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<TermsOptions>>().Value.ToTerms());
        services.AddSingleton<OtherPeople>();
        services.AddSingleton<IReach>(provider => provider.GetRequiredService<OtherPeople>());
        services.AddSingleton<DecisionContexts>();
        services.AddSingleton<IDecisionContexts>(provider => provider.GetRequiredService<DecisionContexts>());
        services.AddSingleton<ContactRecorder>();
        services.AddSingleton<SharedChats>();
        services.AddSingleton<Rosters>();
        services.AddSingleton<TeamsEvents>();
        return services.AddSingleton<TurnCommands>();
    }
}
