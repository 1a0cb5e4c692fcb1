using MicroAssignBot.Infrastructure.Tables;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Rehearsal.Page;

/// <summary>Answers that the rehearsal starts over, and stops this host once the answer is out.</summary>
internal sealed class StartOverEndpoint(
    StartOver startOver, IServer server, IConfiguration settings, IOptions<StorageOptions> storage, IHostEnvironment host,
    IHostApplicationLifetime lifetime)
{
    private const string Elsewhere = "“Start over” works while the bot keeps its data in a file. Here it uses a storage account, which "
        + "others may share. Stop the bot, empty its table yourself and start the bot.";

    public IResult Answer(HttpContext context)
    {
        if (!storage.Value.IsEmbedded)
            return TypedResults.Json(
                new RefusalBody(Elsewhere), RehearsalJson.Default.RefusalBody, statusCode: StatusCodes.Status409Conflict);
        if (startOver.Ask(Path.GetFullPath(storage.Value.Path, host.ContentRootPath), Addresses()))
            context.Response.OnCompleted(Stop);
        return TypedResults.StatusCode(StatusCodes.Status202Accepted);
    }

    private Task Stop()
    {
        lifetime.StopApplication();
        return Task.CompletedTask;
    }

    /// <summary>As configured, with the ports that were taken where any free one was asked for.</summary>
    private string Addresses()
    {
        var bound = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var asked = settings[WebHostDefaults.ServerUrlsKey]?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return string.Join(';', asked.Length == 0 ? bound : bound.Take(asked.Length));
    }
}
