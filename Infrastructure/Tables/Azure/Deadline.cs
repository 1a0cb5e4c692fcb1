namespace MicroAssignBot.Infrastructure.Tables.Azure;

/// <summary>
/// Bounds every single call, all its tries together, and keeps apart who ended it: the caller or the clock. Between calls it
/// does not run, since a consumer of many rows may take its time.
/// </summary>
internal sealed class Deadline(TimeSpan limit, CancellationToken caller) : IDisposable
{
    private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(caller);

    public CancellationToken Token => _source.Token;

    /// <exception cref="TimeoutException">The call took too long.</exception>
    /// <exception cref="OperationCanceledException">The caller left.</exception>
    public async ValueTask<T> Run<T>(Func<CancellationToken, ValueTask<T>> call)
    {
        caller.ThrowIfCancellationRequested();
        _source.CancelAfter(limit);
        try
        {
            return await call(_source.Token);
        }
        catch (Exception fault) when (IsCancellation(fault))
        {
            caller.ThrowIfCancellationRequested();
            throw new TimeoutException("The table storage did not answer in time.", fault);
        }
        finally
        {
            _source.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _source.Dispose();

    // A call that was tried several times fails with all its failures; the last is the one that ended it.
    private static bool IsCancellation(Exception fault) => fault is OperationCanceledException
        || (fault is AggregateException all && all.InnerExceptions[^1] is OperationCanceledException);
}
