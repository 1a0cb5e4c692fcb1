using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Bot.Rehearsal.Time;
using MicroAssignBot.Bot.Rehearsal.Windows;
using MicroAssignBot.Bot.Tests.Rehearsal;
using MicroAssignBot.Domain.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.EndToEnd.Tests.Rehearsal;

/// <summary>The rehearsal with a bot that listens and says nothing, and a clock that does as it is told.</summary>
internal sealed class RehearsalHost : IAsyncDisposable, ITimeMachine, IRehearsalCast, IProgress
{
    /// <summary>A setting with which the windows cannot open.</summary>
    public const string WithoutNode = "/nowhere/node";

    private readonly string folder = Directory.CreateTempSubdirectory("rehearsal-").FullName;
    private readonly StringWriter console = new();
    private readonly WebApplication app;

    private RehearsalHost(string? nodePath)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = "Development",
            ContentRootPath = folder,
            Args = ["--urls", "http://127.0.0.1:0", $"--Rehearsal:NodePath={nodePath}"],
        });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ITimeMachine>(this);
        builder.Services.AddSingleton<IRehearsalCast>(this);
        builder.Services.AddSingleton<IProgress>(this);
        builder.AddRehearsal(new StartOver());
        builder.Services.AddSingleton(new ConsoleAnnouncer(TextWriter.Synchronized(console)));
        app = builder.Build();
        app.MapRehearsal();
        app.MapPost("/api/messages", () => Results.Ok());
    }

    public DateTimeOffset Now { get; private set; } = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(1));

    public IReadOnlyList<Person> People { get; } = [.. new CastOfThree().People.Take(2)];

    public Progress Progress { get; set; } = new("choose", null);

    public Uri Address => ServerAddress.From(app.Services.GetRequiredService<IServer>())!;

    public Playgrounds Windows => app.Services.GetRequiredService<Playgrounds>();

    public bool IsStopping => app.Lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>What whoever started it reads.</summary>
    public string[] Console => console.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <returns>The host once both windows are there, or known not to come.</returns>
    public static async Task<RehearsalHost> Start(CancellationToken cancellationToken, string? nodePath = null)
    {
        var host = new RehearsalHost(nodePath);
        await host.app.StartAsync(cancellationToken);
        await Task.WhenAll(host.Windows.Learner.Settled, host.Windows.Lead.Settled).WaitAsync(cancellationToken);
        return host;
    }

    public ValueTask<TimeMachineAnswer> Advance(Step step, CancellationToken cancellationToken)
    {
        if (step is not Step.By by)
        {
            return ValueTask.FromResult<TimeMachineAnswer>(new TimeMachineAnswer.NothingDue(Now));
        }

        Now += by.Duration;
        return ValueTask.FromResult<TimeMachineAnswer>(
            new TimeMachineAnswer.Moved(Now, "1 working hour", ["Mina Park got a last call."], []));
    }

    public ValueTask<Progress> Read(CancellationToken cancellationToken) => ValueTask.FromResult(Progress);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
