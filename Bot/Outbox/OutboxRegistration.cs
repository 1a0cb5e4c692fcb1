using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Outbox.Sending;
using MicroAssignBot.Bot.Outbox.Sweeping;
using MicroAssignBot.Infrastructure.People.Synced;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MicroAssignBot.Bot.Outbox;

/// <summary>Transfers, sending, recording of results, and sweeping.</summary>
internal static class OutboxRegistration
{
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton<DeliveryHealth>();
        services.AddSingleton<DeliveryReport>();
        services.AddSingleton<ResultCommitter>();
        services.AddSingleton<FenceMender>();
        services.AddSingleton<ArrivalDecision>();
        services.AddSingleton<InboxWriter>();
        services.AddSingleton<SendingPause>();
        services.AddSingleton<Chat>();
        services.TryAddSingleton<IPresence, UnknownPresence>();
        services.TryAddSingleton<IAppInstaller, NoAppInstaller>();
        services.AddSingleton<FirstContact>();
        services.AddSingleton<Pacing>();
        services.AddSingleton<NoticeSender>();
        services.AddSingleton<NoticeAttempt>();
        services.AddSingleton<ClaimedWork>();
        services.AddSingleton<Deliverer>();
        services.AddSingleton<SendingPlaces>();
        services.AddSingleton<SendCapacity>();
        services.AddSingleton<DueTimers>();
        services.AddSingleton<LeaseTaker>();
        services.AddSingleton<DueAlarmProcessor>();
        services.AddSingleton<DueAlarms>();
        services.AddSingleton<ShardLeases>();
        services.AddSingleton<PostCommitWorker>();
        services.AddSingleton<SweepingService>();
        services.AddHostedService(provider => provider.GetRequiredService<PostCommitWorker>());
        services.AddHostedService(provider => provider.GetRequiredService<SweepingService>());
        return services;
    }
}
