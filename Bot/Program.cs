using MicroAssignBot.Bot.Hosting;
using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Infrastructure.BotFramework;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.Tables;

WarmUp.Begin();

// Settings and catalogue lie beside the binaries, so that it does not matter from which folder the bot is started. They are read
// once: watching for changes there would mean to look up at every write of a store that lies there too.
var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
{
    Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
    ContentRootPath = AppContext.BaseDirectory,
});

builder.AddServer().AddSampleOrganisation();
builder.Services.AddBotFramework(builder.Configuration, builder.Environment);
builder.Services.AddStore(builder.Configuration);
builder.Services.AddCatalogue(builder.Configuration);
builder.Services.AddPeople(builder.Configuration);
builder.Services.AddHostedService<TargetCheck>();
builder.AddRehearsal();
builder.AddRehearsalTime();
builder.Services.AddRooms(builder.Configuration);
builder.AddHealth();
builder.AddTelemetry();

return await Starting.Run(builder.Build(), static app =>
{
    // The framework logs what failed; outwards goes the status alone.
    app.UseExceptionHandler(static failed => failed.Run(static _ => Task.CompletedTask));
    app.MapMessages("/api/messages");
    app.MapHealth();
    app.MapRehearsal();
});
