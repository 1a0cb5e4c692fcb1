using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>Routes each inbound activity to its dialog and answers in time.</summary>
internal static class EndpointRegistration
{
    public static IServiceCollection AddEndpoint(this IServiceCollection services)
    {
        services.AddSingleton<Residence>();
        services.AddSingleton<ResponseDeadline>();
        services.AddSingleton<TurnChat>();
        services.AddSingleton<LateResponses>();
        services.AddSingleton<TurnReader>();
        services.AddSingleton<ElsewhereTurns>();
        services.AddSingleton<ElsewhereClicks>();
        services.AddSingleton<ExtensionResponder>();
        services.AddSingleton<ChannelResponder>();
        services.AddSingleton<ClickResponder>();
        services.AddSingleton<MessageResponder>();
        services.AddSingleton<TeamsResponder>();
        services.AddSingleton<ElsewhereResponder>();
        return services.AddSingleton<ITurnHandler, TurnHandler>();
    }
}
