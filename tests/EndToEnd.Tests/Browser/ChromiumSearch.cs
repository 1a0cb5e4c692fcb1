namespace MicroAssignBot.EndToEnd.Tests.Browser;

/// <summary>
/// Goes through the sources until a Chromium starts. One that is there but does not start, for the lack of a library, counts as none.
/// </summary>
public static class ChromiumSearch
{
    /// <exception cref="InvalidOperationException">None started; the message says why not, source by source, and what to do.</exception>
    public static async Task<T> First<T>(
        IEnumerable<ChromiumSource> sources, Func<ChromiumProgram, Task<T>> launch, CancellationToken cancellationToken)
    {
        var reasons = new List<string>();
        foreach (var source in sources)
        {
            try
            {
                if (await source.Find(cancellationToken) is { } program) return await launch(program);
                reasons.Add($"{source.Name}: not to be had");
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                reasons.Add($"{source.Name}: {failure.Message.ReplaceLineEndings(" ")}");
            }
        }

        throw new InvalidOperationException(
            "No Chromium starts on this machine. Install one (Debian: apt-get install chromium) or set PLAYWRIGHT_CHROMIUM to its path. "
            + $"Tried: {string.Join("; ", reasons)}.");
    }
}
