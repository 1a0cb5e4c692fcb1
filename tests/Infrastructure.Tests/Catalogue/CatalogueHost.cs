using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MicroAssignBot.Infrastructure.Tests.Catalogue;

/// <summary>Starts what a replica starts, as far as the catalogue is concerned.</summary>
internal static class CatalogueHost
{
    public static async Task<Domain.Catalogue.Catalogue> Start(IStore store, string folder, int attempts = 10)
    {
        await using var services = Build(store, folder, attempts);
        foreach (var hosted in services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(TestContext.Current.CancellationToken);
        }

        return services.GetRequiredService<ICatalogue>().Current;
    }

    public static ServiceProvider Build(IStore store, string folder, int attempts = 10)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Catalogue:Path"] = folder,
            ["Catalogue:Attempts"] = $"{attempts}",
            ["Catalogue:RetryDelay"] = "00:00:00.001",
        }).Build();
        return new ServiceCollection().AddLogging().AddSingleton(store).AddCatalogue(configuration).BuildServiceProvider();
    }
}
