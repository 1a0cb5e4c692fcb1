using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>
/// Opens the store, reads, publishes and loads the catalogue beside the rest of the host's start; the host waits for it before it
/// serves anybody, and one whose catalogue is wrong does not start.
/// </summary>
/// <param name="store">Where there is one that has to be opened before it is used.</param>
internal sealed class CatalogueLoading(
    CataloguePublisher publisher, LoadedCatalogue catalogue, IOptions<CatalogueOptions> options, ILogger<CatalogueLoading> log,
    IOpeningStore? store = null)
    : IHostedService, IEarlyStart
{
    private Task? loading;

    public void Begin() => loading ??= Task.Run(() => Load(CancellationToken.None));

    public Task StartAsync(CancellationToken cancellationToken) => loading ?? Load(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Load(CancellationToken cancellationToken)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, options.Value.Path);
        var content = await CatalogueFiles.Read(folder, cancellationToken);
        if (store is not null) await store.Open(cancellationToken);
        await publisher.Publish(content, cancellationToken);
        await catalogue.Load(cancellationToken);
        Log.Loaded(log, catalogue.Current.Entries.Count, catalogue.Current.Skills.Count);
    }
}
