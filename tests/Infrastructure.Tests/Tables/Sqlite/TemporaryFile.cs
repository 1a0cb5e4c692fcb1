namespace MicroAssignBot.Infrastructure.Tests.Tables.Sqlite;

/// <summary>A path below two folders that do not exist yet.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("microassign-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "made", "when-missing", "store.db");

    public void Dispose() => _folder.Delete(recursive: true);
}
