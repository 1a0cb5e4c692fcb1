using MicroAssignBot.Bot.Outbox;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Hosting;

/// <summary>
/// Asks the store at most once in <see cref="HealthOptions.KeptFor"/>. A request in between gets the last answer, or waits for
/// the one under way.
/// </summary>
/// <param name="directory">Null where no directory is read.</param>
internal sealed class ReadinessProbe(
    IStore store, DeliveryHealth health, ZoneCheck zones, IOptions<HealthOptions> options, TimeProvider time, ILogger<Readiness> log,
    DirectoryPeople? directory = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private Task<bool>? answer;
    private long askedAt;

    public async Task<Readiness> Ask(CancellationToken cancellationToken)
    {
        if (!await Answers().WaitAsync(cancellationToken))
            return new Readiness(Readiness.NotReady, "The store isn't answering.", health.Unreachable);
        var problems = Problems().ToList();
        return problems.Count == 0
            ? new Readiness("ready", null, health.Unreachable)
            : new Readiness("degraded", string.Join(' ', problems), health.Unreachable);
    }

    private IEnumerable<string> Problems()
    {
        if (health.PausedWhy is { } why) yield return $"The Teams service refuses the bot, so sending is paused: {why}";
        if (zones.Problem is { } zone) yield return zone;
        foreach (var problem in directory?.Problems ?? []) yield return problem;
    }

    private Task<bool> Answers()
    {
        lock (gate)
        {
            if (answer is { } last && (!last.IsCompleted || time.GetElapsedTime(askedAt) < options.Value.KeptFor)) return last;
            askedAt = time.GetTimestamp();
            return answer = Probe();
        }
    }

    private async Task<bool> Probe()
    {
        try
        {
            using var deadline = new CancellationTokenSource(Patience, time);
            await store.Get("health", "probe", deadline.Token);
            return true;
        }
        catch (Exception unreachable)
        {
            log.StoreUnreachable(unreachable);
            return false;
        }
    }
}
