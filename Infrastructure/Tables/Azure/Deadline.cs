namespace MicroAssignBot.Infrastructure.Tables.Azure;

/// <summary>
/// Limits the time of each call, all its retries together, and tells a cancellation by the caller from a time-out. The limit does
/// not run between calls, because a consumer of many rows may take its time. Nor does it run while a call waits for its turn, so
/// that a call has its full time once it is sent; the wait has a limit of its own.
/// </summary>
internal sealed class Deadline(TimeSpan limit, SemaphoreSlim turns, CancellationToken caller) : IDisposable
{
    private readonly CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(caller);

    public CancellationToken Token => source.Token;

    /// <exception cref="TimeoutException">The call took too long, or waited too long for its turn.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async ValueTask<T> Run<T>(Func<CancellationToken, ValueTask<T>> call)
    {
        if (!await turns.WaitAsync(limit, caller))
        {
            throw new TimeoutException("So many operations wait for the table storage that this one was not begun.");
        }

        try
        {
            return await RunNow(call);
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => source.Dispose();

    private async ValueTask<T> RunNow<T>(Func<CancellationToken, ValueTask<T>> call)
    {
        caller.ThrowIfCancellationRequested();
        source.CancelAfter(limit);
        try
        {
            return await call(source.Token);
        }
        catch (Exception fault) when (IsCancellation(fault))
        {
            caller.ThrowIfCancellationRequested();
            throw new TimeoutException("The table storage did not answer in time.", fault);
        }
        finally
        {
            source.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    // A call that was retried fails with an exception for each try; the last one is what ended the call.
    private static bool IsCancellation(Exception fault) => fault is OperationCanceledException
        || (fault is AggregateException all && all.InnerExceptions[^1] is OperationCanceledException);
}
