using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

/// <summary>A small server of this process on a free port of loopback.</summary>
internal abstract class LocalService : IAsyncDisposable
{
    private WebApplication app = null!;

    public Uri Address { get; private set; } = null!;

    public ValueTask DisposeAsync() => Stop();

    protected abstract void Map(WebApplication app);

    protected virtual async ValueTask Stop() => await app.DisposeAsync();

    protected async Task Listen(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        Map(app);
        await app.StartAsync(cancellationToken);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Carries out what the fate allows to be carried out, and answers as far as it allows an answer.</summary>
    protected static async Task Fulfil(HttpContext context, Fate fate, Func<Task> carryOut, Func<Task> answer)
    {
        switch (fate)
        {
            case Fate.Late late:
                await Task.Delay(late.By, TimeProvider.System, CancellationToken.None);
                await Fulfil(context, late.Then, carryOut, answer);
                break;
            case Fate.HeldBack held:
                await held.Until;
                await Fulfil(context, held.Then, carryOut, answer);
                break;
            case Fate.TurnedAway refused:
                context.Response.StatusCode = refused.Status;
                if (refused.RetryAfter is { } wait)
                    context.Response.Headers.RetryAfter = FormattableString.Invariant($"{Math.Ceiling(wait.TotalSeconds)}");
                break;
            case Fate.DoneButAnswered mistaken:
                await carryOut();
                context.Response.StatusCode = mistaken.Status;
                break;
            case Fate.Unseen:
                await carryOut();
                context.Abort();
                break;
            default:
                await carryOut();
                await answer();
                break;
        }
    }
}
