using MicroAssignBot.EndToEnd.Tests.Azurite;
using MicroAssignBot.EndToEnd.Tests.ManyHosts;

[assembly: AssemblyFixture(typeof(AzuriteOfClusters))]

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

/// <summary>One emulator in which each cluster has a table of its own, started when the first of them opens.</summary>
public sealed class AzuriteOfClusters : IAsyncDisposable
{
    private static readonly SemaphoreSlim Gate = new(1);
    private static AzuriteProcess? process;

    public static async Task<AzuriteProcess> Running(CancellationToken cancellationToken)
    {
        await Gate.WaitAsync(cancellationToken);
        try
        {
            return process ??= await AzuriteProcess.Start(cancellationToken);
        }
        finally
        {
            Gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await process.DisposeAsync();
    }
}
