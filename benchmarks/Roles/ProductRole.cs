using MicroAssignBot.Bot.Outbox;
using MicroAssignBot.Bot.Outbox.Sweeping;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Benchmarks.Roles;

/// <summary>The product in a process of its own.</summary>
internal static class ProductRole
{
    public const string Name = "product";

    /// <summary>Environment variable: notes every operation of the store when it is set.</summary>
    public const string Traced = "BENCHMARK_TRACED";

    public const string Trace = "trace";

    /// <summary>Moves the clock of decisions to the morning of the next Monday.</summary>
    public const string WorkingDay = "working day";

    /// <summary>
    /// Moves the clock of decisions to what is due next on somebody's desk: <c>next object-id</c>. What else is due by then, such as a
    /// lead's digest, is done before, and leaves no trace.
    /// </summary>
    public const string Next = "next ";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(1);

    // Due alarms are looked for each second, so whatever was due has begun within this time.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    public static async Task<int> Run()
    {
        var channel = new ChannelIssuer();
        await using var host = new ProductHost(channel, Environment.GetEnvironmentVariable(Traced) is not null);
        host.UseKestrel(0);
        host.StartServer();
        return await Control.Serve($"{Addresses.Read(host.Services)} {channel.Token()}", question => Answer(host, question));
    }

    private static async Task<string> Answer(ProductHost host, string question)
    {
        await Idle(host.Services);
        if (question == Trace) return Control.Write(host.Traced!.Take());
        if (question == WorkingDay) Move(host.Services, NextMonday(TimeProvider.System.GetUtcNow()));
        if (question.StartsWith(Next, StringComparison.Ordinal))
        {
            var due = await DueFor(host, PersonId.Parse(question[Next.Length..]));
            Move(host.Services, due - Before);
            await Rests(host);
            Move(host.Services, due);
        }

        return Control.Write(Usage.Now(host.Services.GetRequiredService<CountingStore>().Counts.Commits));
    }

    private static void Move(IServiceProvider services, DateTimeOffset to) =>
        services.GetRequiredService<Clock>().Offset = to - TimeProvider.System.GetUtcNow();

    // Half past eight in UTC is at work in Berlin all the year round.
    private static DateTimeOffset NextMonday(DateTimeOffset now) =>
        new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(7 - (((int)now.UtcDateTime.DayOfWeek + 6) % 7)).AddHours(8.5);

    private static async Task Rests(ProductHost host)
    {
        do await Task.Delay(Rest, TimeProvider.System);
        while (host.Traced!.Take().Steps.Count > 0);
    }

    /// <summary>Looks without leaving a trace.</summary>
    private static async Task<DateTimeOffset> DueFor(ProductHost host, PersonId person)
    {
        var read = await host.Services.GetRequiredService<PersonStore>().Read(person, CancellationToken.None);
        host.Traced!.Take();
        return NextTimer.Find(read.State.Desk) ?? throw new InvalidOperationException("Nothing is due.");
    }

    // What was answered is paid for only when its deliveries are done. One look may fall between two pieces of work.
    private static async Task Idle(IServiceProvider services)
    {
        var worker = services.GetRequiredService<PostCommitWorker>();
        var sweeping = services.GetRequiredService<SweepingService>();
        for (var quiet = 0; quiet < 4; quiet = worker.IsIdle && sweeping.Running == 0 ? quiet + 1 : 0)
            await Task.Delay(Pause, TimeProvider.System);
    }
}
