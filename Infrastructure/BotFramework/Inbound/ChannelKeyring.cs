using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>
/// Holds the published keys. It looks for new ones at first, when a token names a key that is not among them, and now and then.
/// It makes one look at a time, in the background and with a time limit of its own. A request waits for a look only if it needs
/// the result. Looks, failed ones too, are <see cref="BotOptions.KeyRefreshInterval"/> apart, so that nobody outside can make the
/// bot ask more often.
/// </summary>
internal sealed class ChannelKeyring(IOptions<BotOptions> options, TimeProvider time, ILogger<ChannelKeyring> log)
    : IConfigurationManager<OpenIdConnectConfiguration>
{
    private static readonly TimeSpan GrowOld = TimeSpan.FromHours(12);

    private readonly Lock gate = new();
    private readonly string address = CloudEndpoints.For(options.Value.Cloud).Metadata;
    private HttpDocumentRetriever? documents;
    private volatile ChannelKeys? current;
    private Task? look;
    private long lookedAt;
    private long? heldSince;

    /// <summary>The keys that were found last, even if later looks failed; null before the first.</summary>
    public ChannelKeys? Current => current;

    /// <summary>Sets the client for the metadata, which exists once the options of the authentication do.</summary>
    public void Connect(HttpClient backchannel) => documents = new HttpDocumentRetriever(backchannel) { RequireHttps = true };

    /// <summary>Waits for a look only when the key is not known and a look may be made.</summary>
    /// <returns>Whether the newest keys that are known then hold this key.</returns>
    public async ValueTask<bool> Knows(string keyId, CancellationToken cancellationToken)
    {
        if (current?.Holds(keyId) == true)
        {
            if (time.GetElapsedTime(Volatile.Read(ref lookedAt)) >= GrowOld) _ = Refresh();
            return true;
        }
        await Refresh().WaitAsync(cancellationToken);
        return current?.Holds(keyId) == true;
    }

    // Called by the validation, which runs only for a known key.
    Task<OpenIdConnectConfiguration> IConfigurationManager<OpenIdConnectConfiguration>.GetConfigurationAsync(CancellationToken cancel) =>
        Task.FromResult((current ?? throw new InvalidOperationException("No keys were found yet.")).Published);

    void IConfigurationManager<OpenIdConnectConfiguration>.RequestRefresh()
    {
    }

    private Task Refresh()
    {
        lock (gate)
        {
            if (look is { IsCompleted: false }) return look;
            if (heldSince is { } last && time.GetElapsedTime(last) < Apart) return Task.CompletedTask;
            var now = time.GetTimestamp();
            heldSince = now;
            Volatile.Write(ref lookedAt, now);
            return look = Task.Run(Fetch);
        }
    }

    // Without any keys the bot can admit nobody, so the next look must not wait long.
    private TimeSpan Apart => current is null && options.Value.KeyTimeout < options.Value.KeyRefreshInterval
        ? options.Value.KeyTimeout
        : options.Value.KeyRefreshInterval;

    private async Task Fetch()
    {
        using var deadline = new CancellationTokenSource(options.Value.KeyTimeout, time);
        try
        {
            var found = new ChannelKeys(await OpenIdConnectConfigurationRetriever.GetAsync(address, documents!, deadline.Token)
                .WaitAsync(deadline.Token));
            // Keeps the object while the keys are the same, because the cache remembers tokens for this object.
            if (current?.SameAs(found) != true) Keep(found);
        }
        // The edge of the library: whatever it throws, the known keys stay.
        catch (Exception failure)
        {
            log.NoKeys(failure);
        }
    }

    private void Keep(ChannelKeys found)
    {
        lock (gate)
        {
            // The first look delays no other: the keys may change right after it.
            if (current is null) heldSince = null;
            current = found;
        }
    }
}
