using MicroAssignBot.Bot.CommandLine;
using MicroAssignBot.Bot.Hosting;
using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Infrastructure.BotFramework;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.Graph;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.Tables;

if (CommandLineTools.Asks(args)) return await CommandLineTools.Run(args);

WarmUp.Begin();

// In Development the rehearsal may begin anew: then this host ends, and the next starts with an empty store.
var startOver = new StartOver();
int code;
do code = await HostStart.Run(() => HostBuilding.Create(startOver.Arguments(args)), Build, Map);
while (code == 0 && startOver.Prepare());

return code;

static void Map(WebApplication app)
{
    // The framework logs what failed; outwards goes the status alone.
    app.UseExceptionHandler(static failed => failed.Run(static _ => Task.CompletedTask));
    app.MapMessages("/api/messages");
    app.MapHealth();
    app.MapRehearsal();
}

WebApplication Build(WebApplicationBuilder builder)
{
    builder.AddServer().AddSampleOrganisation();
    builder.Services.AddBotFramework(builder.Configuration, builder.Environment);
    builder.Services.AddStore(builder.Configuration);
    builder.Services.AddCatalogue(builder.Configuration);
    builder.Services.AddGraph(builder.Configuration);
    builder.Services.AddPeople(builder.Configuration);
    builder.Services.AddHostedService<TargetCheck>();
    builder.AddRehearsal(startOver);
    builder.AddRehearsalTime();
    builder.Services.AddRooms(builder.Configuration);
    builder.AddHealth();
    builder.AddTelemetry();
    return builder.Build();
}
