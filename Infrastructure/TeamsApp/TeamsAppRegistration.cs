using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAssignBot.Infrastructure.TeamsApp;

public static class TeamsAppRegistration
{
    /// <summary>Adds what makes the app package, from the files that lie beside the binaries.</summary>
    public static IServiceCollection AddTeamsApp(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TeamsAppOptions>().Bind(configuration.GetSection(TeamsAppOptions.Section));
        return services.AddSingleton(new PackageMaker(Path.Combine(AppContext.BaseDirectory, "TeamsAppManifest")));
    }
}
