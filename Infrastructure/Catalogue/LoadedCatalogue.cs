namespace MicroAssignBot.Infrastructure.Catalogue;

internal sealed class LoadedCatalogue : ICatalogue
{
    private volatile Domain.Catalogue.Catalogue? loaded;

    public Domain.Catalogue.Catalogue Current =>
        loaded ?? throw new InvalidOperationException("The catalogue is read when the host starts; nobody may ask for it before.");

    public void Replace(Domain.Catalogue.Catalogue catalogue) => loaded = catalogue;
}
