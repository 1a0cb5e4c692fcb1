using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Bot.Rehearsal.Time;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAssignBot.Bot.Tests.Rehearsal.Page;

/// <summary>A host with the rehearsal and nothing else. It listens nowhere, so no window is started.</summary>
internal sealed class RehearsalTestServer : IAsyncDisposable, ITimeMachine, IProgress
{
    private readonly WebApplication app;

    private RehearsalTestServer(string environment, string? enabled, string? account)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Configuration["Rehearsal:Enabled"] = enabled;
        builder.Services.Configure<StorageOptions>(storage => storage.Endpoint = account is null ? null : new Uri(account));
        builder.Services.AddSingleton<ITimeMachine>(this);
        builder.Services.AddSingleton<IRehearsalCast>(new CastOfThree());
        builder.Services.AddSingleton<IProgress>(this);
        builder.AddRehearsal(StartOver);
        app = builder.Build();
        app.MapRehearsal();
    }

    public DateTimeOffset Now { get; private set; } = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(1));

    public StartOver StartOver { get; } = new();

    public Progress Progress { get; set; } = new("choose", null);

    public CancellationToken Stopping => app.Lifetime.ApplicationStopping;

    public List<Step> Steps { get; } = [];

    public Func<Step, TimeMachineAnswer>? Answer { get; set; }

    public HttpClient Client => app.GetTestClient();

    public static async Task<RehearsalTestServer> Start(
        string environment = "Development", string? enabled = null, string? account = null)
    {
        var host = new RehearsalTestServer(environment, enabled, account);
        await host.app.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    public ValueTask<TimeMachineAnswer> Advance(Step step, CancellationToken cancellationToken)
    {
        Steps.Add(step);
        return ValueTask.FromResult(Answer?.Invoke(step) ?? new TimeMachineAnswer.NothingDue(Now));
    }

    public ValueTask<Progress> Read(CancellationToken cancellationToken) => ValueTask.FromResult(Progress);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
