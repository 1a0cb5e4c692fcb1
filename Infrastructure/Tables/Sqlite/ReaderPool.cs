using System.Collections.Concurrent;

namespace MicroAssignBot.Infrastructure.Tables.Sqlite;

/// <summary>Readers that wait for their next use. Reads take microseconds, so there are hardly ever more than cores.</summary>
internal sealed class ReaderPool(DatabaseFile file) : IDisposable
{
    private static readonly int Kept = 2 * Environment.ProcessorCount;

    private readonly ConcurrentStack<Reader> _idle = new();
    private volatile bool _disposed;

    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public Reader Take()
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(SqliteStore));
        return _idle.TryPop(out var reader) ? reader : new Reader(file.Reading());
    }

    public void Return(Reader reader)
    {
        if (_disposed || _idle.Count >= Kept)
        {
            reader.Dispose();
            return;
        }

        _idle.Push(reader);
        if (_disposed)
        {
            // It was closed between the two lines above.
            Dispose();
        }
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryPop(out var reader))
        {
            reader.Dispose();
        }
    }
}
