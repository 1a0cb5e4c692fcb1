using System.Globalization;
using MicroAssignBot.Bot.Delivery;
using MicroAssignBot.Bot.Delivery.Running;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Benchmarks.Roles;

/// <summary>The product in a process of its own.</summary>
internal static class ProductRole
{
    public const string Name = "product";

    /// <summary>Environment variable: notes every operation of the store when it is set.</summary>
    public const string Traced = "BENCHMARK_TRACED";

    public const string Trace = "trace";

    /// <summary>Moves the clock of decisions ahead: <c>advance 3.00:00:00</c>.</summary>
    public const string Advance = "advance ";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public static async Task<int> Run()
    {
        var channel = new Channel();
        await using var host = new ProductHost(channel, Environment.GetEnvironmentVariable(Traced) is not null);
        host.UseKestrel(0);
        host.StartServer();
        return await Control.Serve($"{Addresses.Of(host.Services)} {channel.Token()}", question => Answer(host, question));
    }

    private static async Task<string> Answer(ProductHost host, string question)
    {
        await Idle(host.Services);
        if (question == Trace) return Control.Write(host.Traced!.Take());
        if (question.StartsWith(Advance, StringComparison.Ordinal))
            host.Services.GetRequiredService<Clock>().Offset += TimeSpan.Parse(question[Advance.Length..], CultureInfo.InvariantCulture);
        return Control.Write(Usage.Now(host.Services.GetRequiredService<CountingStore>().Counts.Commits));
    }

    // What was answered is paid for only when its deliveries are done. One look may fall between two pieces of work.
    private static async Task Idle(IServiceProvider services)
    {
        var aftermaths = services.GetRequiredService<AftermathService>();
        var sweeping = services.GetRequiredService<SweepingService>();
        for (var quiet = 0; quiet < 4; quiet = aftermaths.IsIdle && sweeping.Running == 0 ? quiet + 1 : 0)
            await Task.Delay(Pause, TimeProvider.System);
    }
}
