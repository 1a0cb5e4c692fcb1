namespace MicroAssignBot.Infrastructure.Tables.Sqlite;

/// <summary>The open database, with its writer and its readers.</summary>
internal sealed class OpenDatabase : IDisposable
{
    private readonly DatabaseFile file;

    private OpenDatabase(DatabaseFile file, Synchronous synchronous)
    {
        this.file = file;
        var (connection, etags) = file.Writing(synchronous);
        Writer = new Writer(connection, etags);
        Readers = new ReaderPool(file);
    }

    public Writer Writer { get; }

    public ReaderPool Readers { get; }

    /// <exception cref="IOException">Another process owns the file, or it cannot be opened.</exception>
    public static OpenDatabase Open(string path, Synchronous synchronous)
    {
        var file = DatabaseFile.Own(path);
        try
        {
            return new OpenDatabase(file, synchronous);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        // The readers first: the last connection to close merges the log into the file.
        Readers.Dispose();
        Writer.Dispose();
        file.Dispose();
    }
}
