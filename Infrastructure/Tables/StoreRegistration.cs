using System.Diagnostics.Metrics;
using MicroAssignBot.Infrastructure.Tables.Azure;
using MicroAssignBot.Infrastructure.Tables.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Tables;

public static class StoreRegistration
{
    /// <summary>
    /// Adds the one <see cref="IStore"/>, counted (<see cref="CountingStore"/>), on the backend that section
    /// <see cref="StorageOptions.Section"/> of <paramref name="configuration"/> chooses. It is opened while the host starts.
    /// </summary>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMetrics();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddSingleton(Backend);
        services.AddSingleton(provider =>
            new CountingStore(provider.GetRequiredService<IOpeningStore>(), provider.GetRequiredService<IMeterFactory>()));
        services.AddSingleton<IStoreScan>(provider => provider.GetRequiredService<IOpeningStore>());
        services.AddSingleton<IStore>(provider => provider.GetRequiredService<CountingStore>());
        services.AddHostedService<StoreOpening>();
        return services;
    }

    private static IOpeningStore Backend(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
        var environment = provider.GetRequiredService<IHostEnvironment>();
        return options.IsEmbedded
            ? new SqliteStore(Path.GetFullPath(options.Path, environment.ContentRootPath), options.Synchronous)
            : new AzureTableStore(options, transport: null, anyIdentity: environment.IsDevelopment());
    }
}
