namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>The catalogue as this process offers it: read once at start, before the first request.</summary>
public interface ICatalogue
{
    /// <exception cref="InvalidOperationException">It has not been loaded yet.</exception>
    Domain.Catalogue.Catalogue Current { get; }
}
