namespace MicroAssignBot.EndToEnd.Tests.Azurite;

/// <summary>One emulator for the tests of a class or a collection.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteProcess? _process;

    public string ConnectionString => _process!.ConnectionString;

    public async ValueTask InitializeAsync() => _process = await AzuriteProcess.Start(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }
}
