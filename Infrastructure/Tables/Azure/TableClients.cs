using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;

namespace MicroAssignBot.Infrastructure.Tables.Azure;

/// <summary>Two ways to one table: reads may be repeated at will, a write that was repeated could not tell what it did.</summary>
internal sealed record TableClients(TableServiceClient Account, TableClient Reads, TableClient Writes)
{
    private static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(2);

    public static TableClients Create(StorageOptions options, HttpPipelineTransport? transport)
    {
        var credential = options.Endpoint is null ? null : Identity(options.ManagedIdentityClientId);
        var reads = Client(options, credential, Settings(transport, retries: 2));
        var writes = Client(options, credential, Settings(transport, retries: 0));
        return new(reads, reads.GetTableClient(options.Table), writes.GetTableClient(options.Table));
    }

    private static TokenCredential Identity(string? clientId) => string.IsNullOrWhiteSpace(clientId)
        ? new DefaultAzureCredential()
        : new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId));

    private static TableServiceClient Client(StorageOptions options, TokenCredential? credential, TableClientOptions settings) =>
        credential is null
            ? new TableServiceClient(options.ConnectionString, settings)
            : new TableServiceClient(options.Endpoint, credential, settings);

    private static TableClientOptions Settings(HttpPipelineTransport? transport, int retries)
    {
        var settings = new TableClientOptions
        {
            Retry =
            {
                MaxRetries = retries,
                Mode = RetryMode.Exponential,
                Delay = TimeSpan.FromMilliseconds(100),
                MaxDelay = TimeSpan.FromSeconds(1),
                NetworkTimeout = NetworkTimeout,
            },
        };
        if (transport is not null)
        {
            settings.Transport = transport;
        }

        return settings;
    }
}
