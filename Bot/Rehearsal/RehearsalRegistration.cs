using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Bot.Rehearsal.Page;
using MicroAssignBot.Bot.Rehearsal.Time;
using MicroAssignBot.Bot.Rehearsal.Windows;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Rehearsal;

/// <summary>Registers the rehearsal, in Development only: the page, the clock and, unless they are switched off, the windows.</summary>
internal static class RehearsalRegistration
{
    /// <summary>Registers the page and the windows.</summary>
    /// <param name="startOver">Begins the rehearsal anew when this host has ended.</param>
    public static WebApplicationBuilder AddRehearsal(this WebApplicationBuilder builder, StartOver startOver)
    {
        builder.Services.AddOptions<RehearsalOptions>().BindConfiguration(RehearsalOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<RehearsalOptions>, RehearsalOptionsValidator>();
        if (!builder.Environment.IsDevelopment())
        {
            return builder;
        }

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new ConsoleAnnouncer(Console.Out));
        builder.Services.AddSingleton(startOver);
        builder.Services.AddSingleton<StartOverEndpoint>();
        builder.Services.AddSingleton<HostAddress>();
        builder.Services.AddSingleton<PlaygroundPackage>();
        builder.Services.AddSingleton<Playgrounds>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Playgrounds>());
        builder.Services.AddSingleton<ILocalConnectors, WindowConnectors>();
        // Hides the server's own line about its addresses: the announcer prints the page's address once the page is worth opening.
        if (HasWindows(builder.Configuration)) builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        return builder;
    }

    /// <summary>Registers the cast, the clock that can be moved, and the reposting of cards that the windows have forgotten.</summary>
    public static WebApplicationBuilder AddRehearsalTime(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment()) return builder;
        builder.Services.AddSingleton<IRehearsalCast, ConfiguredCast>();
        builder.Services.AddSingleton<RehearsalClock>();
        builder.Services.AddHostedService(services => services.GetRequiredService<RehearsalClock>());
        builder.Services.AddSingleton<NoticeWords>();
        builder.Services.AddSingleton<OwingPeople>();
        builder.Services.AddSingleton<NextDue>();
        builder.Services.AddSingleton<Settling>();
        builder.Services.AddSingleton<ITimeMachine, TimeMachine>();
        builder.Services.AddSingleton<IProgress, StoredProgress>();
        builder.Services.AddSingleton<IFirstContact, Rejoining>();
        return builder;
    }

    public static WebApplication MapRehearsal(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            RehearsalEndpoints.Map(app);
        }

        return app;
    }

    private static bool HasWindows(IConfiguration configuration) =>
        configuration.GetValue($"{RehearsalOptions.Section}:{nameof(RehearsalOptions.Enabled)}", true);
}
