namespace MicroAssignBot.Infrastructure.Tests.Catalogue;

/// <summary>A folder of catalogue files that is gone after the test.</summary>
internal sealed class CatalogueFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("catalogue-").FullName;

    /// <summary>The catalogue that the project ships.</summary>
    public static string Shipped { get; } = FindShipped();

    public CatalogueFolder With(string file, string json)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, json);
        return this;
    }

    public CatalogueFolder Without(string file)
    {
        File.Delete(System.IO.Path.Combine(Path, file));
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string FindShipped()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "MicroAssignBot.sln")))
        {
            folder = folder.Parent;
        }

        return System.IO.Path.Combine(folder!.FullName, "Catalogue");
    }
}
