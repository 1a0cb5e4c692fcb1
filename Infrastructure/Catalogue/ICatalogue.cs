namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>The catalogue as this process offers it: read before the first request, then kept up to date with other processes.</summary>
public interface ICatalogue
{
    /// <exception cref="InvalidOperationException">It has not been loaded yet.</exception>
    Domain.Catalogue.Catalogue Current { get; }
}
