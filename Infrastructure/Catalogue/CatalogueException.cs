namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>The catalogue's files cannot be published. The message lists every problem, one on each line.</summary>
public sealed class CatalogueException : Exception
{
    public CatalogueException(string folder, IReadOnlyList<FileProblem> problems)
        : base($"The catalogue in {folder} cannot be published:{Environment.NewLine}{string.Join(Environment.NewLine, problems)}") =>
        Problems = problems;

    public IReadOnlyList<FileProblem> Problems { get; }
}
