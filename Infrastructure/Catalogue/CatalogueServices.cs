using MicroAssignBot.Infrastructure.Catalogue.Exchange;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Catalogue;

public static class CatalogueServices
{
    /// <summary>
    /// Adds <see cref="ICatalogue"/>, loaded from the files and the store while the host starts: after the hosted services that
    /// were added before it, so add it after the store, and before the server accepts.
    /// </summary>
    public static IServiceCollection AddCatalogue(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CatalogueOptions>().Bind(configuration.GetSection(CatalogueOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CatalogueOptions>, CatalogueOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<LoadedCatalogue>();
        services.AddSingleton<ICatalogue>(provider => provider.GetRequiredService<LoadedCatalogue>());
        services.AddSingleton<CatalogueChanges>();
        services.AddSingleton<ImportJournal>();
        services.AddSingleton<ImportPlanning>();
        services.AddSingleton<ICatalogueExchange, CatalogueExchange>();
        services.AddSingleton<CataloguePublisher>();
        services.AddSingleton<ICatalogueEditor, CatalogueEditor>();
        services.AddSingleton<IEntryDrafts, EntryDrafts>();
        services.AddSingleton<CatalogueLoading>();
        services.AddSingleton<IEarlyStart>(provider => provider.GetRequiredService<CatalogueLoading>());
        services.AddHostedService(provider => provider.GetRequiredService<CatalogueLoading>());
        services.AddHostedService<CatalogueFollowing>();
        return services;
    }
}
