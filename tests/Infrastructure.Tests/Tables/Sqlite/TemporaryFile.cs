namespace MicroAssignBot.Infrastructure.Tests.Tables.Sqlite;

/// <summary>A path below two folders that do not exist yet.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("microassign-");

    public string Path => System.IO.Path.Combine(folder.FullName, "made", "when-missing", "store.db");

    public void Dispose() => folder.Delete(recursive: true);
}
