using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;

namespace MicroAssignBot.Infrastructure.Tables.Azure;

/// <summary>
/// Two clients for one table. Reads are retried. Writes are not, because a retried write cannot tell what its first try did.
/// </summary>
internal sealed record TableClients(TableServiceClient Account, TableClient Reads, TableClient Writes)
{
    private static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(2);

    public static TableClients Create(StorageOptions options, HttpPipelineTransport? transport, bool anyIdentity)
    {
        var credential = options.Endpoint is null ? null : Identity(options.ManagedIdentityClientId, anyIdentity);
        var reads = Client(options, credential, Settings(transport, retries: 2));
        var writes = Client(options, credential, Settings(transport, retries: 0));
        return new(reads, reads.GetTableClient(options.Table), writes.GetTableClient(options.Table));
    }

    /// <param name="clientId">The client id of a user-assigned identity; null takes the machine's system-assigned one.</param>
    /// <param name="any">Accepts any identity, as a developer's machine needs. It must be false where the service runs.</param>
    internal static TokenCredential Identity(string? clientId, bool any)
    {
        if (!string.IsNullOrWhiteSpace(clientId))
            return new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId));
        return any ? new DefaultAzureCredential() : new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned);
    }

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
