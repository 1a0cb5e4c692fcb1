using MicroAssignBot.Bot.Delivery.Rules;
using MicroAssignBot.Bot.Delivery.Running;
using MicroAssignBot.Bot.Delivery.Sending;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Delivery;

/// <summary>The delivery engine. The host adds the <see cref="ICardPainter"/> and the <see cref="ISettings"/>.</summary>
internal static class DeliveryRegistration
{
    public static IServiceCollection AddDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DeliveryOptions>().Bind(configuration.GetSection(DeliveryOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Clock>();
        services.AddSingleton(provider => new Instance(provider.GetRequiredService<IOptions<StorageOptions>>().Value.IsEmbedded));
        services.AddSingleton<DeliveryHealth>();
        services.AddSingleton<DeliveryReport>();
        services.AddSingleton<Closing>();
        services.AddSingleton<Races>();
        services.AddSingleton<Ledger>();
        services.AddSingleton<Gates>();
        services.AddSingleton<Aftermaths>();
        services.AddSingleton<Alarms>();
        services.AddSingleton<Leasing>();
        services.AddSingleton(provider => new PersonStore(
            provider.GetRequiredService<IStore>(),
            provider.GetRequiredService<DeliveryHealth>(),
            isAlone: provider.GetRequiredService<Instance>().OwnsTheStore));
        services.AddSingleton<Commands>();
        services.AddSingleton<Recorder>();
        services.AddSingleton<Receiver>();
        services.AddSingleton<SendingPause>();
        services.AddSingleton<TopicReader>();
        services.AddSingleton<Chat>();
        services.AddSingleton<Sender>();
        services.AddSingleton<Deliverer>();
        services.AddSingleton<SendingPlaces>();
        services.AddSingleton<Sweeper>();
        services.AddSingleton<DueAlarms>();
        services.AddSingleton<ShardLeases>();
        services.AddSingleton<AftermathService>();
        services.AddSingleton<SweepingService>();
        services.AddHostedService(provider => provider.GetRequiredService<AftermathService>());
        services.AddHostedService(provider => provider.GetRequiredService<SweepingService>());
        return services;
    }
}
