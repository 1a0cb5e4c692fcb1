using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>What came in, to whom it concerns, and answered in time.</summary>
internal static class EndpointRegistration
{
    public static IServiceCollection AddEndpoint(this IServiceCollection services)
    {
        services.AddSingleton<Residence>();
        services.AddSingleton<ResponseDeadline>();
        services.AddSingleton<TurnChat>();
        services.AddSingleton<LateResponses>();
        services.AddSingleton<TurnReader>();
        services.AddSingleton<ClickResponder>();
        services.AddSingleton<MessageResponder>();
        return services.AddSingleton<ITurnHandler, TurnHandler>();
    }
}
