using System.Collections.Concurrent;

namespace MicroAssignBot.Infrastructure.Tables.Sqlite;

/// <summary>Idle readers. Reads take microseconds, so there are hardly ever more readers than cores.</summary>
internal sealed class ReaderPool(DatabaseFile file) : IDisposable
{
    private static readonly int Kept = 2 * Environment.ProcessorCount;

    private readonly ConcurrentStack<Reader> idle = new();
    private volatile bool disposed;

    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public Reader Take()
    {
        ObjectDisposedException.ThrowIf(disposed, typeof(SqliteStore));
        return idle.TryPop(out var reader) ? reader : new Reader(file.Reading());
    }

    public void Return(Reader reader)
    {
        if (disposed || idle.Count >= Kept)
        {
            reader.Dispose();
            return;
        }

        idle.Push(reader);
        if (disposed)
        {
            // The pool was closed after the check above.
            Dispose();
        }
    }

    public void Dispose()
    {
        disposed = true;
        while (idle.TryPop(out var reader))
        {
            reader.Dispose();
        }
    }
}
