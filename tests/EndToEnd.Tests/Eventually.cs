namespace MicroAssignBot.EndToEnd.Tests;

/// <summary>Waits for what another process brings about and nobody tells.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <exception cref="TimeoutException">It did not come true within 60 seconds.</exception>
    public static Task Is(Func<bool> holds, CancellationToken cancellationToken) =>
        Is(() => Task.FromResult(holds()), cancellationToken);

    /// <param name="patience">60 seconds when it is not given.</param>
    /// <exception cref="TimeoutException">It did not come true in time.</exception>
    public static async Task Is(Func<Task<bool>> holds, CancellationToken cancellationToken, TimeSpan? patience = null)
    {
        var limit = patience ?? Patience;
        var started = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            if (TimeProvider.System.GetElapsedTime(started) > limit)
            {
                throw new TimeoutException($"It did not come true within {limit}.");
            }

            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }
}
