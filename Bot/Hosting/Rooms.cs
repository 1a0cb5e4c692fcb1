using MicroAssignBot.Bot.Departures;
using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Bot.Endpoint;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.PersonalData;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Bot.Reports;
using MicroAssignBot.Bot.Retention;
using MicroAssignBot.Bot.Turns;

namespace MicroAssignBot.Bot.Hosting;

/// <summary>Registers the rooms that a click goes through, and the outbox, from the lowest to the highest.</summary>
internal static class Rooms
{
    public static IServiceCollection AddRooms(this IServiceCollection services, IConfiguration configuration) => services
        .AddPersistence()
        .AddExecution(configuration)
        .AddRendering()
        .AddRetention(configuration)
        .AddOutbox()
        .AddTurns(configuration)
        .AddPersonalData()
        .AddReports()
        .AddDialogs()
        .AddEndpoint()
        .AddDepartures();
}
