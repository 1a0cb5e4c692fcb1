using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>
/// Holds the published keys, and looks for new ones: at first, when a token names a key that is not among them, and now and
/// then. One look at a time, in the background and with a time limit of its own; whoever does not need what it finds never
/// waits for it. Looks are apart by <see cref="BotOptions.KeyRefreshInterval"/>, failed ones too, so that nobody outside can
/// make the bot ask more often.
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

    /// <summary>What was found last, whatever has become of later looks; null before the first.</summary>
    public ChannelKeys? Current => current;

    /// <summary>The way to the metadata, known once the options of the authentication are.</summary>
    public void Connect(HttpClient backchannel) => documents = new HttpDocumentRetriever(backchannel) { RequireHttps = true };

    /// <summary>Waits for a look only when the key is not known, and when one may be made.</summary>
    /// <returns>Whether such a key is published, as far as is known then.</returns>
    public async ValueTask<bool> Knows(string keyId, CancellationToken cancellationToken)
    {
        if (current?.Holds(keyId) == true)
        {
            if (time.GetElapsedTime(Volatile.Read(ref lookedAt)) >= GrowOld) _ = Look();
            return true;
        }
        await Look().WaitAsync(cancellationToken);
        return current?.Holds(keyId) == true;
    }

    // For the validation, which is reached with a known key only.
    Task<OpenIdConnectConfiguration> IConfigurationManager<OpenIdConnectConfiguration>.GetConfigurationAsync(CancellationToken cancel) =>
        Task.FromResult((current ?? throw new InvalidOperationException("No keys were found yet.")).Published);

    void IConfigurationManager<OpenIdConnectConfiguration>.RequestRefresh()
    {
    }

    private Task Look()
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

    // While nobody at all can be let in, the next look is not put off for long.
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
            // The same object while the keys are the same: tokens are remembered together with it.
            if (current?.SameAs(found) != true) Keep(found);
        }
        // The edge of the library: whatever it throws, what was known stays known.
        catch (Exception failure)
        {
            log.NoKeys(failure);
        }
    }

    private void Keep(ChannelKeys found)
    {
        lock (gate)
        {
            // The first look holds off nobody: the keys may be changed right after it.
            if (current is null) heldSince = null;
            current = found;
        }
    }
}
