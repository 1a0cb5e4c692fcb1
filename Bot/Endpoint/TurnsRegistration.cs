using MicroAssignBot.Bot.Delivery;
using MicroAssignBot.Bot.Delivery.Sending;
using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Bot.Painting;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using MicroAssignBot.Infrastructure.People;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>Turns, dialogs and what draws their cards.</summary>
internal static class TurnsRegistration
{
    public static IServiceCollection AddTurns(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TermsOptions>().Bind(configuration.GetSection(TermsOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TermsOptions>, TermsOptionsValidator>();
        services.AddSingleton<Residence>();
        services.AddSingleton<OtherPeople>();
        services.AddSingleton<IReach>(provider => provider.GetRequiredService<OtherPeople>());
        services.AddSingleton<Settings>();
        services.AddSingleton<ISettings>(provider => provider.GetRequiredService<Settings>());
        services.AddSingleton<Viewers>();
        services.AddSingleton<Access>();
        services.AddSingleton<Painter>();
        services.AddSingleton<ICardPainter>(provider => provider.GetRequiredService<Painter>());
        services.AddSingleton<IFormPainter>(provider => provider.GetRequiredService<Painter>());
        services.AddSingleton<Desks>();
        services.AddSingleton<Replying>();
        services.AddSingleton<OnboardingDialog>();
        services.AddSingleton<OfferDialog>();
        services.AddSingleton<WorkDialog>();
        services.AddSingleton<DraftDialog>();
        services.AddSingleton<NoteDialog>();
        services.AddSingleton<ChatDialog>();
        services.AddSingleton<CourtesyDialog>();
        services.AddSingleton<EmptyClickDialog>();
        services.AddSingleton<TravelDialog>();
        services.AddSingleton<ReviewDialog>();
        services.AddSingleton<WithdrawDialog>();
        services.AddSingleton<TimeDialog>();
        services.AddSingleton<AsideDialog>();
        services.AddSingleton<OtherReviewerDialog>();
        services.AddSingleton<SettingsDialog>();
        services.AddSingleton<UpcomingDialog>();
        services.AddSingleton<Refreshing>();
        services.AddSingleton<RepeatedTaps>();
        services.AddSingleton<IJoining, GreetOnce>();
        services.AddSingleton<Router>();
        services.AddSingleton<InTime>();
        services.AddSingleton<TurnChat>();
        services.AddSingleton<LateAnswers>();
        return services.AddSingleton<ITurnHandler, TurnHandler>();
    }
}
