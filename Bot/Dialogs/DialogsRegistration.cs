using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>One dialog for each purpose, and the routers.</summary>
internal static class DialogsRegistration
{
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        services.AddSingleton<ReplyBuilder>();
        services.AddDialog<OnboardingDialog>();
        services.AddDialog<OfferDialog>();
        services.AddDialog<WorkDialog>();
        services.AddDialog<DraftDialog>();
        services.AddDialog<NoteDialog>();
        services.AddDialog<CourtesyDialog>();
        services.AddDialog<TravelDialog>();
        services.AddSingleton<ReviewList>();
        services.AddDialog<ReviewDialog>();
        services.AddSingleton<HandOutForms>();
        services.AddDialog<HandOutDialog>();
        services.AddDialog<PostDialog>();
        services.AddDialog<PlaceDialog>();
        services.AddDialog<OutcomeDialog>();
        services.AddDialog<RatingDialog>();
        services.AddSingleton<ChannelDialog>();
        services.AddDialog<HandedOutDialog>();
        services.AddDialog<ProgressDialog>();
        services.AddDialog<QueueDialog>();
        services.AddDialog<SuggestDialog>();
        services.AddDialog<SuggestionDialog>();
        services.AddDialog<WithdrawDialog>();
        services.AddSingleton<Boards>();
        services.AddDialog<BoardDialog>();
        services.AddDialog<TimeDialog>();
        services.AddDialog<QuestionDialog>();
        services.AddDialog<OtherReviewerDialog>();
        services.AddDialog<SettingsDialog>();
        services.AddDialog<PrivacyDialog>();
        services.AddSingleton<FileOffers>();
        services.AddDialog<MyDataDialog>();
        services.AddDialog<ReportDialog>();
        services.AddDialog<UpcomingDialog>();
        services.AddDialog<TargetsDialog>();
        services.AddSingleton<EntryViews>();
        services.AddDialog<CatalogueDialog>();
        services.AddDialog<AuthoringDialog>();
        services.AddDialog<PublishingDialog>();
        services.AddSingleton<EntrySearch>();
        services.AddSingleton<MessageActionDialog>();
        services.AddSingleton<TeamForms>();
        services.AddDialog<TeamDialog>();
        services.AddDialog<TeamsDialog>();
        services.AddDialog<FormDialog>();
        services.AddDialog<ReminderDialog>();
        services.AddSingleton<ChatDialog>();
        services.AddSingleton<EmptyClickDialog>();
        services.AddSingleton<CardRefresh>();
        services.AddSingleton<RepeatedTaps>();
        // A rehearsal has its own.
        services.TryAddSingleton<IFirstContact, GreetOnce>();
        services.AddSingleton<DialogRoutes>();
        services.AddSingleton<ButtonRouter>();
        services.AddSingleton<WordRouter>();
        return services.AddSingleton<Router>();
    }

    private static void AddDialog<TDialog>(this IServiceCollection services)
        where TDialog : class, IDialog
    {
        services.AddSingleton<TDialog>();
        services.AddSingleton<IDialog>(provider => provider.GetRequiredService<TDialog>());
    }
}
