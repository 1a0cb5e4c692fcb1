namespace MicroAssignBot.Bot.Dialogs;

/// <summary>One dialog a purpose, and who takes what came in to it.</summary>
internal static class DialogsRegistration
{
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        services.AddSingleton<ReplyBuilder>();
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
        services.AddSingleton<ReminderDialog>();
        services.AddSingleton<OtherReviewerDialog>();
        services.AddSingleton<SettingsDialog>();
        services.AddSingleton<UpcomingDialog>();
        services.AddSingleton<CardRefresh>();
        services.AddSingleton<RepeatedTaps>();
        services.AddSingleton<IFirstContact, GreetOnce>();
        return services.AddSingleton<Router>();
    }
}
