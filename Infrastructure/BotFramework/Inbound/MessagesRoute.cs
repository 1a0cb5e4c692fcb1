using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

public static class MessagesRoute
{
    /// <summary>Maps the path to which the channel posts activities. Every other method is answered with 405.</summary>
    public static IEndpointConventionBuilder MapMessages(this IEndpointRouteBuilder endpoints, string pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var messages = endpoints.ServiceProvider.GetRequiredService<MessagesEndpoint>();
        return endpoints.MapPost(pattern, messages.Handle);
    }
}
