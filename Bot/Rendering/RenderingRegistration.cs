namespace MicroAssignBot.Bot.Rendering;

/// <summary>State to card. The room of turns adds the <see cref="IReach"/>.</summary>
internal static class RenderingRegistration
{
    public static IServiceCollection AddRendering(this IServiceCollection services)
    {
        services.AddSingleton<Viewers>();
        services.AddSingleton<Access>();
        services.AddSingleton<WorkTimes>();
        services.AddSingleton<LedPeople>();
        return services.AddSingleton<ICardRenderer, CardRenderer>();
    }
}
