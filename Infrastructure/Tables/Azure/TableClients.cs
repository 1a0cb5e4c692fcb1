using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;

namespace MicroAssignBot.Infrastructure.Tables.Azure;

/// <summary>Two ways to one table: reads may be repeated at will, a write that was repeated could not tell what it did.</summary>
internal sealed record TableClients(TableClient Reads, TableClient Writes)
{
    private static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(2);

    public static TableClients Create(StorageOptions options, HttpPipelineTransport? transport)
    {
        var credential = options.Endpoint is null ? null : Identity(options.ManagedIdentityClientId);
        return new(Client(options, credential, transport, retries: 2), Client(options, credential, transport, retries: 0));
    }

    private static TokenCredential Identity(string? clientId) => string.IsNullOrWhiteSpace(clientId)
        ? new DefaultAzureCredential()
        : new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId));

    private static TableClient Client(
        StorageOptions options, TokenCredential? credential, HttpPipelineTransport? transport, int retries)
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

        return credential is null
            ? new TableClient(options.ConnectionString, options.Table, settings)
            : new TableClient(options.Endpoint, options.Table, credential, settings);
    }
}
