using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Tests.Catalogue;

public sealed class CatalogueLoadingTests
{
    [Fact]
    public async Task The_catalogue_is_there_before_the_server_accepts()
    {
        await using var app = Build("Catalogue:Path", CatalogueFolder.Shipped);
        var server = (LateServer)app.Services.GetRequiredService<IServer>();

        await app.StartAsync(TestContext.Current.CancellationToken);

        Assert.InRange(server.EntriesAtStart, 48, int.MaxValue);
    }

    [Fact]
    public async Task Options_out_of_range_stop_the_start()
    {
        await using var app = Build("Catalogue:Attempts", "0");

        var error = await Assert.ThrowsAsync<OptionsValidationException>(
            () => app.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("Attempts", error.Message, StringComparison.Ordinal);
    }

    private static WebApplication Build(string key, string value)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration[key] = value;
        builder.Services.AddSingleton<IStore, MemoryStore>();
        builder.Services.AddCatalogue(builder.Configuration);
        builder.Services.AddSingleton<IServer, LateServer>();
        return builder.Build();
    }

    /// <summary>A server that looks at the catalogue when it is told to accept.</summary>
    private sealed class LateServer(ICatalogue catalogue) : IServer
    {
        public int EntriesAtStart { get; private set; }

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull
        {
            EntriesAtStart = catalogue.Current.Entries.Count;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
