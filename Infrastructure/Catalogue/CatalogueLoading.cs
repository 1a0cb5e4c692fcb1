using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>Reads, publishes and loads the catalogue while the host starts; a host whose catalogue is wrong does not start.</summary>
internal sealed class CatalogueLoading(
    CataloguePublisher publisher, LoadedCatalogue catalogue, IOptions<CatalogueOptions> options, ILogger<CatalogueLoading> logger)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, options.Value.Path);
        var content = await CatalogueFiles.Read(folder, cancellationToken);
        var stored = await publisher.Publish(content, cancellationToken);
        var loaded = CatalogueSnapshot.Of(stored, logger);
        catalogue.Replace(loaded);
        Log.Loaded(logger, loaded.Entries.Count, loaded.Skills.Count);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
